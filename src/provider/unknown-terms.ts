/** Every term there is, by name: elements know only their own. */
export const termNames = `
  statusOk statusHasEvents statusNotMapped statusCompanyMissing statusClientMissing statusBothMissing statusSaving
  statusLoading statusNotMappedHint tryAgain tryingAgainIn tryingAgainOnline errorText requestId serviceLabel
  savedFor unnamed refresh clearFilters on off none tableLabel columnSelect columnClient columnCompany columnStatus
  columnActions edit view editClient viewClient selectClient chooseCompany chooseCompanyFor serviceFor statusFor
  inactive suspended notMappedShort notSaved retrySave retrySaveFor notSavedFor clientCount clientsShown sortedBy
  clientsFailed noClients noClientsHint noResult noResultHint skipTable close cancel clientNumber removedFor
  typeMore companyLabel searchClients searchCompanies filterMapped filterAll filterYes filterNo topLevelLabel
  topLevelAll topLevelClear topLevelNoMatch topLevelCount pickerPlaceholder pickerList pickerFree pickerFreePartly
  pickerUsed pickerMappedTo pickerCreate pickerCount pickerNone pickerNoMatch pickerFailed companyId
  companySuspended editorFailed editorGone editorReadonly editorPrevious editorNext editorServices
  editorCompanyMissing editorClientMissing editorBothMissing editorNoCompany editorNoName editorNameLong
  editorNameLength editorNameHolder editorCompanyTaken createCompany createTitle createName createPrefix
  createPrefixHint createPreview createNote createBack nameAddPrefix nameRename nameMapTo save saveAndNext
  editorNotSaved editorHalfSaved outcomeUnknown discardQuestion discard keepEditing leaveWhileSaving removeMapping removeMappingEllipsis
  removeQuestion removeEffect removeKeep notRemoved conflictChangedBy conflictTheirs conflictMine conflictKeepMine
  conflictUseTheirs eventsList eventsNone eventsNoneHint eventsUnsupported eventsFailed eventsShown showMore
  showingMore severityError severityWarning familyMapping clientWithId recommended eventAction eventActionRunning
  eventActionOn eventActionFailed eventClosed eventStillThere eventStillThereFor eventRemovesMapping editMapping
  recheckAll recheckingAll recheckAllFailed recheckedAll eventCount pageTitle pageHelp summaryLabel clientsMapped
  allMapped haveEvents toDo eventsOf eventsOfAll undo undoneFor notUndone panelFailed
`
  .trim()
  .split(/\s+/);

/** What to say of a host's words that no element would ever say. */
export function unknownTerms(strings: object): readonly string[] {
  return Object.keys(strings)
    .filter(name => !termNames.includes(name))
    .map(name => `strings: "${name}" is ignored, there is no such term. Their names are in the type Terms.`);
}
