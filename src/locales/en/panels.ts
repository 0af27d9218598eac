/** What panels, and the fields in them, say besides. */
export const panelTerms = {
  close: 'Close',
  cancel: 'Cancel',
  clientNumber: (source: string, id: string) => `${source} client #${id}`,
  removedFor: (client: string) => `Mapping removed for ${client}`,
  typeMore: 'There are more. Type more to narrow.',
  companyLabel: (target: string) => (target === 'Company' ? target : `${target} company`),
};
