import type { MappingErrorCode } from '../model/errors.js';
import type { ProviderEventAction } from '../model/mapping-event.js';
import type { Language } from './terms.js';

const errorText: Record<MappingErrorCode, string> = {
  invalid: 'إحدى القيم المُدخلة غير مقبولة.',
  unauthenticated: 'انتهت الجلسة. سجّل الدخول من جديد.',
  forbidden: 'لا تملك صلاحية القيام بذلك.',
  'not-found': 'لم يعد موجودًا.',
  'company-taken': 'هذه الشركة مرتبطة بعميل آخر.',
  'name-taken': 'توجد شركة بهذا الاسم.',
  conflict: 'غيّر شخص آخر هذا الربط.',
  'rate-limited': 'الخدمة مشغولة.',
  unavailable: 'الخدمة لا تستجيب كما ينبغي.',
  network: 'لا يوجد اتصال بالخدمة.',
  unsupported: 'الخدمة لا تستطيع القيام بذلك.',
  protocol: 'تعذّر فهم رد الخدمة.',
};

const events: Record<ProviderEventAction, Record<'do' | 'doing' | 'failed' | 'closed', string>> = {
  recheck: { do: 'إعادة الفحص', doing: 'جارٍ الفحص…', failed: 'تعذّرت إعادة الفحص.', closed: 'لم يعد موجودًا' },
  resolve: { do: 'حل', doing: 'جارٍ الحل…', failed: 'تعذّر الحل.', closed: 'تم الحل' },
  ignore: { do: 'تجاهل', doing: 'جارٍ التجاهل…', failed: 'تعذّر التجاهل.', closed: 'تم التجاهل' },
};

const services: Partial<Record<string, string>> = { Billing: 'الفوترة', Ticketing: 'التذاكر' };

/** Keeps a name, which mostly runs from left to right, apart from the sentence round it. */
const apart = (name: string) => `\u2068${name}\u2069`;

const arabic: Language = ({ number, plural, list, nameOf }) => {
  /** Services in a sentence of their own, whatever their number and gender; none: nothing is said. */
  const withServices = (sentence: string, all: readonly { readonly label: string }[]) =>
    all.length > 0 ? `${sentence}${list(all.map(({ label }) => services[label] ?? apart(label)))}. ` : '';
  /** "عملاء HaloPSA", or the word that stands alone. */
  const of = (word: string, side: { readonly name: string }, alone = word) =>
    nameOf(side) ? `${word} ${apart(nameOf(side))}` : alone;
  /** " في HaloPSA" */
  const within = (side: { readonly name: string }) => (nameOf(side) ? ` في ${apart(nameOf(side))}` : '');
  const quote = (text: string) => `«${apart(text)}»`;
  const clients = (count: number) =>
    plural(count, {
      zero: 'لا عملاء',
      one: 'عميل واحد',
      two: 'عميلان',
      few: `${number(count)} عملاء`,
      many: `${number(count)} عميلًا`,
      other: `${number(count)} عميل`,
    });
  const companies = (count: number) =>
    plural(count, {
      zero: 'لا شركات',
      one: 'شركة واحدة',
      two: 'شركتان',
      few: `${number(count)} شركات`,
      other: `${number(count)} شركة`,
    });
  const eventCount = (count: number) =>
    plural(count, {
      zero: 'لا أحداث',
      one: 'حدث واحد',
      two: 'حدثان',
      few: `${number(count)} أحداث`,
      many: `${number(count)} حدثًا`,
      other: `${number(count)} حدث`,
    });
  const characters = (count: number) =>
    plural(count, {
      one: 'حرف واحد',
      two: 'حرفان',
      few: `${number(count)} أحرف`,
      many: `${number(count)} حرفًا`,
      other: `${number(count)} حرف`,
    });
  return {
    statusOk: 'سليم',
    statusHasEvents: count => (count > 0 ? `توجد أحداث (${number(count)})` : 'توجد أحداث'),
    statusNotMapped: 'بلا ربط',
    statusNotMappedHint: '',
    statusCompanyMissing: 'الشركة مفقودة',
    statusClientMissing: 'العميل مفقود',
    statusBothMissing: 'العميل والشركة مفقودان',
    statusSaving: 'جارٍ الحفظ…',
    statusLoading: 'جارٍ التحميل…',

    tryAgain: 'إعادة المحاولة',
    tryingAgainIn: seconds => `محاولة جديدة خلال ${number(seconds)} ث.`,
    tryingAgainOnline: 'تُعاد المحاولة تلقائيًا عند عودة الاتصال.',
    errorText: code => errorText[code],
    requestId: id => `معرّف الطلب: ${apart(id)}`,
    serviceLabel: ({ label }) => services[label] ?? label,
    savedFor: client => `تم حفظ الربط للعميل ${apart(client)}`,
    unnamed: '(بلا اسم)',
    refresh: 'تحديث',
    clearFilters: 'مسح عوامل التصفية',
    on: 'مفعّل',
    off: 'معطّل',
    none: '–',

    tableLabel: 'ربط العملاء',
    columnSelect: 'تحديد',
    columnClient: ({ source }) => of('عميل', source, 'العميل'),
    columnCompany: ({ target }) => of('شركة', target, 'الشركة'),
    columnStatus: 'الحالة',
    columnActions: 'الإجراءات',
    edit: 'تعديل',
    view: 'عرض',
    editClient: client => `تعديل ${apart(client)}`,
    viewClient: client => `عرض ${apart(client)}`,
    selectClient: client => `تحديد ${apart(client)}`,
    chooseCompany: 'اختيار شركة…',
    chooseCompanyFor: client => `اختيار شركة… للعميل ${apart(client)}`,
    serviceFor: (service, client) => `${apart(service)} للعميل ${apart(client)}`,
    statusFor: (status, client) => `${status} للعميل ${apart(client)}`,
    inactive: 'غير نشط',
    suspended: 'معلّقة',
    notMappedShort: 'غير مرتبط',
    notSaved: 'لم يُحفظ',
    retrySave: 'إعادة',
    retrySaveFor: client => `إعادة حفظ ${apart(client)}`,
    notSavedFor: (client, code) => `لم يُحفظ: ${apart(client)}. ${errorText[code]}`,
    clientCount: clients,
    clientsShown: (shown, total) =>
      total === undefined ? `المعروض: ${number(shown)}` : `المعروض: ${number(shown)} من ${number(total)}`,
    sortedBy: (by, direction, { source, target }) => {
      const columns = {
        client: of('عميل', source, 'العميل'),
        company: of('شركة', target, 'الشركة'),
        status: 'الحالة',
      };
      return `مرتّب حسب ${columns[by]}، ${direction === 'ascending' ? 'تصاعديًا' : 'تنازليًا'}`;
    },
    clientsFailed: 'تعذّر تحميل العملاء',
    noClients: ({ source }) => `لا يوجد ${of('عملاء', source)} بعد`,
    noClientsHint: ({ source }) =>
      `يظهر العملاء هنا عندما يوجد${within(source)} عملاء يُسمح لهذا التكامل بالاطلاع عليهم.`,
    noResult: (texts, mapped) => {
      const among = { all: '', yes: ' بين العملاء المرتبطين', no: ' بين العملاء غير المرتبطين' }[mapped];
      const found = texts.length > 0 ? ` يطابق ${list(texts.map(quote))}` : '';
      return `لا يوجد عميل${found}${among}`;
    },
    noResultHint: 'غيّر عوامل التصفية أو امسحها لعرض جميع العملاء.',
    skipTable: 'تخطي الجدول',

    close: 'إغلاق',
    cancel: 'إلغاء',
    clientNumber: ({ source }, id) => `${of('عميل', source, 'العميل')} رقم ${apart(id)}`,
    removedFor: client => `أُزيل الربط للعميل ${apart(client)}`,
    typeMore: 'يوجد المزيد. اكتب حروفًا أكثر لتضييق البحث.',
    companyLabel: ({ target }) => of('شركة', target, 'الشركة'),

    searchClients: ({ source }) => `البحث في ${of('عملاء', source, 'العملاء')}`,
    searchCompanies: ({ target }) => `البحث في ${of('شركات', target, 'الشركات')}`,
    filterMapped: 'ربط العملاء',
    filterAll: 'الكل',
    filterYes: 'نعم',
    filterNo: 'لا',
    topLevelLabel: ({ source }) => `المستوى الأعلى${within(source)}`,
    topLevelAll: 'الكل',
    topLevelClear: name => `مسح المستوى الأعلى ${apart(name)}`,
    topLevelNoMatch: search => `لا يوجد مستوى أعلى يطابق ${quote(search)}.`,
    topLevelCount: count =>
      plural(count, {
        zero: 'لا مستويات عليا',
        one: 'مستوى أعلى واحد',
        two: 'مستويان أعليان',
        few: `${number(count)} مستويات عليا`,
        other: `${number(count)} مستوى أعلى`,
      }),

    pickerPlaceholder: 'اكتب للبحث عن شركة',
    pickerList: ({ target }) => of('شركات', target, 'الشركات'),
    pickerFree: 'كل المتاح',
    pickerFreePartly: (shown, total) => `كل المتاح · ${number(shown)} من ${number(total)}`,
    pickerUsed: 'مرتبطة من قبل',
    pickerMappedTo: client => `مرتبطة بالعميل ${apart(client)}`,
    pickerCreate: name => `إنشاء ${quote(name)}`,
    pickerCount: companies,
    pickerNone: ({ target }) => `لا توجد ${of('شركات', target)} متاحة.`,
    pickerNoMatch: search => `لا توجد شركة متاحة تطابق ${quote(search)}.`,
    pickerFailed: ({ target }) => `تعذّر تحميل ${of('شركات', target, 'الشركات')}`,
    companyId: id => `المعرّف ${apart(id)}`,
    companySuspended: 'معلّقة',

    editorFailed: 'تعذّر تحميل هذا العميل',
    editorGone: 'لم يعد هذا العميل موجودًا.',
    editorReadonly: 'يمكن الاطلاع على هذا الربط دون تغييره.',
    editorPrevious: 'العميل السابق',
    editorNext: 'العميل التالي',
    editorServices: 'الخدمات',
    editorCompanyMissing: ({ target }) => `لم يُعثر على هذه الشركة${within(target)}. اختر شركة أخرى أو أزِل الربط.`,
    editorClientMissing: ({ source }) => `لم يُعثر على هذا العميل${within(source)}. لا يمكن سوى إزالة الربط.`,
    editorBothMissing: ({ source, target }) =>
      `لم يُعثر على هذا العميل${within(source)}، ولا على شركته${within(target)}. لا يمكن سوى إزالة الربط.`,
    editorNoCompany: ({ target }) => `اختر ${of('شركة', target)}، أو أنشئ شركة جديدة.`,
    editorNoName: 'أدخل اسمًا.',
    editorNameLong: max => `الحد الأقصى للاسم مع البادئة: ${characters(max)}.`,
    editorNameLength: (used, max) => `الطول مع البادئة: ${number(used)} من ${characters(max)}`,
    editorNameHolder: client => `وهي مرتبطة بالعميل ${apart(client)}.`,
    editorCompanyTaken: client => `هذه الشركة مرتبطة من قبل بالعميل ${apart(client)}.`,
    createCompany: 'إنشاء شركة جديدة',
    createTitle: ({ target }) => (nameOf(target) ? `شركة جديدة في ${apart(nameOf(target))}` : 'شركة جديدة'),
    createName: 'الاسم',
    createPrefix: 'البادئة (اختيارية)',
    createPrefixHint: `توضع قبل الاسم، مثل ${apart('SanFrancisco_')}`,
    createPreview: ({ target }) => `اسم ${of('شركة', target, 'الشركة')}:`,
    createNote: ({ target }) =>
      `تحصل الشركة الجديدة على جميع ميزات حساب الشريك${within(target)}. ويمكن تعديل ترخيصها لاحقًا${within(target)}.`,
    createBack: 'اختيار شركة موجودة',
    nameAddPrefix: 'إضافة بادئة',
    nameRename: 'تغيير الاسم',
    nameMapTo: 'الربط بها',
    save: 'حفظ',
    saveAndNext: 'حفظ والمتابعة',
    editorNotSaved: why => `لم يُحفظ. ${why}`,
    outcomeUnknown: why => `لا يُعرف هل تم ذلك أم لا. ${why}`,
    editorHalfSaved: why => `أُنشئت الشركة، لكن الربط لم يُحفظ بعد. ${why}`,
    discardQuestion: 'هل تريد تجاهل التغييرات؟',
    discard: 'تجاهل',
    keepEditing: 'متابعة التعديل',
    leaveWhileSaving: 'مغادرة',
    removeMapping: 'إزالة الربط',
    removeMappingEllipsis: 'إزالة الربط…',
    removeQuestion: client => `هل تريد إزالة الربط للعميل ${apart(client)}؟`,
    removeEffect: ({ target, services: stopped }) =>
      `${withServices('يتوقف لهذا العميل: ', stopped)}وتبقى ${of('شركة', target, 'الشركة')} كما هي.`,
    removeKeep: 'إبقاء',
    notRemoved: why => `لم تتم الإزالة. ${why}`,
    conflictChangedBy: who => `غيّره ${apart(who)}`,
    conflictTheirs: 'النسخة الأخرى',
    conflictMine: 'نسختي',
    conflictKeepMine: 'الاحتفاظ بنسختي',
    conflictUseTheirs: 'استخدام الأخرى',

    eventsList: 'الأحداث',
    eventsNone: 'لا توجد أحداث',
    eventsNoneHint: 'تظهر هنا مشكلات الربط مع ما يجب فعله حيالها.',
    eventsUnsupported: 'هذه الخدمة لا تبلّغ عن أحداث.',
    eventsFailed: 'تعذّر تحميل الأحداث',
    eventsShown: (shown, total) => `المعروض: ${number(shown)} من ${number(total)}`,
    showMore: 'عرض المزيد',
    showingMore: 'جارٍ التحميل…',
    severityError: 'خطأ',
    severityWarning: 'تحذير',
    familyMapping: 'الربط',
    clientWithId: id => `العميل رقم ${apart(id)}`,
    recommended: 'موصى به',
    eventAction: action => events[action].do,
    eventActionRunning: action => events[action].doing,
    eventActionOn: (word, title) => `${word}: ${apart(title)}`,
    eventActionFailed: (action, code) => `${events[action].failed} ${errorText[code]}`,
    eventClosed: (action, title) => `${events[action].closed}: ${apart(title)}`,
    eventStillThere: 'ما زال موجودًا، فُحص الآن',
    eventStillThereFor: title => `ما زال موجودًا: ${apart(title)}`,
    eventRemovesMapping: 'يزيل الربط',
    editMapping: 'تعديل الربط',
    recheckAll: 'إعادة فحص الكل',
    recheckingAll: 'جارٍ الفحص…',
    recheckAllFailed: code => `${events.recheck.failed} ${errorText[code]}`,
    recheckedAll: left =>
      left === 0 ? 'تمت إعادة الفحص. لم تبقَ أحداث.' : `تمت إعادة الفحص. المتبقي: ${eventCount(left)}.`,
    eventCount,

    pageTitle: 'ربط العملاء',
    pageHelp: ({ source, target, services: linked }) =>
      `اربط ${of('عملاء', source, 'العملاء')} ب${of('شركات', target, 'الشركات')}. ${withServices('الخدمات المرتبطة: ', linked)}`.trim(),
    summaryLabel: 'التقدم',
    clientsMapped: (mapped, total) => `تم ربط ${number(mapped)} من ${clients(total)}`,
    allMapped: total => plural(total, { one: 'العميل الوحيد مرتبط', other: `تم ربط جميع العملاء (${number(total)})` }),
    haveEvents: count => `${number(count)} مع أحداث`,
    toDo: count => `المتبقي: ${number(count)}`,
    eventsOf: client => `أحداث ${apart(client)}`,
    eventsOfAll: 'الأحداث',
    undo: 'تراجع',
    undoneFor: client => `تم التراجع عن التغيير لدى ${apart(client)}`,
    notUndone: (client, code) => `${apart(client)}: تعذّر التراجع. ${errorText[code]}`,
    panelFailed: code => `تعذّر الفتح. ${errorText[code]}`,
  };
};

export default arabic;
