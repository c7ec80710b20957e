import { AUDIENCES, type HiddenWorld } from './hidden-world.ts';

const singular = (type: string): string => type.charAt(0).toLowerCase() + type.slice(1);

/** Every question that root fields can be asked about the world; each is followed by a selection of everything. */
export function rootFields({
  shown,
  hidden,
  represented,
}: HiddenWorld): ReadonlyMap<string, readonly string[]> {
  const records = AUDIENCES.flatMap((audience) => hidden[audience]);
  const ids = records.map(([, { id }]) => id);
  const asked = new Map<string, readonly string[]>();
  for (const type of Object.keys(shown)) {
    const own = records.filter(([name]) => name === type).map(([, record]) => record);
    const bySlug = own.flatMap(({ slug }) => (slug ? `(slug: "${slug}")` : []));
    asked.set(`${singular(type)}s`, ['(first: 100)']);
    asked.set(singular(type), [...own.map(({ id }) => `(id: "${id}")`), ...bySlug]);
  }
  const groups = (...keys: string[]): string[] => keys.map((key) => `(by: [${key}], first: 100)`);
  return new Map<string, readonly string[]>([
    ...asked,
    ['countries', ['(first: 100)']],
    ['country', ['(alpha2: "KZ")']],
    ['topic', [`(slug: "${shown['Topic']?.slug}")`]],
    ['node', ids.map((id) => `(id: "${id}")`)],
    ['nodes', [`(ids: ${JSON.stringify(ids)})`]],
    ['search', ['(text: "secret", first: 100)', '(text: "pact", first: 100)']],
    ['agreementGroups', groups('KIND', 'PARTY', 'TOPIC', 'PROVISION_KIND', 'COUNTRY', 'STATUS')],
    ['projectGroups', groups('KIND', 'PARTICIPANT', 'TOPIC', 'STATUS', 'COUNTRY')],
    ['meetingGroups', groups('KIND', 'PARTICIPANT', 'TOPIC')],
    ['cooperationNetwork', ['']],
    // Only what is hidden leads from one to the other.
    ['cooperationPath', [`(from: "${represented.slug}", to: "${shown['Organization']?.slug}")`]],
    ['changes', ['(first: 100, types: [AGREEMENT, PROVISION])', '(first: 100, types: [PERSON])']],
    ['checkpoint', ['']],
    ['recordHistory', ids.map((id) => `(id: "${id}", first: 100)`)],
    ['recordAsOf', ids.map((id) => `(id: "${id}", at: "2999-01-01T00:00:00Z")`)],
    ['webhooks', ['(first: 100)']],
    ['webhook', []],
    ['viewer', ['']],
  ]);
}
