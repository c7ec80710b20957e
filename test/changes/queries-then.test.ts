import { startApp, type TestApp } from '../support/app.ts';
import { numbered } from './log.ts';
import { numbersFrom } from './random-writes.ts';

/** Filters that look at an agreement itself and at the lists that belong to it. */
const FILTERS: readonly object[] = [
  { kind: { eq: 'PROTOCOL' } },
  { not: { scopeNote: { isNull: true } } },
  { parties: { some: { organization: { slug: { eq: 'body-0' } } } } },
  { parties: { none: { role: { eq: 'OBSERVER' } } } },
  { parties: { every: { organization: { slug: { in: ['body-0', 'body-1'] } } } } },
  { actions: { some: { city: { eq: 'Lyon' }, kind: { eq: 'SIGNATURE' } } } },
  { actions: { every: { city: { isNull: false } } } },
  { provisions: { some: { text: { contains: '1' } } } },
  { topics: { some: { slug: { eq: 'topic-0' } } } },
  { citations: { none: { locator: { eq: 'p. 1' } } } },
  { relations: { some: { kind: { eq: 'AMENDS' } } } },
  { signedOn: { certainly: { before: '2010' } } },
  { status: { eq: 'SIGNED' } },
  {
    or: [
      { kind: { eq: 'TREATY' }, topics: { none: { slug: { eq: 'topic-1' } } } },
      { parties: { some: { role: { eq: 'OBSERVER' } } } },
    ],
  },
];

describe('what a change means for a filter', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    for (const number of [0, 1, 2]) {
      await app.make.organization({ slug: `body-${number}` });
      await app.make.topic({ slug: `topic-${number}` });
    }
    await app.make.source();
  });
  afterAll(() => app.stop());

  const DECLARED = FILTERS.map((_, index) => `$w${index}: AgreementWhere`).join(', ');
  const VARIABLES = Object.fromEntries(FILTERS.map((where, index) => [`w${index}`, where]));

  /** The agreements that match each of the filters, as queries answer them. */
  const matching = async (): Promise<readonly Set<string>[]> => {
    const fields = FILTERS.map(
      (_, index) => `f${index}: agreements(where: $w${index}, first: 100) { nodes { id } }`,
    );
    const data = await app.run(`query (${DECLARED}) { ${fields.join(' ')} }`, VARIABLES);
    return FILTERS.map(
      (_, index) => new Set((data[`f${index}`].nodes as { id: string }[]).map(({ id }) => id)),
    );
  };

  it('is what queries answered before and after it, whenever it is asked', async () => {
    const expected: string[][] = FILTERS.map(() => []);
    let before = await matching();
    const below = numbersFrom(4);
    const first = await numbered(app);
    for (let number = 0; number < 200; number += 1) {
      await writeTo(app, String(number), below);
      await numbered(app);
      const after = await matching();
      after.forEach((now, index) => {
        const then = before[index] ?? new Set();
        for (const id of new Set([...then, ...now])) {
          const match = then.has(id) ? (now.has(id) ? null : 'STOPS') : 'STARTS';
          if (match) expected[index]?.push(`${match} ${id}`);
        }
      });
      before = after;
    }
    const cursor = app.registry.createContext().cursors.encode('changes', [String(first)]);

    // Each agreement is gone or another one by now.
    const told = await Promise.all(
      FILTERS.map(async (where) => {
        const found: string[] = [];
        for (let after: string | null = cursor; after !== null;) {
          const { changes } = await app.run(
            `query ($after: String, $where: RecordWhere) { changes(after: $after, where: $where, first: 100) {
              nodes { match recordId } pageInfo { hasNextPage endCursor } } }`,
            { after, where: { agreement: where } },
          );
          const nodes = changes.nodes as { match: string; recordId: string }[];
          found.push(...nodes.map(({ match, recordId }) => `${match} ${recordId}`));
          after = changes.pageInfo.hasNextPage ? (changes.pageInfo.endCursor as string) : null;
        }
        return found.filter((one) => !one.startsWith('CONTINUES'));
      }),
    );

    expect(told).toEqual(expected);
    for (const one of expected)
      expect(new Set(one.map((match) => match.split(' ')[0]))).toEqual(
        new Set(['STARTS', 'STOPS']),
      );
  });
});

/** One write to an agreement, or to what belongs to it. */
async function writeTo(
  { make }: TestApp,
  salt: string,
  below: (limit: number) => number,
): Promise<void> {
  const any = (table: string) => `(SELECT id FROM ${table} ORDER BY md5(id::text || $1) LIMIT 1)`;
  const pick = <T>(...choices: readonly T[]): T => choices[below(choices.length)] as T;
  const insert = (table: string, columns: string, values: string): string =>
    `INSERT INTO ${table} (id, ${columns}) SELECT md5($1)::uuid, ${values} FROM agreement a
     WHERE a.id = ${any('agreement')} ON CONFLICT DO NOTHING`;
  const statement = pick(
    `INSERT INTO agreement (id, slug, title, kind) VALUES (md5($1)::uuid, 'a-' || $1, 'Agreement', '${pick('TREATY', 'PROTOCOL')}')`,
    `UPDATE agreement SET kind = '${pick('TREATY', 'PROTOCOL')}' WHERE id = ${any('agreement')}`,
    `UPDATE agreement SET scope_note = ${pick('NULL', '$1')} WHERE id = ${any('agreement')}`,
    insert(
      'agreement_party',
      'agreement_id, organization_id, role',
      `a.id, ${any('organization')}, '${pick('PARTY', 'OBSERVER')}'`,
    ),
    `DELETE FROM agreement_party WHERE id = ${any('agreement_party')}`,
    insert(
      'agreement_action',
      'agreement_id, kind, city, on_edtf, on_earliest, on_latest',
      `a.id, 'SIGNATURE', ${pick('NULL', `'Lyon'`)}, ${pick(`'2005', '2005-01-01', '2005-12-31'`, `'2015', '2015-01-01', '2015-12-31'`)}`,
    ),
    `DELETE FROM agreement_action WHERE id = ${any('agreement_action')}`,
    insert('provision', 'agreement_id, kind, text', `a.id, 'OTHER', 'Provision ' || left($1, 1)`),
    `INSERT INTO record_topic SELECT a.id, ${any('topic')} FROM agreement a WHERE a.id = ${any('agreement')} ON CONFLICT DO NOTHING`,
    `DELETE FROM record_topic WHERE record_id = ${any('agreement')}`,
    insert(
      'citation',
      'record_id, source_id, locator',
      `a.id, ${any('source')}, 'p. ${pick(1, 2)}'`,
    ),
    insert(
      'agreement_relation',
      'source_agreement_id, agreement_id, kind',
      `a.id, o.id, '${pick('AMENDS', 'REPLACES')}'`,
    ).replace(
      'FROM agreement a',
      'FROM agreement a JOIN (SELECT max(id::text)::uuid AS id FROM agreement) o ON o.id <> a.id',
    ),
    ...['agreement_relation', 'provision', 'citation'].map(
      (table) => `DELETE FROM ${table} WHERE id = ${any(table)}`,
    ),
    `DELETE FROM agreement WHERE id = ${any('agreement')} AND id NOT IN (SELECT agreement_id FROM agreement_relation)`,
  );
  // PostgreSQL wants to know of what type a parameter is that a statement does not use.
  await make.sql(`WITH salt AS (SELECT $1::text) ${statement.replaceAll('$1', '$1::text')}`, [
    salt,
  ]);
}
