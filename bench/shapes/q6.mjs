/** @type {import('./index.mjs').Shape} */
export default {
  id: 'Q6',
  title: 'agreements of one organization counted by year of signing and kind',
  variables: ({ organizations }) => organizations.map(({ slug }) => ({ slug })),
  /**
   * The year where both bounds of the date lie in one, else null. Largest count first, then year and
   * kind in ascending order, null last; the first 100.
   */
  canonical: `[{ year, kind, count }]`,
};
