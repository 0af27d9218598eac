import type { MappingErrorCode } from '../model/errors.js';
import type { ProviderEventAction } from '../model/mapping-event.js';
import type { Language } from './terms.js';

const errorText: Record<MappingErrorCode, string> = {
  invalid: 'Eine Eingabe wird nicht angenommen.',
  unauthenticated: 'Die Sitzung ist abgelaufen. Bitte neu anmelden.',
  forbidden: 'Die Berechtigung dafür fehlt.',
  'not-found': 'Das gibt es nicht mehr.',
  'company-taken': 'Dieses Unternehmen ist bereits einem anderen Kunden zugeordnet.',
  'name-taken': 'Ein Unternehmen mit diesem Namen gibt es schon.',
  conflict: 'Jemand anders hat diese Zuordnung geändert.',
  'rate-limited': 'Der Dienst ist ausgelastet.',
  unavailable: 'Der Dienst antwortet nicht wie erwartet.',
  network: 'Es besteht keine Verbindung zum Dienst.',
  unsupported: 'Der Dienst kann das nicht.',
  protocol: 'Die Antwort des Dienstes war nicht zu verstehen.',
};

const events: Record<ProviderEventAction, Record<'do' | 'doing' | 'failed' | 'closed', string>> = {
  recheck: {
    do: 'Erneut prüfen',
    doing: 'Wird geprüft…',
    failed: 'Die Prüfung ist fehlgeschlagen.',
    closed: 'Nicht mehr vorhanden',
  },
  resolve: {
    do: 'Beheben',
    doing: 'Wird behoben…',
    failed: 'Das Beheben ist fehlgeschlagen.',
    closed: 'Behoben',
  },
  ignore: {
    do: 'Ignorieren',
    doing: 'Wird ignoriert…',
    failed: 'Das Ignorieren ist fehlgeschlagen.',
    closed: 'Ignoriert',
  },
};

const services: Partial<Record<string, string>> = { Billing: 'Abrechnung', Ticketing: 'Tickets' };

const german: Language = ({ number, plural, list, nameOf }) => {
  /** Services in a sentence of their own, whatever their number and gender; none: nothing is said. */
  const withServices = (sentence: string, all: readonly { readonly label: string }[]) =>
    all.length > 0 ? `${sentence}${list(all.map(({ label }) => services[label] ?? label))}. ` : '';
  /** "HaloPSA-Kunden", "Kunden" */
  const of = (side: { readonly name: string }, word: string) => (nameOf(side) ? `${nameOf(side)}-${word}` : word);
  /** "in HaloPSA " */
  const within = (side: { readonly name: string }) => (nameOf(side) ? `in ${nameOf(side)} ` : '');
  const clients = (count: number) => plural(count, { one: 'Kunde', other: 'Kunden' });
  return {
    statusOk: 'OK',
    statusHasEvents: count => (count > 0 ? `Ereignisse (${number(count)})` : 'Ereignisse'),
    statusNotMapped: 'Keine Zuordnung',
    statusNotMappedHint: '',
    statusCompanyMissing: 'Unternehmen fehlt',
    statusClientMissing: 'Kunde fehlt',
    statusBothMissing: 'Kunde und Unternehmen fehlen',
    statusSaving: 'Wird gespeichert…',
    statusLoading: 'Wird geladen…',

    tryAgain: 'Erneut versuchen',
    tryingAgainIn: seconds => `Neuer Versuch in ${number(seconds)} s.`,
    tryingAgainOnline: 'Sobald die Verbindung wieder besteht, wird es von selbst erneut versucht.',
    errorText: code => errorText[code],
    requestId: id => `Anfrage-ID: ${id}`,
    serviceLabel: ({ label }) => services[label] ?? label,
    savedFor: client => `Zuordnung gespeichert für ${client}`,
    unnamed: '(ohne Namen)',
    refresh: 'Aktualisieren',
    clearFilters: 'Filter zurücksetzen',
    on: 'Ein',
    off: 'Aus',
    none: '–',

    tableLabel: 'Kundenzuordnungen',
    columnSelect: 'Auswählen',
    columnClient: ({ source }) => of(source, 'Kunde'),
    columnCompany: ({ target }) => of(target, 'Unternehmen'),
    columnStatus: 'Status',
    columnActions: 'Aktionen',
    edit: 'Bearbeiten',
    view: 'Ansehen',
    editClient: client => `${client} bearbeiten`,
    viewClient: client => `${client} ansehen`,
    selectClient: client => `${client} auswählen`,
    chooseCompany: 'Unternehmen wählen…',
    chooseCompanyFor: client => `Unternehmen wählen… für ${client}`,
    serviceFor: (service, client) => `${service} für ${client}`,
    statusFor: (status, client) => `${status} für ${client}`,
    inactive: 'inaktiv',
    suspended: 'Gesperrt',
    notMappedShort: 'Nicht zugeordnet',
    notSaved: 'Nicht gespeichert',
    retrySave: 'Wiederholen',
    retrySaveFor: client => `Speichern für ${client} wiederholen`,
    notSavedFor: (client, code) => `Nicht gespeichert: ${client}. ${errorText[code]}`,
    clientCount: count => `${number(count)} ${clients(count)}`,
    clientsShown: (shown, total) =>
      total === undefined ? `${number(shown)} angezeigt` : `${number(shown)} von ${number(total)} angezeigt`,
    sortedBy: (by, direction, { source, target }) => {
      const columns = {
        client: of(source, 'Kunde'),
        company: of(target, 'Unternehmen'),
        status: 'Status',
      };
      return `Sortiert nach ${columns[by]}, ${direction === 'ascending' ? 'aufsteigend' : 'absteigend'}`;
    },
    clientsFailed: 'Die Kunden konnten nicht geladen werden',
    noClients: ({ source }) => `Noch keine ${of(source, 'Kunden')}`,
    noClientsHint: ({ source }) =>
      `Kunden erscheinen hier, sobald es ${within(source)}welche gibt, die diese Integration sehen darf.`,
    noResult: (texts, mapped) => {
      const among = { all: '', yes: ' unter den zugeordneten', no: ' unter den nicht zugeordneten' }[mapped];
      const passend = texts.length > 0 ? ` zu ${list(texts.map(text => `„${text}“`))}` : '';
      return `Keine Kunden${passend}${among}`;
    },
    noResultHint: 'Filter ändern oder zurücksetzen, um alle Kunden zu sehen.',
    skipTable: 'Tabelle überspringen',

    close: 'Schließen',
    cancel: 'Abbrechen',
    clientNumber: ({ source }, id) => `${of(source, 'Kunde')} Nr. ${id}`,
    removedFor: client => `Zuordnung entfernt für ${client}`,
    typeMore: 'Es gibt noch mehr. Weitere Buchstaben grenzen die Suche ein.',
    companyLabel: ({ target }) => of(target, 'Unternehmen'),

    searchClients: ({ source }) => `${of(source, 'Kunden')} suchen`,
    searchCompanies: ({ target }) => `${of(target, 'Unternehmen')} suchen`,
    filterMapped: 'Kundenzuordnungen',
    filterAll: 'Alle',
    filterYes: 'Ja',
    filterNo: 'Nein',
    topLevelLabel: ({ source }) => (nameOf(source) ? `Oberste Ebene in ${nameOf(source)}` : 'Oberste Ebene'),
    topLevelAll: 'Alle',
    topLevelClear: name => `Oberste Ebene ${name} nicht mehr filtern`,
    topLevelNoMatch: search => `Keine oberste Ebene passt zu „${search}“.`,
    topLevelCount: count =>
      count === 0
        ? 'Keine obersten Ebenen'
        : plural(count, { one: '1 oberste Ebene', other: `${number(count)} oberste Ebenen` }),

    pickerPlaceholder: 'Unternehmen suchen',
    pickerList: ({ target }) => of(target, 'Unternehmen'),
    pickerFree: 'Alle verfügbaren',
    pickerFreePartly: (shown, total) => `Alle verfügbaren · ${number(shown)} von ${number(total)}`,
    pickerUsed: 'Bereits zugeordnet',
    pickerMappedTo: client => `${client} zugeordnet`,
    pickerCreate: name => `„${name}“ anlegen`,
    pickerCount: count => (count === 0 ? 'Keine Unternehmen' : `${number(count)} Unternehmen`),
    pickerNone: ({ target }) => `Es gibt keine freien ${of(target, 'Unternehmen')}.`,
    pickerNoMatch: search => `Kein freies Unternehmen passt zu „${search}“.`,
    pickerFailed: ({ target }) => `${of(target, 'Unternehmen')} konnten nicht geladen werden`,
    companyId: id => `ID ${id}`,
    companySuspended: 'Gesperrt',

    editorFailed: 'Dieser Kunde konnte nicht geladen werden',
    editorGone: 'Diesen Kunden gibt es nicht mehr.',
    editorReadonly: 'Diese Zuordnung kann angesehen, aber nicht geändert werden.',
    editorPrevious: 'Voriger Kunde',
    editorNext: 'Nächster Kunde',
    editorServices: 'Dienste',
    editorCompanyMissing: ({ target }) =>
      `Dieses Unternehmen wurde ${within(target)}nicht gefunden. Ein anderes wählen oder die Zuordnung entfernen.`,
    editorClientMissing: ({ source }) =>
      `Dieser Kunde wurde ${within(source)}nicht gefunden. Die Zuordnung kann nur entfernt werden.`,
    editorBothMissing: ({ source, target }) =>
      `Dieser Kunde wurde ${within(source)}nicht gefunden, sein Unternehmen ${nameOf(target) ? `in ${nameOf(target)} ` : ''}auch nicht. Die Zuordnung kann nur entfernt werden.`,
    editorNoCompany: ({ target }) => `Ein ${of(target, 'Unternehmen')} wählen oder ein neues anlegen.`,
    editorNoName: 'Einen Namen eingeben.',
    editorNameLong: max => `Der Name darf mit Präfix höchstens ${number(max)} Zeichen haben.`,
    editorNameLength: (used, max) => `${number(used)} von ${number(max)} Zeichen, mit Präfix`,
    editorNameHolder: client => `Es ist ${client} zugeordnet.`,
    editorCompanyTaken: client => `Dieses Unternehmen ist bereits ${client} zugeordnet.`,
    createCompany: 'Neues Unternehmen anlegen',
    createTitle: ({ target }) => `Neues ${of(target, 'Unternehmen')}`,
    createName: 'Name',
    createPrefix: 'Präfix (optional)',
    createPrefixHint: 'Steht vor dem Namen, zum Beispiel SanFrancisco_',
    createPreview: ({ target }) => `Name des ${of(target, 'Unternehmens')}:`,
    createNote: ({ target }) =>
      `Ein neues Unternehmen erhält alle Funktionen des ${of(target, 'Partnerkontos')}. Die Lizenz lässt sich später ${within(target)}anpassen.`,
    createBack: 'Vorhandenes Unternehmen wählen',
    nameAddPrefix: 'Präfix voranstellen',
    nameRename: 'Umbenennen',
    nameMapTo: 'Diesem zuordnen',
    save: 'Speichern',
    saveAndNext: 'Speichern & weiter',
    editorNotSaved: why => `Nicht gespeichert. ${why}`,
    outcomeUnknown: why => `Ob dies ausgeführt wurde, ist nicht bekannt. ${why}`,
    editorHalfSaved: why => `Das Unternehmen wurde angelegt, die Zuordnung ist aber noch nicht gespeichert. ${why}`,
    discardQuestion: 'Änderungen verwerfen?',
    discard: 'Verwerfen',
    keepEditing: 'Weiter bearbeiten',
    leaveWhileSaving: 'Verlassen',
    removeMapping: 'Zuordnung entfernen',
    removeMappingEllipsis: 'Zuordnung entfernen…',
    removeQuestion: client => `Zuordnung für ${client} entfernen?`,
    removeEffect: ({ target, services: stopped }) =>
      `${withServices('Endet für diesen Kunden: ', stopped)}Das ${of(target, 'Unternehmen')} bleibt bestehen.`,
    removeKeep: 'Behalten',
    notRemoved: why => `Nicht entfernt. ${why}`,
    conflictChangedBy: who => `Geändert von ${who}`,
    conflictTheirs: 'Andere Fassung',
    conflictMine: 'Meine Fassung',
    conflictKeepMine: 'Meine behalten',
    conflictUseTheirs: 'Andere übernehmen',

    eventsList: 'Ereignisse',
    eventsNone: 'Keine Ereignisse',
    eventsNoneHint: 'Probleme mit Zuordnungen erscheinen hier, mit dem, was dagegen zu tun ist.',
    eventsUnsupported: 'Dieser Dienst meldet keine Ereignisse.',
    eventsFailed: 'Die Ereignisse konnten nicht geladen werden',
    eventsShown: (shown, total) => `${number(shown)} von ${number(total)} angezeigt`,
    showMore: 'Mehr anzeigen',
    showingMore: 'Wird geladen…',
    severityError: 'Fehler',
    severityWarning: 'Warnung',
    familyMapping: 'Zuordnung',
    clientWithId: id => `Kunde Nr. ${id}`,
    recommended: 'Empfohlen',
    eventAction: action => events[action].do,
    eventActionRunning: action => events[action].doing,
    eventActionOn: (word, title) => `${word}: ${title}`,
    eventActionFailed: (action, code) => `${events[action].failed} ${errorText[code]}`,
    eventClosed: (action, title) => `${events[action].closed}: ${title}`,
    eventStillThere: 'Noch vorhanden, soeben geprüft',
    eventStillThereFor: title => `Noch vorhanden: ${title}`,
    eventRemovesMapping: 'Entfernt die Zuordnung',
    editMapping: 'Zuordnung bearbeiten',
    recheckAll: 'Alle erneut prüfen',
    recheckingAll: 'Wird geprüft…',
    recheckAllFailed: code => `${events.recheck.failed} ${errorText[code]}`,
    recheckedAll: left =>
      left === 0
        ? 'Erneut geprüft. Keine Ereignisse mehr.'
        : `Erneut geprüft. Noch ${number(left)} ${plural(left, { one: 'Ereignis', other: 'Ereignisse' })}.`,
    eventCount: count => plural(count, { one: '1 Ereignis', other: `${number(count)} Ereignisse` }),

    pageTitle: 'Kundenzuordnungen',
    pageHelp: ({ source, target, services: linked }) =>
      `${of(source, 'Kunden')} mit ${of(target, 'Unternehmen')} verknüpfen. ${withServices('Davon abhängig: ', linked)}`.trim(),
    summaryLabel: 'Fortschritt',
    clientsMapped: (mapped, total) => `${number(mapped)} von ${number(total)} ${clients(total)} zugeordnet`,
    allMapped: total =>
      plural(total, { one: 'Der einzige Kunde ist zugeordnet', other: `Alle ${number(total)} Kunden sind zugeordnet` }),
    haveEvents: count => `${number(count)} mit Ereignissen`,
    toDo: count => `${number(count)} offen`,
    eventsOf: client => `Ereignisse für ${client}`,
    eventsOfAll: 'Ereignisse',
    undo: 'Rückgängig',
    undoneFor: client => `Änderung rückgängig gemacht für ${client}`,
    notUndone: (client, code) => `${client}: nicht rückgängig gemacht. ${errorText[code]}`,
    panelFailed: code => `Das Öffnen ist fehlgeschlagen. ${errorText[code]}`,
  };
};

export default german;
