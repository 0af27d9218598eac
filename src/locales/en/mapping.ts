import type { ServiceDescription } from '../../provider/mapping-provider.js';

/** What is said of a mapping wherever it is shown. */
export const mappingTerms = {
  /** Other languages translate the labels of the default description. */
  serviceLabel: ({ label }: Pick<ServiceDescription, 'label'>) => label,
  unnamed: '(no name)',
  on: 'On',
  off: 'Off',
  none: '–',
};
