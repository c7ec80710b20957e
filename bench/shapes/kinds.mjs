/** Kinds of agreements and of organizations, by their names in the schema and in the tables. */
export const AGREEMENT_KINDS = [
  'TREATY',
  'COOPERATION_AGREEMENT',
  'SUPPLEMENTARY_AGREEMENT',
  'MEMORANDUM_OF_UNDERSTANDING',
  'PROTOCOL',
  'ARRANGEMENT',
  'DECLARATION',
  'OTHER',
];

export const ORGANIZATION_KINDS = [
  'INTERGOVERNMENTAL',
  'REGIONAL',
  'SUPRANATIONAL',
  'UN_BODY',
  'NATIONAL_AGENCY',
  'NGO',
  'ACADEMIC',
  'COMPANY',
  'OTHER',
];

/**
 * Kinds of agreements with periods of signing: after the end of one year and before the beginning of
 * another. As EDTF for those who speak it, and as days for those who compare columns.
 */
export function signedKinds() {
  const years = Array.from({ length: 24 }, (_, index) => 1990 + index);
  return years.flatMap((year) =>
    AGREEMENT_KINDS.map((kind) => ({
      kind,
      after: String(year),
      before: String(year + 8),
      afterDay: `${year}-12-31`,
      beforeDay: `${year + 8}-01-01`,
    })),
  );
}
