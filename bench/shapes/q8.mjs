/** @type {import('./index.mjs').Shape} */
export default {
  id: 'Q8',
  title: 'agreements filtered by a party, the first 20, with their total count',
  variables: ({ organizations }) => organizations.map(({ slug }) => ({ slug })),
  /** By signed_on_earliest DESC NULLS LAST, id DESC. */
  canonical: `{ totalCount, nodes: [{ slug, title, kind, signedOn: { edtf } }] }`,
};
