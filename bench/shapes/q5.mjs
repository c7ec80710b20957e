/** @type {import('./index.mjs').Shape} */
export default {
  id: 'Q5',
  title: '20 organizations by the beginning of their names, with counts',
  variables: ({ organizations }) => {
    // The first word, and the first letter of the second.
    const beginnings = organizations.map(({ name }) => /^\S+ \S/.exec(name)?.[0] ?? name);
    return [...new Set(beginnings)].map((prefix) => ({ prefix }));
  },
  /**
   * Where the folded name begins with the folded $prefix, by fold(name) COLLATE "C", id; the first 20.
   * Counts are of different agreements and projects that it takes part in.
   */
  canonical: `[{ slug, name, kind, agreements: number, projects: number }]`,
};
