/** Parts of the canonical forms, out of the columns and relations that PostGraphile answers. */

export const edtf = (text) => (text === null ? null : { edtf: text });

/** Its columns as one date: what of it the document selects. */
const signedOn = ({ signedOnEdtf, signedOnEarliest, signedOnLatest }) =>
  signedOnEdtf === null
    ? null
    : signedOnEarliest === undefined
      ? { edtf: signedOnEdtf }
      : { edtf: signedOnEdtf, earliest: signedOnEarliest, latest: signedOnLatest };

export const agreement = ({ slug, title, kind, ...dates }) => ({
  slug,
  title,
  kind,
  signedOn: signedOn(dates),
});

export const named = ({ slug, name }) => ({ slug, name });

/** The record without its id, which is PostGraphile's own; null stays null. */
export const bare = (record) => {
  if (record === null) return null;
  const { id: _, ...rest } = record;
  return rest;
};

export const parties = ({ nodes }, organizationOf) =>
  nodes.map(({ role, organization, country }) => ({
    role,
    party: organization ? organizationOf(organization) : bare(country),
  }));

export const member = ({ slug, name, parent }) => ({ slug, name, parent: bare(parent) });
