/** @type {import('./index.mjs').Shape} */
export default {
  id: 'Q1',
  title: 'one agreement by its slug, with everything under it',
  variables: ({ agreements }) => agreements.map((slug) => ({ slug })),
  /**
   * Null dates, parents, cities, signatories, systems and grantees are null. Order: parties by position;
   * actions by earliest, latest day (unknown last), id; provisions by position, id; topics by folded
   * name; citations by field (null first), length of locator, locator COLLATE "C", id; meetings by the
   * first day held (unknown last), id of meeting_agreement; projects by fold(name) COLLATE "C", id.
   */
  canonical: `{ slug, title, kind, signedOn: { edtf, earliest, latest },
    parties: [{ role, party: { slug, name, parent: { slug } } | { alpha2 } }],
    actions: [{ kind, on: { edtf }, city, signatory: { slug, fullName } }],
    provisions: [{ kind, text, system: { slug }, grantee: { slug } }],
    topics: [{ slug, name }],
    citations: [{ field, source: { slug, title } }],
    meetings: [{ role, meeting: { slug, held: { edtf } } }],
    projects: [{ slug, name }] /* the first 5 */ }`,
};
