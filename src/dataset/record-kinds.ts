/** The lists of a dataset, one for each kind of record. */
export const RECORD_KINDS = [
  'countries',
  'topics',
  'sources',
  'organizations',
  'persons',
  'systems',
  'agreements',
  'projects',
  'meetings',
  'statements',
] as const;

export type RecordKind = (typeof RECORD_KINDS)[number];
