import type { MappingErrorCode } from '../model/errors.js';
import type { ProviderEventAction } from '../model/mapping-event.js';
import type { Language } from './terms.js';

// The no-break spaces before “: ? ! »” and after “«” are written as \u00a0, so that one sees them.

const errorText: Record<MappingErrorCode, string> = {
  invalid: 'Une des valeurs saisies n’est pas acceptée.',
  unauthenticated: 'La session est terminée. Reconnectez-vous.',
  forbidden: 'Vous n’avez pas le droit de faire cela.',
  'not-found': 'Cet élément n’existe plus.',
  'company-taken': 'Cette entreprise est déjà associée à un autre client.',
  'name-taken': 'Une entreprise porte déjà ce nom.',
  conflict: 'Quelqu’un d’autre a modifié cette association.',
  'rate-limited': 'Le service est très sollicité.',
  unavailable: 'Le service ne répond pas comme prévu.',
  network: 'Le service est injoignable.',
  unsupported: 'Le service ne permet pas cela.',
  protocol: 'La réponse du service n’a pas été comprise.',
};

const events: Record<ProviderEventAction, Record<'do' | 'doing' | 'failed' | 'closed', string>> = {
  recheck: {
    do: 'Revérifier',
    doing: 'Vérification…',
    failed: 'La vérification a échoué.',
    closed: 'Disparu',
  },
  resolve: { do: 'Résoudre', doing: 'Résolution…', failed: 'La résolution a échoué.', closed: 'Résolu' },
  ignore: { do: 'Ignorer', doing: 'En cours…', failed: 'L’événement n’a pas pu être ignoré.', closed: 'Ignoré' },
};

const services: Partial<Record<string, string>> = { Billing: 'Facturation', Ticketing: 'Tickets' };

const french: Language = ({ number, plural, list, nameOf }) => {
  /** Services in a sentence of their own, whatever their number and gender; none: nothing is said. */
  const withServices = (sentence: string, all: readonly { readonly label: string }[]) =>
    all.length > 0 ? `${sentence}${list(all.map(({ label }) => services[label] ?? label))}. ` : '';
  /** "clients HaloPSA", "clients" */
  const of = (word: string, side: { readonly name: string }) => (nameOf(side) ? `${word} ${nameOf(side)}` : word);
  /** " dans HaloPSA" */
  const within = (side: { readonly name: string }) => (nameOf(side) ? ` dans ${nameOf(side)}` : '');
  const quote = (text: string) => `«\u00a0${text}\u00a0»`;
  const clients = (count: number) => plural(count, { one: 'client', many: 'de clients', other: 'clients' });
  return {
    statusOk: 'OK',
    statusHasEvents: count => (count > 0 ? `Événements (${number(count)})` : 'Événements'),
    statusNotMapped: 'Non associé',
    statusNotMappedHint: '',
    statusCompanyMissing: 'Entreprise introuvable',
    statusClientMissing: 'Client introuvable',
    statusBothMissing: 'Client et entreprise introuvables',
    statusSaving: 'Enregistrement…',
    statusLoading: 'Chargement…',

    tryAgain: 'Réessayer',
    tryingAgainIn: seconds => `Nouvel essai dans ${number(seconds)}\u00a0s.`,
    tryingAgainOnline: 'Un nouvel essai aura lieu dès que la connexion sera rétablie.',
    errorText: code => errorText[code],
    requestId: id => `ID de la requête\u00a0: ${id}`,
    serviceLabel: ({ label }) => services[label] ?? label,
    savedFor: client => `Association enregistrée pour ${client}`,
    unnamed: '(sans nom)',
    refresh: 'Actualiser',
    clearFilters: 'Effacer les filtres',
    on: 'Oui',
    off: 'Non',
    none: '–',

    tableLabel: 'Associations des clients',
    columnSelect: 'Sélectionner',
    columnClient: ({ source }) => of('Client', source),
    columnCompany: ({ target }) => of('Entreprise', target),
    columnStatus: 'État',
    columnActions: 'Actions',
    edit: 'Modifier',
    view: 'Afficher',
    editClient: client => `Modifier ${client}`,
    viewClient: client => `Afficher ${client}`,
    selectClient: client => `Sélectionner ${client}`,
    chooseCompany: 'Choisir une entreprise…',
    chooseCompanyFor: client => `Choisir une entreprise… pour ${client}`,
    serviceFor: (service, client) => `${service} pour ${client}`,
    statusFor: (status, client) => `${status} pour ${client}`,
    inactive: 'inactif',
    suspended: 'Suspendue',
    notMappedShort: 'Non associé',
    notSaved: 'Non enregistré',
    retrySave: 'Réessayer',
    retrySaveFor: client => `Réessayer l’enregistrement pour ${client}`,
    notSavedFor: (client, code) => `Non enregistré\u00a0: ${client}. ${errorText[code]}`,
    clientCount: count => `${number(count)} ${clients(count)}`,
    clientsShown: (shown, total) => {
      const affiches = plural(shown, { one: 'affiché', other: 'affichés' });
      return total === undefined ? `${number(shown)} ${affiches}` : `${number(shown)} sur ${number(total)} ${affiches}`;
    },
    sortedBy: (by, direction, { source, target }) => {
      const columns = {
        client: of('client', source),
        company: of('entreprise', target),
        status: 'état',
      };
      return `Trié par ${columns[by]}, ordre ${direction === 'ascending' ? 'croissant' : 'décroissant'}`;
    },
    clientsFailed: 'Impossible de charger les clients',
    noClients: ({ source }) => `Aucun ${of('client', source)} pour l’instant`,
    noClientsHint: ({ source }) =>
      `Les clients apparaissent ici dès qu’il y en a${within(source)} que cette intégration a le droit de voir.`,
    noResult: (texts, mapped) => {
      const among = { all: '', yes: ' parmi les clients associés', no: ' parmi les clients non associés' }[mapped];
      const found = texts.length > 0 ? ` ne correspond à ${list(texts.map(quote))}` : '';
      return `Aucun client${found}${among}`;
    },
    noResultHint: 'Modifiez les filtres, ou effacez-les pour voir tous les clients.',
    skipTable: 'Passer le tableau',

    close: 'Fermer',
    cancel: 'Annuler',
    clientNumber: ({ source }, id) => `${of('Client', source)} nº\u00a0${id}`,
    removedFor: client => `Association supprimée pour ${client}`,
    typeMore: 'Il y en a d’autres. Ajoutez des lettres pour affiner.',
    companyLabel: ({ target }) => of('Entreprise', target),

    searchClients: ({ source }) => `Rechercher des ${of('clients', source)}`,
    searchCompanies: ({ target }) => `Rechercher des ${of('entreprises', target)}`,
    filterMapped: 'Associations des clients',
    filterAll: 'Tous',
    filterYes: 'Oui',
    filterNo: 'Non',
    topLevelLabel: ({ source }) => of('Niveau supérieur', source),
    topLevelAll: 'Tous',
    topLevelClear: name => `Effacer le niveau supérieur ${name}`,
    topLevelNoMatch: search => `Aucun niveau supérieur ne correspond à ${quote(search)}.`,
    topLevelCount: count =>
      count === 0
        ? 'Aucun niveau supérieur'
        : plural(count, { one: '1 niveau supérieur', other: `${number(count)} niveaux supérieurs` }),

    pickerPlaceholder: 'Rechercher une entreprise',
    pickerList: ({ target }) => of('Entreprises', target),
    pickerFree: 'Toutes les entreprises disponibles',
    pickerFreePartly: (shown, total) => `Entreprises disponibles · ${number(shown)} sur ${number(total)}`,
    pickerUsed: 'Déjà associées',
    pickerMappedTo: client => `Associée à ${client}`,
    pickerCreate: name => `Créer ${quote(name)}`,
    pickerCount: count =>
      count === 0 ? 'Aucune entreprise' : plural(count, { one: '1 entreprise', other: `${number(count)} entreprises` }),
    pickerNone: ({ target }) => `Il n’y a aucune ${of('entreprise', target)} disponible.`,
    pickerNoMatch: search => `Aucune entreprise disponible ne correspond à ${quote(search)}.`,
    pickerFailed: ({ target }) => `Impossible de charger les ${of('entreprises', target)}`,
    companyId: id => `ID ${id}`,
    companySuspended: 'Suspendue',

    editorFailed: 'Impossible de charger ce client',
    editorGone: 'Ce client n’existe plus.',
    editorReadonly: 'Cette association peut être consultée, mais pas modifiée.',
    editorPrevious: 'Client précédent',
    editorNext: 'Client suivant',
    editorServices: 'Services',
    editorCompanyMissing: ({ target }) =>
      `Cette entreprise est introuvable${within(target)}. Choisissez-en une autre ou supprimez l’association.`,
    editorClientMissing: ({ source }) =>
      `Ce client est introuvable${within(source)}. L’association peut seulement être supprimée.`,
    editorBothMissing: ({ source, target }) =>
      `Ce client est introuvable${within(source)}, et son entreprise l’est aussi${within(target)}. L’association peut seulement être supprimée.`,
    editorNoCompany: ({ target }) => `Choisissez une ${of('entreprise', target)}, ou créez-en une.`,
    editorNoName: 'Saisissez un nom.',
    editorNameLong: max => `Le nom peut compter au plus ${number(max)} caractères, préfixe compris.`,
    editorNameLength: (used, max) => `${number(used)} caractères sur ${number(max)}, préfixe compris`,
    editorNameHolder: client => `Elle est associée à ${client}.`,
    editorCompanyTaken: client => `Cette entreprise est déjà associée à ${client}.`,
    createCompany: 'Créer une entreprise',
    createTitle: ({ target }) => `Nouvelle ${of('entreprise', target)}`,
    createName: 'Nom',
    createPrefix: 'Préfixe (facultatif)',
    createPrefixHint: 'Se place devant le nom, par exemple SanFrancisco_',
    createPreview: ({ target }) => `Nom de l’${of('entreprise', target)}\u00a0:`,
    createNote: ({ target }) =>
      `Une nouvelle entreprise reçoit toutes les fonctions de votre ${of('compte partenaire', target)}. Sa licence peut être adaptée plus tard${within(target)}.`,
    createBack: 'Choisir une entreprise existante',
    nameAddPrefix: 'Ajouter un préfixe',
    nameRename: 'Renommer',
    nameMapTo: 'Associer à celle-ci',
    save: 'Enregistrer',
    saveAndNext: 'Enregistrer et continuer',
    editorNotSaved: why => `Non enregistré. ${why}`,
    outcomeUnknown: why => `On ne sait pas si cela a été effectué. ${why}`,
    editorHalfSaved: why => `L’entreprise a été créée, mais l’association n’est pas encore enregistrée. ${why}`,
    discardQuestion: 'Abandonner les modifications\u00a0?',
    discard: 'Abandonner',
    keepEditing: 'Continuer',
    leaveWhileSaving: 'Quitter',
    removeMapping: 'Supprimer l’association',
    removeMappingEllipsis: 'Supprimer l’association…',
    removeQuestion: client => `Supprimer l’association pour ${client}\u00a0?`,
    removeEffect: ({ target, services: stopped }) =>
      `${withServices('Prend fin pour ce client\u00a0: ', stopped)}L’${of('entreprise', target)} est conservée.`,
    removeKeep: 'Conserver',
    notRemoved: why => `Non supprimée. ${why}`,
    conflictChangedBy: who => `Modifiée par ${who}`,
    conflictTheirs: 'L’autre version',
    conflictMine: 'Ma version',
    conflictKeepMine: 'Garder la mienne',
    conflictUseTheirs: 'Prendre l’autre',

    eventsList: 'Événements',
    eventsNone: 'Aucun événement',
    eventsNoneHint: 'Les problèmes d’association apparaissent ici, avec la marche à suivre.',
    eventsUnsupported: 'Ce service ne signale pas d’événements.',
    eventsFailed: 'Impossible de charger les événements',
    eventsShown: (shown, total) =>
      `${number(shown)} sur ${number(total)} ${plural(shown, { one: 'affiché', other: 'affichés' })}`,
    showMore: 'Afficher plus',
    showingMore: 'Chargement…',
    severityError: 'Erreur',
    severityWarning: 'Avertissement',
    familyMapping: 'Association',
    clientWithId: id => `Client nº\u00a0${id}`,
    recommended: 'Recommandé',
    eventAction: action => events[action].do,
    eventActionRunning: action => events[action].doing,
    eventActionOn: (word, title) => `${word}\u00a0: ${title}`,
    eventActionFailed: (action, code) => `${events[action].failed} ${errorText[code]}`,
    eventClosed: (action, title) => `${events[action].closed}\u00a0: ${title}`,
    eventStillThere: 'Toujours présent, vérifié à l’instant',
    eventStillThereFor: title => `Toujours présent\u00a0: ${title}`,
    eventRemovesMapping: 'Supprime l’association',
    editMapping: 'Modifier l’association',
    recheckAll: 'Tout revérifier',
    recheckingAll: 'Vérification…',
    recheckAllFailed: code => `${events.recheck.failed} ${errorText[code]}`,
    recheckedAll: left =>
      left === 0
        ? 'Vérification terminée. Il ne reste aucun événement.'
        : `Vérification terminée. Il reste ${number(left)} ${plural(left, { one: 'événement', other: 'événements' })}.`,
    eventCount: count => `${number(count)} ${plural(count, { one: 'événement', other: 'événements' })}`,

    pageTitle: 'Associations des clients',
    pageHelp: ({ source, target, services: linked }) =>
      `Reliez les ${of('clients', source)} aux ${of('entreprises', target)}. ${withServices('Services liés\u00a0: ', linked)}`.trim(),
    summaryLabel: 'Progression',
    clientsMapped: (mapped, total) =>
      `${number(mapped)} sur ${number(total)} ${clients(total)} ${plural(total, { one: 'associé', other: 'associés' })}`,
    allMapped: total =>
      plural(total, { one: 'Le seul client est associé', other: `Les ${number(total)} clients sont associés` }),
    haveEvents: count => `${number(count)} avec événements`,
    toDo: count => `${number(count)} à faire`,
    eventsOf: client => `Événements pour ${client}`,
    eventsOfAll: 'Événements',
    undo: 'Annuler',
    undoneFor: client => `Modification annulée pour ${client}`,
    notUndone: (client, code) => `${client}\u00a0: non annulée. ${errorText[code]}`,
    panelFailed: code => `Ouverture impossible. ${errorText[code]}`,
  };
};

export default french;
