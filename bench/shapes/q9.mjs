import { ORGANIZATION_KINDS } from './kinds.mjs';

/** @type {import('./index.mjs').Shape} */
export default {
  id: 'Q9',
  title: 'five aliased pages of 20 organizations in one document',
  variables: () =>
    ORGANIZATION_KINDS.flatMap((_, at) =>
      Array.from({ length: 8 }, (_, step) => ({
        kinds: Array.from(
          { length: 5 },
          (_, page) => ORGANIZATION_KINDS[(at + page * (step + 1)) % ORGANIZATION_KINDS.length],
        ),
      })),
    ),
  /**
   * The pages are of the kinds in $kinds, ordered by: fold(name) COLLATE "C", id; member_count DESC NULLS
   * LAST, id DESC; founded_earliest NULLS LAST, id; fold(name) COLLATE "C" DESC, id DESC; created_at
   * DESC, id DESC.
   */
  canonical: `[ /* five pages: */ [{ slug, name, acronym, kind, seatCity, seatCountry: { alpha2 }, founded: { edtf }, memberCount }]]`,
};
