import { today } from '../../src/agreement/today.ts';
import { startApp, type TestApp } from '../support/app.ts';

const MS_PER_DAY = 86_400_000;
/** A day, counted from today. */
const day = (offset: number): string =>
  new Date(Date.parse(today()) + offset * MS_PER_DAY).toISOString().slice(0, 10);

/** The state that actions lead to today; tomorrow is left out, because it may have come by the time of asking. */
const CASES: readonly [string, string, ...(readonly [string, string | null])[]][] = [
  ['nothing', 'UNKNOWN'],
  ['amended', 'UNKNOWN', ['AMENDMENT', '2014'], ['RATIFICATION', null]],
  ['signed-later', 'UNKNOWN', ['SIGNATURE', day(2)]],
  ['signed-after', 'UNKNOWN', ['SIGNATURE', `${day(2)}/..`]],
  ['proposed', 'PROPOSED', ['NEGOTIATION', '2014']],
  ['proposed-undated', 'PROPOSED', ['NEGOTIATION', null]],
  ['approved-today', 'APPROVED', ['APPROVAL', day(0)], ['NEGOTIATION', '2014']],
  ['approved-only', 'APPROVED', ['APPROVAL', '2014'], ['SIGNATURE', day(2)]],
  ['signed', 'SIGNED', ['SIGNATURE', '2014'], ['APPROVAL', '2013']],
  ['signed-yesterday', 'SIGNED', ['SIGNATURE', day(-1)]],
  ['signed-undated', 'SIGNED', ['SIGNATURE', null]],
  ['signed-no-year', 'SIGNED', ['SIGNATURE', 'XXXX-04-25']],
  ['signed-perhaps', 'SIGNED', ['SIGNATURE', `${day(-2)}/${day(2)}`]],
  ['signed-before', 'SIGNED', ['SIGNATURE', `../${day(2)}`]],
  ['signed-twice', 'SIGNED', ['SIGNATURE', day(2)], ['SIGNATURE', '2014']],
  ['provisional', 'IN_FORCE', ['PROVISIONAL_APPLICATION', '2014'], ['SIGNATURE', '2013']],
  ['in-force', 'IN_FORCE', ['ENTRY_INTO_FORCE', '2014'], ['PROVISIONAL_APPLICATION', day(2)]],
  ['in-force-still', 'IN_FORCE', ['ENTRY_INTO_FORCE', '2014'], ['TERMINATION', day(2)]],
  ['terminated', 'TERMINATED', ['TERMINATION', '2014'], ['ENTRY_INTO_FORCE', '2013']],
  ['terminated-undated', 'TERMINATED', ['TERMINATION', null], ['SIGNATURE', day(2)]],
];
const STATES = ['UNKNOWN', 'PROPOSED', 'APPROVED', 'SIGNED', 'IN_FORCE', 'TERMINATED'];
const expected = CASES.map(([slug, state]) => `${slug} ${state}`).sort();

interface Node {
  readonly slug: string;
  readonly status: { state: string };
}

describe('the status of today is the same', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    for (const [slug, , ...actions] of CASES) {
      const agreement = await app.make.agreement({ slug });
      for (const [kind, edtf] of actions)
        await app.make.action(agreement, { kind, ...(edtf && app.make.date('on', edtf)) });
    }
  });
  afterAll(() => app.stop());

  const list = async (args: string): Promise<readonly Node[]> =>
    (await app.run(`{ agreements(first: 100, ${args}) { nodes { slug status { state } } } }`))
      .agreements.nodes;

  it('in the field', async () => {
    const nodes = await list('orderBy: [{ field: TITLE }]');

    expect(nodes.map(({ slug, status }) => `${slug} ${status.state}`).sort()).toEqual(expected);
  });

  it('in the filter', async () => {
    const found: string[] = [];
    for (const state of STATES) {
      const nodes = await list(`where: { status: { eq: ${state} } }`);
      found.push(...nodes.map(({ slug }) => `${slug} ${state}`));
    }

    expect(found.sort()).toEqual(expected);
  });

  it('in the filter when it asks for several, for others, or for none', async () => {
    const slugs = async (operators: string): Promise<string[]> =>
      (await list(`where: { status: { ${operators} } }`)).map(({ slug }) => slug).sort();
    const inStates = (...states: string[]): string[] =>
      CASES.filter(([, state]) => states.includes(state))
        .map(([slug]) => slug)
        .sort();

    expect(await slugs('in: [SIGNED, UNKNOWN]')).toEqual(inStates('SIGNED', 'UNKNOWN'));
    expect(await slugs('notIn: [SIGNED, UNKNOWN]')).toEqual(
      inStates('PROPOSED', 'APPROVED', 'IN_FORCE', 'TERMINATED'),
    );
    expect(await slugs('ne: UNKNOWN')).toEqual(inStates(...STATES.slice(1)));
    expect(await slugs('isNull: true')).toEqual([]);
  });

  it('in the order, where the unknown has no place', async () => {
    const order = async (args: string): Promise<string[]> => [
      ...new Set(
        (await list(`orderBy: [{ field: STATUS, ${args} }]`)).map(({ status }) => status.state),
      ),
    ];
    const known = STATES.slice(1);

    expect(await order('direction: ASC')).toEqual([...known, 'UNKNOWN']);
    expect(await order('direction: DESC')).toEqual([...known.toReversed(), 'UNKNOWN']);
    expect(await order('direction: ASC, nulls: FIRST')).toEqual(STATES);
  });

  it('page by page in that order', async () => {
    const whole = (await list('orderBy: [{ field: STATUS }]')).map(({ slug }) => slug);
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { agreements } = (await app.run(
        'query ($after: String) { agreements(first: 3, after: $after, orderBy: [{ field: STATUS }]) { nodes { slug } pageInfo { hasNextPage endCursor } } }',
        { after },
      )) as {
        agreements: { nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      };
      seen.push(...agreements.nodes.map(({ slug }) => slug));
      if (!agreements.pageInfo.hasNextPage) break;
      after = agreements.pageInfo.endCursor;
    }

    expect(seen).toEqual(whole);
  });

  it('in groups', async () => {
    const { agreementGroups } = await app.run(
      '{ agreementGroups(by: [STATUS]) { keys { status } count } }',
    );
    const counts = STATES.map((status) => ({
      keys: { status },
      count: CASES.filter(([, state]) => state === status).length,
    }));

    expect(new Set(agreementGroups)).toEqual(new Set(counts));
  });
});
