import { AGREEMENT_KINDS, signedKinds } from './kinds.mjs';

/** @type {import('./index.mjs').Shape} */
export default {
  id: 'Q4',
  title: '500 flat rows: five aliased pages of 100 agreements',
  variables: () => {
    const all = signedKinds();
    // Five different kinds, a year apart.
    return all.map((_, index) => ({
      pages: Array.from(
        { length: 5 },
        (_, page) => all[(index + page * (AGREEMENT_KINDS.length + 1)) % all.length],
      ),
    }));
  },
  /** Each page filtered and ordered as in Q2. `createdAt` as ISO 8601 in UTC with milliseconds. */
  canonical: `[ /* five pages: */ [{ slug, title, kind, version, createdAt, signedOn: { edtf, earliest, latest } }]]`,
};
