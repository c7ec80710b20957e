import { today } from '../../src/agreement/today.ts';
import { startApp, type TestApp } from '../support/app.ts';

const STATUS = /* GraphQL */ `
  query ($slug: String!, $on: Date) {
    agreement(slug: $slug) {
      status(on: $on) {
        state
        certainty
        on
        provenBy {
          kind
          on {
            edtf
          }
          city
        }
      }
    }
  }
`;

describe('the status of an agreement', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    const { make } = app;
    const life = await make.agreement({ slug: 'life' });
    for (const [kind, edtf, city] of [
      ['NEGOTIATION', '2010-02'],
      ['APPROVAL', '2011-05-04'],
      ['SIGNATURE', '2012-03-10', 'Lyon'],
      ['SIGNATURE', '2012-03-12', 'Riyadh'],
      ['ENTRY_INTO_FORCE', '2013-01/2013-06'],
      ['AMENDMENT', '2014'],
      ['TERMINATION', '2020-12-31'],
    ] as const)
      await make.action(life, { kind, city, ...make.date('on', edtf) });
    const undated = await make.agreement({ slug: 'undated' });
    await make.action(undated, { kind: 'SIGNATURE' });
  });
  afterAll(() => app.stop());

  it.each([
    ['2010-01-31', 'UNKNOWN', 'DEFINITE', []],
    ['2010-02-01', 'PROPOSED', 'POSSIBLE', ['NEGOTIATION 2010-02']],
    ['2010-02-28', 'PROPOSED', 'DEFINITE', ['NEGOTIATION 2010-02']],
    ['2011-05-04', 'APPROVED', 'DEFINITE', ['APPROVAL 2011-05-04']],
    ['2012-03-11', 'SIGNED', 'DEFINITE', ['SIGNATURE 2012-03-10']],
    ['2012-12-31', 'SIGNED', 'DEFINITE', ['SIGNATURE 2012-03-10', 'SIGNATURE 2012-03-12']],
    ['2013-03-01', 'IN_FORCE', 'POSSIBLE', ['ENTRY_INTO_FORCE 2013-01/2013-06']],
    ['2013-06-30', 'IN_FORCE', 'DEFINITE', ['ENTRY_INTO_FORCE 2013-01/2013-06']],
    ['2020-12-30', 'IN_FORCE', 'DEFINITE', ['ENTRY_INTO_FORCE 2013-01/2013-06']],
    ['2020-12-31', 'TERMINATED', 'DEFINITE', ['TERMINATION 2020-12-31']],
  ])('on %s is %s, %s, and proven by %j', async (on, state, certainty, proof) => {
    const { status } = (await app.run(STATUS, { slug: 'life', on })).agreement;

    expect(status).toMatchObject({ state, certainty, on });
    expect(
      status.provenBy.map(
        (action: { kind: string; on: { edtf: string } }) => `${action.kind} ${action.on.edtf}`,
      ),
    ).toEqual(proof);
  });

  it('shows of its proof whatever the query selects', async () => {
    const { status } = (await app.run(STATUS, { slug: 'life', on: '2012-03-10' })).agreement;

    expect(status.provenBy).toEqual([
      { kind: 'SIGNATURE', on: { edtf: '2012-03-10' }, city: 'Lyon' },
    ]);
  });

  it('follows from an action without a date too, but only possibly', async () => {
    const { status } = (await app.run(STATUS, { slug: 'undated', on: '0001-01-01' })).agreement;

    expect(status).toEqual({
      state: 'SIGNED',
      certainty: 'POSSIBLE',
      on: '0001-01-01',
      provenBy: [{ kind: 'SIGNATURE', on: null, city: null }],
    });
  });

  it('is that of today when no day is given', async () => {
    const before = today();
    const { status } = (await app.run(STATUS, { slug: 'life' })).agreement;

    expect(status.state).toBe('TERMINATED');
    // Midnight may pass between the two.
    expect([before, today()]).toContain(status.on);
  });

  it('can be asked for several days at once, with one statement for the actions of all', async () => {
    app.sql.clear();
    const { agreements } = await app.run(`{ agreements { nodes {
      early: status(on: "2011-01-01") { state }
      late: status(on: "2013-12-31") { state }
    } } }`);

    expect(agreements.nodes).toEqual([
      { early: { state: 'PROPOSED' }, late: { state: 'IN_FORCE' } },
      { early: { state: 'SIGNED' }, late: { state: 'SIGNED' } },
    ]);
    expect(app.sql.statements()).toHaveLength(2);
  });

  it.each(['2020-02-30', '2020', 'yesterday', ''])(
    'is refused for %j, which is no day',
    async (on) => {
      const { errors } = await app.ask(STATUS, { slug: 'life', on });

      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    },
  );
});
