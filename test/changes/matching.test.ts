import { RecordType } from '../../src/shared/record/record-type.ts';
import { fieldName } from '../../src/shared/write/payload.ts';
import { startApp, type TestApp } from '../support/app.ts';
import type { Made } from '../support/make.ts';
import { numbered } from './log.ts';
import { overEventStream, overWebSocket, take, untilWaiting } from './ways.ts';

const CHANGES = /* GraphQL */ `
  query ($after: String, $where: RecordWhere) {
    changes(after: $after, where: $where, first: 100) {
      nodes {
        operation
        match
        recordId
      }
    }
  }
`;

describe('changes of records that match a filter', () => {
  let app: TestApp;
  let interpol: Made;
  beforeAll(async () => {
    app = await startApp();
    interpol = await app.make.organization({ slug: 'interpol', name: 'INTERPOL' });
  });
  afterAll(() => app.stop());

  const end = async (): Promise<string> => {
    await numbered(app);
    return (await app.run('{ checkpoint { cursor } }')).checkpoint.cursor as string;
  };
  /** What the changes since a cursor mean for a filter. */
  const matchesSince = async (after: string, where: object): Promise<string[]> => {
    await numbered(app);
    const { changes } = await app.run(CHANGES, { after, where });
    return (changes.nodes as { match: string }[]).map(({ match }) => match);
  };
  const set = (agreement: Made, assignment: string) =>
    app.make.sql(`UPDATE agreement SET ${assignment} WHERE id = $1`, [agreement.uuid]);
  const remove = (table: string, { uuid }: Made, column = 'id') =>
    app.make.sql(`DELETE FROM ${table} WHERE ${column} = $1`, [uuid]);

  it('start, continue and stop to match by their own fields', async () => {
    const after = await end();
    const pact = await app.make.agreement({ title: 'Pact' });
    await set(pact, `summary = 'Does not match yet.'`);
    await set(pact, `kind = 'PROTOCOL'`);
    await set(pact, `title = 'Protocol'`);
    await set(pact, `kind = 'TREATY'`);
    await set(pact, `title = 'Treaty'`);

    expect(await matchesSince(after, { agreement: { kind: { eq: 'PROTOCOL' } } })).toEqual([
      'STARTS',
      'CONTINUES',
      'STOPS',
    ]);
  });

  it('match by when the records of their lists were entered and last changed', async () => {
    const pact = await app.make.agreement({ title: 'Stamped' });
    const action = await app.make.action(pact, { kind: 'APPROVAL' });
    const after = await end();
    await app.make.sql(`UPDATE agreement_action SET city = 'Vienna' WHERE id = $1`, [action.uuid]);
    await set(pact, `summary = 'More.'`);
    const some = (where: object) => ({ agreement: { actions: { some: where } } });
    const { agreementAction } = await app.run(
      `{ agreementAction(id: "${action.id}") { updatedAt } }`,
    );

    expect(await matchesSince(after, some({ createdAt: { gt: '2000-01-01T00:00:00Z' } }))).toEqual([
      'CONTINUES',
      'CONTINUES',
    ]);
    expect(
      await matchesSince(after, some({ updatedAt: { gte: agreementAction.updatedAt } })),
    ).toEqual(['STARTS', 'CONTINUES']);
  });

  it('match by other records of their own type', async () => {
    const earlier = await app.make.agreement({ title: 'Earlier' });
    const later = await app.make.agreement({ title: 'Later' });
    const after = await end();
    await app.make.link('agreement_relation', {
      source_agreement_id: later.uuid,
      agreement_id: earlier.uuid,
      kind: 'AMENDS',
    });
    const where = { relations: { some: { agreement: { title: { eq: 'Earlier' } } } } };

    expect(await matchesSince(after, { agreement: where })).toEqual(['STARTS']);
  });

  it('start to match when they are created, and stop when they are deleted', async () => {
    const after = await end();
    const pact = await app.make.agreement({ parties: [interpol] });
    await remove('agreement', pact);
    const where = { parties: { some: { organization: { slug: { eq: 'interpol' } } } } };

    expect(
      await matchesSince(after, { agreement: { title: { startsWith: 'Agreement' } } }),
    ).toEqual(['STARTS', 'CONTINUES', 'STOPS']);
    expect(await matchesSince(after, { agreement: where })).toEqual(['STARTS', 'STOPS']);
    expect(await matchesSince(after, { agreement: { not: where } })).toEqual(['STARTS', 'STOPS']);
  });

  it('start and stop to match by the lists that belong to them', async () => {
    const { make } = app;
    const pact = await make.agreement();
    const after = await end();
    const action = await make.action(pact, { kind: 'APPROVAL', city: 'Lyon' });
    await make.sql(`UPDATE agreement_action SET city = 'Almaty' WHERE id = $1`, [action.uuid]);
    await set(pact, `summary = 'Still there.'`);
    await remove('agreement_action', action);

    const inAlmaty = { actions: { some: { city: { eq: 'Almaty' } } } };
    expect(await matchesSince(after, { agreement: inAlmaty })).toEqual([
      'STARTS',
      'CONTINUES',
      'STOPS',
    ]);
    const nowhereElse = { actions: { every: { city: { eq: 'Almaty' } } } };
    expect(await matchesSince(after, { agreement: nowhereElse })).toEqual([
      'STOPS',
      'STARTS',
      'CONTINUES',
      'CONTINUES',
    ]);
  });

  it('are judged by what they were then, though they are otherwise now, or gone', async () => {
    const after = await end();
    const pact = await app.make.agreement({ title: 'Then', parties: [interpol] });
    await set(pact, `title = 'Now'`);
    const where = {
      title: { eq: 'Then' },
      parties: { some: { organization: { slug: { eq: 'interpol' } } } },
    };
    const judged = ['STARTS', 'STOPS'];

    expect(await matchesSince(after, { agreement: where })).toEqual(judged);
    await remove('agreement_party', pact, 'agreement_id');
    expect(await matchesSince(after, { agreement: where })).toEqual(judged);
    await remove('agreement', pact);
    expect(await matchesSince(after, { agreement: where })).toEqual(judged);
  });

  it('are judged by other records as these are now', async () => {
    const body = await app.make.organization({ name: 'Old' });
    const after = await end();
    await app.make.agreement({ parties: [body] });
    const named = (name: string) => ({
      agreement: { parties: { some: { organization: { name: { eq: name } } } } },
    });

    expect(await matchesSince(after, named('Old'))).toEqual(['STARTS']);
    await app.make.sql(`UPDATE organization SET name = 'New' WHERE id = $1`, [body.uuid]);
    expect(await matchesSince(after, named('Old'))).toEqual([]);
    expect(await matchesSince(after, named('New'))).toEqual(['STARTS']);
  });

  it('start to match by when they were last changed', async () => {
    const pact = await app.make.agreement();
    const after = await end();
    const [row] = await app.make.sql<{ now: string }>(
      `SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS now`,
    );
    await set(pact, `title = 'Changed'`);
    await set(pact, `title = 'Changed again'`);

    expect(await matchesSince(after, { agreement: { updatedAt: { gte: row?.now } } })).toEqual([
      'STARTS',
      'CONTINUES',
    ]);
  });

  it('are those of the types that the filter names, each by its own', async () => {
    const after = await end();
    const pact = await app.make.agreement({ title: 'Both' });
    const topic = await app.make.topic({ name: 'Both' });
    await app.make.person({ full_name: 'Both' });
    await app.make.topic({ name: 'Neither' });
    await numbered(app);
    const where = { agreement: { title: { eq: 'Both' } }, topic: { name: { eq: 'Both' } } };

    const { changes } = await app.run(CHANGES, { after, where });

    expect((changes.nodes as { recordId: string }[]).map(({ recordId }) => recordId)).toEqual([
      pact.id,
      topic.id,
    ]);
  });

  it('can be of every type', async () => {
    const { make } = app;
    const after = await end();
    const pact = await make.agreement();
    const made: Readonly<Record<string, Made>> = {
      Country: await make.country('KZ'),
      Source: await make.source(),
      Topic: await make.topic(),
      Organization: await make.organization(),
      Person: await make.person(),
      InformationSystem: await make.system(),
      Agreement: pact,
      AgreementAction: await make.action(pact, { kind: 'APPROVAL' }),
      Provision: await make.provision(pact, { kind: 'OTHER' }),
      Project: await make.project({
        budget_amount: '0.10',
        budget_currency: 'EUR',
        budget_approximate: false,
      }),
      Meeting: await make.meeting(),
      Statement: await make.statement(),
    };
    await numbered(app);

    expect(Object.keys(made).sort()).toEqual(Object.values(RecordType).sort());
    for (const [type, { id }] of Object.entries(made)) {
      const where = { [fieldName(type)]: { id: { eq: id } } };
      const { changes } = await app.run(CHANGES, { after, where });
      expect(changes.nodes[0]).toEqual({ operation: 'CREATED', match: 'STARTS', recordId: id });
    }
  });

  it('are delivered while they happen, to each as they concern it', async () => {
    const FOLLOW = /* GraphQL */ `
      subscription ($where: AgreementWhere) {
        agreementChanged(where: $where) {
          match
          operation
        }
      }
    `;
    const where = { kind: { eq: 'PROTOCOL' } };
    const following = [
      overWebSocket(app, FOLLOW, { where }),
      overEventStream(app, FOLLOW, { where: { not: where } }),
    ] as const;
    await untilWaiting(app, 2);
    const pact = await app.make.agreement();
    await set(pact, `kind = 'PROTOCOL'`);
    await remove('agreement', pact);
    await numbered(app);
    const told = async (index: 0 | 1): Promise<unknown[]> =>
      (await take(following[index], 2)).map(({ data }) => data.agreementChanged as unknown);

    expect(await told(0)).toEqual([
      { match: 'STARTS', operation: 'UPDATED' },
      { match: 'STOPS', operation: 'DELETED' },
    ]);
    expect(await told(1)).toEqual([
      { match: 'STARTS', operation: 'CREATED' },
      { match: 'STOPS', operation: 'UPDATED' },
    ]);
  });
});
