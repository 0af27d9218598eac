/** A firm of the design pictures, with the state that it has there. */
export interface PictureFirm {
  readonly id: string;
  readonly name: string;
  readonly company?: string;
  /** What became of the pair; a `suggested` company is free. */
  readonly state: 'mapped' | 'events' | 'company-missing' | 'suggested' | 'alone';
  readonly companyId?: string;
  readonly ticketing?: boolean;
}

/** The ten rows of the design pictures. They come first in alphabetical order, all under the top level "UK". */
export const pictureFirms: readonly PictureFirm[] = [
  { id: '668', name: 'Acme Ltd', company: 'ACME Limited', state: 'mapped' },
  { id: '762', name: 'Adventure Works Cycles', company: 'AdventureWorks', state: 'suggested' },
  { id: '620', name: 'Blue Yonder Airlines', company: 'Blue Yonder', state: 'events', ticketing: false },
  { id: '764', name: 'Coho Vineyard & Winery', company: 'Coho Winery', state: 'mapped' },
  { id: '123', name: 'Contoso, Inc.', company: 'Contoso', state: 'mapped' },
  { id: '952', name: 'Fabrikam Inc', company: 'SanFrancisco_Fabrikam', state: 'mapped' },
  { id: '231', name: 'Fourth Coffee', company: '4th Coffee', state: 'suggested' },
  { id: '549', name: 'Litware Holdings PLC', company: 'Litware', state: 'company-missing' },
  {
    id: '417',
    name: 'Müller & Söhne GmbH',
    company: 'Mueller und Soehne GmbH & Co. KG',
    state: 'suggested',
    companyId: '5f3c1a7e9b20d4e8c6a1f091',
  },
  { id: '975', name: 'Northwind Traders Pty Ltd', state: 'alone' },
];

/** Free companies that resemble a firm of the pictures without being it. */
export const pictureDecoys: readonly { readonly id: string; readonly name: string }[] = [
  { id: '77a04bd1e2c95f3860b7d102', name: 'Mueller Logistics' },
  { id: '90c5e81f27d3a64b9e08124e', name: 'Muelheim Clinic' },
];
