import type { MappingErrorCode } from '../model/errors.js';
import type { ProviderEventAction } from '../model/mapping-event.js';
import type { Language } from './terms.js';

const errorText: Record<MappingErrorCode, string> = {
  invalid: 'Algún dato introducido no es válido.',
  unauthenticated: 'La sesión ha caducado. Inicie sesión de nuevo.',
  forbidden: 'No tiene permiso para hacer esto.',
  'not-found': 'Ya no existe.',
  'company-taken': 'Esta empresa ya está asignada a otro cliente.',
  'name-taken': 'Ya existe una empresa con este nombre.',
  conflict: 'Otra persona ha cambiado esta asignación.',
  'rate-limited': 'El servicio está ocupado.',
  unavailable: 'El servicio no responde como debería.',
  network: 'No hay conexión con el servicio.',
  unsupported: 'El servicio no puede hacer esto.',
  protocol: 'No se ha entendido la respuesta del servicio.',
};

const events: Record<ProviderEventAction, Record<'do' | 'doing' | 'failed' | 'closed', string>> = {
  recheck: {
    do: 'Volver a comprobar',
    doing: 'Comprobando…',
    failed: 'No se ha podido comprobar.',
    closed: 'Ya no existe',
  },
  resolve: { do: 'Resolver', doing: 'Resolviendo…', failed: 'No se ha podido resolver.', closed: 'Resuelto' },
  ignore: { do: 'Ignorar', doing: 'Ignorando…', failed: 'No se ha podido ignorar.', closed: 'Ignorado' },
};

const services: Partial<Record<string, string>> = { Billing: 'Facturación', Ticketing: 'Tickets' };

const spanish: Language = ({ number, plural, list, nameOf }) => {
  /** Services in a sentence of their own, whatever their number and gender; none: nothing is said. */
  const withServices = (sentence: string, all: readonly { readonly label: string }[]) =>
    all.length > 0 ? `${sentence}${list(all.map(({ label }) => services[label] ?? label))}. ` : '';
  /** "clientes de HaloPSA", "clientes" */
  const of = (word: string, side: { readonly name: string }) => (nameOf(side) ? `${word} de ${nameOf(side)}` : word);
  /** " en HaloPSA" */
  const within = (side: { readonly name: string }) => (nameOf(side) ? ` en ${nameOf(side)}` : '');
  const quote = (text: string) => `«${text}»`;
  const seMuestran = (count: number) =>
    `${plural(count, { one: 'Se muestra', other: 'Se muestran' })} ${number(count)}`;
  const clients = (count: number) => plural(count, { one: 'cliente', many: 'de clientes', other: 'clientes' });
  return {
    statusOk: 'Correcto',
    statusHasEvents: count => (count > 0 ? `Con eventos (${number(count)})` : 'Con eventos'),
    statusNotMapped: 'Sin asignación',
    statusNotMappedHint: '',
    statusCompanyMissing: 'Falta la empresa',
    statusClientMissing: 'Falta el cliente',
    statusBothMissing: 'Faltan el cliente y la empresa',
    statusSaving: 'Guardando…',
    statusLoading: 'Cargando…',

    tryAgain: 'Reintentar',
    tryingAgainIn: seconds => `Nuevo intento en ${number(seconds)} s.`,
    tryingAgainOnline: 'Cuando vuelva la conexión, esta página lo intentará de nuevo por sí sola.',
    errorText: code => errorText[code],
    requestId: id => `Id. de la solicitud: ${id}`,
    serviceLabel: ({ label }) => services[label] ?? label,
    savedFor: client => `Asignación guardada para ${client}`,
    unnamed: '(sin nombre)',
    refresh: 'Actualizar',
    clearFilters: 'Borrar filtros',
    on: 'Sí',
    off: 'No',
    none: '–',

    tableLabel: 'Asignaciones de clientes',
    columnSelect: 'Seleccionar',
    columnClient: ({ source }) => of('Cliente', source),
    columnCompany: ({ target }) => of('Empresa', target),
    columnStatus: 'Estado',
    columnActions: 'Acciones',
    edit: 'Editar',
    view: 'Ver',
    editClient: client => `Editar ${client}`,
    viewClient: client => `Ver ${client}`,
    selectClient: client => `Seleccionar ${client}`,
    chooseCompany: 'Elegir una empresa…',
    chooseCompanyFor: client => `Elegir una empresa… para ${client}`,
    serviceFor: (service, client) => `${service} para ${client}`,
    statusFor: (status, client) => `${status} para ${client}`,
    inactive: 'inactivo',
    suspended: 'Suspendida',
    notMappedShort: 'Sin asignar',
    notSaved: 'Sin guardar',
    retrySave: 'Reintentar',
    retrySaveFor: client => `Reintentar guardar ${client}`,
    notSavedFor: (client, code) => `Sin guardar: ${client}. ${errorText[code]}`,
    clientCount: count => `${number(count)} ${clients(count)}`,
    clientsShown: (shown, total) =>
      total === undefined ? seMuestran(shown) : `${seMuestran(shown)} de ${number(total)}`,
    sortedBy: (by, direction, { source, target }) => {
      const columns = {
        client: of('cliente', source),
        company: of('empresa', target),
        status: 'estado',
      };
      return `Ordenado por ${columns[by]}, orden ${direction === 'ascending' ? 'ascendente' : 'descendente'}`;
    },
    clientsFailed: 'No se han podido cargar los clientes',
    noClients: ({ source }) => `Todavía no hay ${of('clientes', source)}`,
    noClientsHint: ({ source }) =>
      `Los clientes aparecen aquí en cuanto haya alguno${within(source)} que esta integración pueda ver.`,
    noResult: (texts, mapped) => {
      const among = { all: '', yes: ' entre los clientes asignados', no: ' entre los clientes sin asignar' }[mapped];
      const found = texts.length > 0 ? ` coincide con ${list(texts.map(quote))}` : '';
      return `Ningún cliente${found}${among}`;
    },
    noResultHint: 'Cambie los filtros o bórrelos para ver todos los clientes.',
    skipTable: 'Saltar la tabla',

    close: 'Cerrar',
    cancel: 'Cancelar',
    clientNumber: ({ source }, id) => `${of('Cliente', source)}, n.º ${id}`,
    removedFor: client => `Asignación eliminada para ${client}`,
    typeMore: 'Hay más. Escriba más letras para acotar.',
    companyLabel: ({ target }) => of('Empresa', target),

    searchClients: ({ source }) => `Buscar ${of('clientes', source)}`,
    searchCompanies: ({ target }) => `Buscar ${of('empresas', target)}`,
    filterMapped: 'Asignaciones de clientes',
    filterAll: 'Todos',
    filterYes: 'Sí',
    filterNo: 'No',
    topLevelLabel: ({ source }) => of('Nivel superior', source),
    topLevelAll: 'Todos',
    topLevelClear: name => `Quitar el nivel superior ${name}`,
    topLevelNoMatch: search => `Ningún nivel superior coincide con ${quote(search)}.`,
    topLevelCount: count =>
      count === 0
        ? 'Ningún nivel superior'
        : plural(count, { one: '1 nivel superior', other: `${number(count)} niveles superiores` }),

    pickerPlaceholder: 'Escriba para buscar una empresa',
    pickerList: ({ target }) => of('Empresas', target),
    pickerFree: 'Todas las disponibles',
    pickerFreePartly: (shown, total) => `Disponibles · ${number(shown)} de ${number(total)}`,
    pickerUsed: 'Ya asignadas',
    pickerMappedTo: client => `Asignada a ${client}`,
    pickerCreate: name => `Crear ${quote(name)}`,
    pickerCount: count =>
      count === 0 ? 'Ninguna empresa' : plural(count, { one: '1 empresa', other: `${number(count)} empresas` }),
    pickerNone: ({ target }) => `No hay ${of('empresas', target)} disponibles.`,
    pickerNoMatch: search => `Ninguna empresa disponible coincide con ${quote(search)}.`,
    pickerFailed: ({ target }) => `No se han podido cargar las ${of('empresas', target)}`,
    companyId: id => `Id. ${id}`,
    companySuspended: 'Suspendida',

    editorFailed: 'No se ha podido cargar este cliente',
    editorGone: 'Este cliente ya no existe.',
    editorReadonly: 'Esta asignación se puede ver, pero no cambiar.',
    editorPrevious: 'Cliente anterior',
    editorNext: 'Cliente siguiente',
    editorServices: 'Servicios',
    editorCompanyMissing: ({ target }) =>
      `No se ha encontrado esta empresa${within(target)}. Elija otra o elimine la asignación.`,
    editorClientMissing: ({ source }) =>
      `No se ha encontrado este cliente${within(source)}. La asignación solo se puede eliminar.`,
    editorBothMissing: ({ source, target }) =>
      `No se ha encontrado este cliente${within(source)} ni su empresa${within(target)}. La asignación solo se puede eliminar.`,
    editorNoCompany: ({ target }) => `Elija una ${of('empresa', target)} o cree una nueva.`,
    editorNoName: 'Introduzca un nombre.',
    editorNameLong: max => `El nombre puede tener como máximo ${number(max)} caracteres, incluido el prefijo.`,
    editorNameLength: (used, max) => `${number(used)} de ${number(max)} caracteres, incluido el prefijo`,
    editorNameHolder: client => `Está asignada a ${client}.`,
    editorCompanyTaken: client => `Esta empresa ya está asignada a ${client}.`,
    createCompany: 'Crear una empresa nueva',
    createTitle: ({ target }) => `Nueva ${of('empresa', target)}`,
    createName: 'Nombre',
    createPrefix: 'Prefijo (opcional)',
    createPrefixHint: 'Va delante del nombre; por ejemplo, SanFrancisco_',
    createPreview: ({ target }) => `Nombre de la ${of('empresa', target)}:`,
    createNote: ({ target }) =>
      `Una empresa nueva recibe todas las funciones de su ${of('cuenta de socio', target)}. Su licencia se puede ajustar más tarde${within(target)}.`,
    createBack: 'Elegir una empresa existente',
    nameAddPrefix: 'Añadir un prefijo',
    nameRename: 'Cambiar el nombre',
    nameMapTo: 'Asignar a esta',
    save: 'Guardar',
    saveAndNext: 'Guardar y seguir',
    editorNotSaved: why => `Sin guardar. ${why}`,
    outcomeUnknown: why => `No se sabe si esto se ha realizado. ${why}`,
    editorHalfSaved: why => `La empresa se ha creado, pero la asignación aún no está guardada. ${why}`,
    discardQuestion: '¿Descartar los cambios?',
    discard: 'Descartar',
    keepEditing: 'Seguir editando',
    leaveWhileSaving: 'Salir',
    removeMapping: 'Eliminar asignación',
    removeMappingEllipsis: 'Eliminar asignación…',
    removeQuestion: client => `¿Eliminar la asignación de ${client}?`,
    removeEffect: ({ target, services: stopped }) =>
      `${withServices('Se detiene para este cliente: ', stopped)}La ${of('empresa', target)} se conserva.`,
    removeKeep: 'Conservar',
    notRemoved: why => `No se ha eliminado. ${why}`,
    conflictChangedBy: who => `Cambiado por ${who}`,
    conflictTheirs: 'La otra versión',
    conflictMine: 'Mi versión',
    conflictKeepMine: 'Conservar la mía',
    conflictUseTheirs: 'Usar la otra',

    eventsList: 'Eventos',
    eventsNone: 'No hay eventos',
    eventsNoneHint: 'Aquí aparecen los problemas con las asignaciones y qué hacer al respecto.',
    eventsUnsupported: 'Este servicio no informa de eventos.',
    eventsFailed: 'No se han podido cargar los eventos',
    eventsShown: (shown, total) => `${seMuestran(shown)} de ${number(total)}`,
    showMore: 'Mostrar más',
    showingMore: 'Cargando…',
    severityError: 'Error',
    severityWarning: 'Advertencia',
    familyMapping: 'Asignación',
    clientWithId: id => `Cliente n.º ${id}`,
    recommended: 'Recomendado',
    eventAction: action => events[action].do,
    eventActionRunning: action => events[action].doing,
    eventActionOn: (word, title) => `${word}: ${title}`,
    eventActionFailed: (action, code) => `${events[action].failed} ${errorText[code]}`,
    eventClosed: (action, title) => `${events[action].closed}: ${title}`,
    eventStillThere: 'Sigue ahí, comprobado ahora mismo',
    eventStillThereFor: title => `Sigue ahí: ${title}`,
    eventRemovesMapping: 'Elimina la asignación',
    editMapping: 'Editar asignación',
    recheckAll: 'Volver a comprobar todo',
    recheckingAll: 'Comprobando…',
    recheckAllFailed: code => `${events.recheck.failed} ${errorText[code]}`,
    recheckedAll: left =>
      left === 0
        ? 'Comprobado. No queda ningún evento.'
        : `Comprobado. ${plural(left, { one: 'Queda 1 evento', other: `Quedan ${number(left)} eventos` })}.`,
    eventCount: count => plural(count, { one: '1 evento', other: `${number(count)} eventos` }),

    pageTitle: 'Asignaciones de clientes',
    pageHelp: ({ source, target, services: linked }) =>
      `Vincule ${of('clientes', source)} con ${of('empresas', target)}. ${withServices('Servicios vinculados: ', linked)}`.trim(),
    summaryLabel: 'Progreso',
    clientsMapped: (mapped, total) =>
      `${number(mapped)} de ${number(total)} ${clients(total)} ${plural(mapped, { one: 'asignado', other: 'asignados' })}`,
    allMapped: total =>
      plural(total, {
        one: 'El único cliente está asignado',
        other: `Los ${number(total)} clientes están asignados`,
      }),
    haveEvents: count => `${number(count)} con eventos`,
    toDo: count => plural(count, { one: '1 pendiente', other: `${number(count)} pendientes` }),
    eventsOf: client => `Eventos de ${client}`,
    eventsOfAll: 'Eventos',
    undo: 'Deshacer',
    undoneFor: client => `Cambio deshecho para ${client}`,
    notUndone: (client, code) => `${client}: no se ha deshecho. ${errorText[code]}`,
    panelFailed: code => `No se ha podido abrir. ${errorText[code]}`,
  };
};

export default spanish;
