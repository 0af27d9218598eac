import type { MappingErrorCode } from '../model/errors.js';
import type { ProviderEventAction } from '../model/mapping-event.js';
import type { Language } from './terms.js';

const errorText: Record<MappingErrorCode, string> = {
  invalid: 'O valoare introdusă nu este acceptată.',
  unauthenticated: 'Sesiunea s-a încheiat. Conectați-vă din nou.',
  forbidden: 'Nu aveți dreptul să faceți acest lucru.',
  'not-found': 'Nu mai există.',
  'company-taken': 'Această companie este deja asociată cu alt client.',
  'name-taken': 'Există deja o companie cu acest nume.',
  conflict: 'Altcineva a modificat această asociere.',
  'rate-limited': 'Serviciul este ocupat.',
  unavailable: 'Serviciul nu răspunde așa cum ar trebui.',
  network: 'Nu există conexiune cu serviciul.',
  unsupported: 'Serviciul nu poate face acest lucru.',
  protocol: 'Răspunsul serviciului nu a fost înțeles.',
};

const events: Record<ProviderEventAction, Record<'do' | 'doing' | 'failed' | 'closed', string>> = {
  recheck: {
    do: 'Verifică din nou',
    doing: 'Se verifică…',
    failed: 'Verificarea nu a reușit.',
    closed: 'Nu mai există',
  },
  resolve: { do: 'Rezolvă', doing: 'Se rezolvă…', failed: 'Rezolvarea nu a reușit.', closed: 'Rezolvat' },
  ignore: { do: 'Ignoră', doing: 'Se ignoră…', failed: 'Evenimentul nu a putut fi ignorat.', closed: 'Ignorat' },
};

const services: Partial<Record<string, string>> = { Billing: 'Facturare', Ticketing: 'Tichete' };

const romanian: Language = ({ number, plural, list, nameOf }) => {
  /** Services in a sentence of their own, whatever their number and gender; none: nothing is said. */
  const withServices = (sentence: string, all: readonly { readonly label: string }[]) =>
    all.length > 0 ? `${sentence}${list(all.map(({ label }) => services[label] ?? label))}. ` : '';
  /** "clienți HaloPSA", "clienți" */
  const of = (word: string, side: { readonly name: string }) => (nameOf(side) ? `${word} ${nameOf(side)}` : word);
  /** " în HaloPSA" */
  const within = (side: { readonly name: string }) => (nameOf(side) ? ` în ${nameOf(side)}` : '');
  const quote = (text: string) => `„${text}”`;
  /** From twenty on, "de" stands between the number and the word. */
  const counted = (count: number, one: string, more: string) =>
    `${number(count)} ${plural(count, { one, few: more, other: `de ${more}` })}`;
  return {
    statusOk: 'OK',
    statusHasEvents: count => (count > 0 ? `Are evenimente (${number(count)})` : 'Are evenimente'),
    statusNotMapped: 'Fără asociere',
    statusNotMappedHint: '',
    statusCompanyMissing: 'Lipsește compania',
    statusClientMissing: 'Lipsește clientul',
    statusBothMissing: 'Lipsesc clientul și compania',
    statusSaving: 'Se salvează…',
    statusLoading: 'Se încarcă…',

    tryAgain: 'Încearcă din nou',
    tryingAgainIn: seconds => `O nouă încercare peste ${number(seconds)} s.`,
    tryingAgainOnline: 'Când revine conexiunea, se încearcă din nou automat.',
    errorText: code => errorText[code],
    requestId: id => `ID-ul cererii: ${id}`,
    serviceLabel: ({ label }) => services[label] ?? label,
    savedFor: client => `Asociere salvată pentru ${client}`,
    unnamed: '(fără nume)',
    refresh: 'Reîmprospătează',
    clearFilters: 'Șterge filtrele',
    on: 'Da',
    off: 'Nu',
    none: '–',

    tableLabel: 'Asocieri de clienți',
    columnSelect: 'Selectare',
    columnClient: ({ source }) => of('Client', source),
    columnCompany: ({ target }) => of('Companie', target),
    columnStatus: 'Stare',
    columnActions: 'Acțiuni',
    edit: 'Editează',
    view: 'Vezi',
    editClient: client => `Editează ${client}`,
    viewClient: client => `Vezi ${client}`,
    selectClient: client => `Selectează ${client}`,
    chooseCompany: 'Alege o companie…',
    chooseCompanyFor: client => `Alege o companie… pentru ${client}`,
    serviceFor: (service, client) => `${service} pentru ${client}`,
    statusFor: (status, client) => `${status} pentru ${client}`,
    inactive: 'inactiv',
    suspended: 'Suspendată',
    notMappedShort: 'Neasociat',
    notSaved: 'Nesalvat',
    retrySave: 'Reîncearcă',
    retrySaveFor: client => `Reîncearcă salvarea pentru ${client}`,
    notSavedFor: (client, code) => `Nesalvat: ${client}. ${errorText[code]}`,
    clientCount: count => counted(count, 'client', 'clienți'),
    clientsShown: (shown, total) => {
      const afisat = plural(shown, { one: 'afișat', other: 'afișați' });
      return total === undefined ? `${number(shown)} ${afisat}` : `${number(shown)} din ${number(total)} ${afisat}`;
    },
    sortedBy: (by, direction, { source, target }) => {
      const columns = {
        client: of('client', source),
        company: of('companie', target),
        status: 'stare',
      };
      return `Sortat după ${columns[by]}, ${direction === 'ascending' ? 'crescător' : 'descrescător'}`;
    },
    clientsFailed: 'Clienții nu au putut fi încărcați',
    noClients: ({ source }) => `Încă nu există ${of('clienți', source)}`,
    noClientsHint: ({ source }) =>
      `Clienții apar aici de îndată ce există${within(source)} clienți pe care această integrare îi poate vedea.`,
    noResult: (texts, mapped) => {
      const among = { all: '', yes: ' printre clienții asociați', no: ' printre clienții neasociați' }[mapped];
      const found = texts.length > 0 ? ` nu corespunde cu ${list(texts.map(quote))}` : '';
      return `Niciun client${found}${among}`;
    },
    noResultHint: 'Modificați filtrele sau ștergeți-le pentru a vedea toți clienții.',
    skipTable: 'Sari peste tabel',

    close: 'Închide',
    cancel: 'Anulează',
    clientNumber: ({ source }, id) => `${of('Client', source)} nr. ${id}`,
    removedFor: client => `Asociere eliminată pentru ${client}`,
    typeMore: 'Mai sunt și altele. Scrieți mai multe litere pentru a restrânge.',
    companyLabel: ({ target }) => of('Companie', target),

    searchClients: ({ source }) => `Caută ${of('clienți', source)}`,
    searchCompanies: ({ target }) => `Caută ${of('companii', target)}`,
    filterMapped: 'Asocieri de clienți',
    filterAll: 'Toți',
    filterYes: 'Da',
    filterNo: 'Nu',
    topLevelLabel: ({ source }) => of('Nivel superior', source),
    topLevelAll: 'Toate',
    topLevelClear: name => `Șterge nivelul superior ${name}`,
    topLevelNoMatch: search => `Niciun nivel superior nu corespunde cu ${quote(search)}.`,
    topLevelCount: count =>
      count === 0 ? 'Niciun nivel superior' : counted(count, 'nivel superior', 'niveluri superioare'),

    pickerPlaceholder: 'Scrieți pentru a găsi o companie',
    pickerList: ({ target }) => of('Companii', target),
    pickerFree: 'Toate cele disponibile',
    pickerFreePartly: (shown, total) => `Disponibile · ${number(shown)} din ${number(total)}`,
    pickerUsed: 'Deja asociate',
    pickerMappedTo: client => `Asociată cu ${client}`,
    pickerCreate: name => `Creează ${quote(name)}`,
    pickerCount: count => (count === 0 ? 'Nicio companie' : counted(count, 'companie', 'companii')),
    pickerNone: ({ target }) => `Nu există ${of('companii', target)} disponibile.`,
    pickerNoMatch: search => `Nicio companie disponibilă nu corespunde cu ${quote(search)}.`,
    pickerFailed: ({ target }) => `Nu s-au putut încărca ${of('companiile', target)}`,
    companyId: id => `ID ${id}`,
    companySuspended: 'Suspendată',

    editorFailed: 'Acest client nu a putut fi încărcat',
    editorGone: 'Acest client nu mai există.',
    editorReadonly: 'Această asociere poate fi văzută, dar nu modificată.',
    editorPrevious: 'Clientul anterior',
    editorNext: 'Clientul următor',
    editorServices: 'Servicii',
    editorCompanyMissing: ({ target }) =>
      `Această companie nu a fost găsită${within(target)}. Alegeți alta sau eliminați asocierea.`,
    editorClientMissing: ({ source }) =>
      `Acest client nu a fost găsit${within(source)}. Asocierea poate fi doar eliminată.`,
    editorBothMissing: ({ source, target }) =>
      `Acest client nu a fost găsit${within(source)}, nici compania lui${within(target)}. Asocierea poate fi doar eliminată.`,
    editorNoCompany: ({ target }) => `Alegeți o ${of('companie', target)} sau creați una nouă.`,
    editorNoName: 'Introduceți un nume.',
    editorNameLong: max => `Numele poate avea cel mult ${counted(max, 'caracter', 'caractere')}, inclusiv prefixul.`,
    editorNameLength: (used, max) => `${number(used)} din ${counted(max, 'caracter', 'caractere')}, inclusiv prefixul`,
    editorNameHolder: client => `Este asociată cu ${client}.`,
    editorCompanyTaken: client => `Această companie este deja asociată cu ${client}.`,
    createCompany: 'Creează o companie nouă',
    createTitle: ({ target }) => `${of('Companie', target)} nouă`,
    createName: 'Nume',
    createPrefix: 'Prefix (opțional)',
    createPrefixHint: 'Stă înaintea numelui, de exemplu SanFrancisco_',
    createPreview: ({ target }) => `Numele ${of('companiei', target)}:`,
    createNote: ({ target }) =>
      `O companie nouă primește toate funcțiile ${of('contului dvs. de partener', target)}. Licența ei poate fi ajustată mai târziu${within(target)}.`,
    createBack: 'Alege o companie existentă',
    nameAddPrefix: 'Adaugă un prefix',
    nameRename: 'Redenumește',
    nameMapTo: 'Asociază cu aceasta',
    save: 'Salvează',
    saveAndNext: 'Salvează și continuă',
    editorNotSaved: why => `Nesalvat. ${why}`,
    outcomeUnknown: why => `Nu se știe dacă operațiunea s-a efectuat. ${why}`,
    editorHalfSaved: why => `Compania a fost creată, dar asocierea nu este încă salvată. ${why}`,
    discardQuestion: 'Renunțați la modificări?',
    discard: 'Renunță',
    keepEditing: 'Continuă editarea',
    leaveWhileSaving: 'Părăsește',
    removeMapping: 'Elimină asocierea',
    removeMappingEllipsis: 'Elimină asocierea…',
    removeQuestion: client => `Eliminați asocierea pentru ${client}?`,
    removeEffect: ({ target, services: stopped }) =>
      `${withServices('Se oprește pentru acest client: ', stopped)}${of('Compania', target)} rămâne.`,
    removeKeep: 'Păstrează',
    notRemoved: why => `Nu a fost eliminată. ${why}`,
    conflictChangedBy: who => `Modificat de ${who}`,
    conflictTheirs: 'Cealaltă versiune',
    conflictMine: 'Versiunea mea',
    conflictKeepMine: 'Păstrează versiunea mea',
    conflictUseTheirs: 'Folosește cealaltă versiune',

    eventsList: 'Evenimente',
    eventsNone: 'Niciun eveniment',
    eventsNoneHint: 'Problemele cu asocierile apar aici, împreună cu ce este de făcut.',
    eventsUnsupported: 'Acest serviciu nu raportează evenimente.',
    eventsFailed: 'Evenimentele nu au putut fi încărcate',
    eventsShown: (shown, total) =>
      `${number(shown)} din ${number(total)} ${plural(shown, { one: 'afișat', other: 'afișate' })}`,
    showMore: 'Afișează mai multe',
    showingMore: 'Se încarcă…',
    severityError: 'Eroare',
    severityWarning: 'Avertisment',
    familyMapping: 'Asociere',
    clientWithId: id => `Client nr. ${id}`,
    recommended: 'Recomandat',
    eventAction: action => events[action].do,
    eventActionRunning: action => events[action].doing,
    eventActionOn: (word, title) => `${word}: ${title}`,
    eventActionFailed: (action, code) => `${events[action].failed} ${errorText[code]}`,
    eventClosed: (action, title) => `${events[action].closed}: ${title}`,
    eventStillThere: 'Încă există, verificat chiar acum',
    eventStillThereFor: title => `Încă există: ${title}`,
    eventRemovesMapping: 'Elimină asocierea',
    editMapping: 'Editează asocierea',
    recheckAll: 'Verifică din nou toate',
    recheckingAll: 'Se verifică…',
    recheckAllFailed: code => `${events.recheck.failed} ${errorText[code]}`,
    recheckedAll: left =>
      left === 0
        ? 'Verificat din nou. Nu a mai rămas niciun eveniment.'
        : `Verificat din nou. ${plural(left, { one: 'A rămas', other: 'Au rămas' })} ${counted(left, 'eveniment', 'evenimente')}.`,
    eventCount: count => counted(count, 'eveniment', 'evenimente'),

    pageTitle: 'Asocieri de clienți',
    pageHelp: ({ source, target, services: linked }) =>
      `Legați ${of('clienți', source)} de ${of('companii', target)}. ${withServices('Servicii legate: ', linked)}`.trim(),
    summaryLabel: 'Progres',
    clientsMapped: (mapped, total) =>
      `${number(mapped)} din ${counted(total, 'client', 'clienți')} ${plural(total, { one: 'asociat', other: 'asociați' })}`,
    allMapped: total =>
      plural(total, {
        one: 'Singurul client este asociat',
        few: `Toți cei ${number(total)} clienți sunt asociați`,
        other: `Toți cei ${number(total)} de clienți sunt asociați`,
      }),
    haveEvents: count => `${number(count)} cu evenimente`,
    toDo: count => `${number(count)} de rezolvat`,
    eventsOf: client => `Evenimente pentru ${client}`,
    eventsOfAll: 'Evenimente',
    undo: 'Anulează',
    undoneFor: client => `Modificare anulată pentru ${client}`,
    notUndone: (client, code) => `${client}: nu s-a putut anula. ${errorText[code]}`,
    panelFailed: code => `Nu s-a putut deschide. ${errorText[code]}`,
  };
};

export default romanian;
