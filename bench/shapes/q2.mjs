import { signedKinds } from './kinds.mjs';

/** @type {import('./index.mjs').Shape} */
export default {
  id: 'Q2',
  title: 'a page of 20 agreements, filtered by kind and date, three levels deep',
  variables: () => signedKinds(),
  /**
   * Where kind = $kind, signed_on_earliest > $afterDay and signed_on_latest < $beforeDay, ordered by
   * signed_on_earliest DESC NULLS LAST, id DESC. Lists below are ordered as in Q1.
   */
  canonical: `[{ slug, title, kind, signedOn: { edtf },
    parties: [{ role, party: { slug, name, parent: { slug, name } } | { alpha2 } }],
    actions: [{ kind, on: { edtf }, signatory: { slug, fullName } }] }]`,
};
