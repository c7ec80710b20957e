/** @type {import('./index.mjs').Shape} */
export default {
  id: 'Q3',
  title: 'organization → 10 agreements → parties → organizations → 3 projects each',
  variables: ({ organizations }) => organizations.map(({ slug }) => ({ slug })),
  /**
   * Agreements that the organization takes part in, each once, by signed_on_earliest DESC NULLS LAST,
   * id DESC; a party that is a country is { alpha2 }; projects that the organization takes part in,
   * each once, by fold(name) COLLATE "C", id.
   */
  canonical: `{ slug, name, agreements: [{ slug, title,
    parties: [{ role, party: { slug, name, projects: [{ slug, name }] } | { alpha2 } }] }] }`,
};
