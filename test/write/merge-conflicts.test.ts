import { startApp, type TestApp } from '../support/app.ts';
import { mergerOf, referencesTo } from './merge-world.ts';

const DEADLINE_MS = 10_000;

describe('a merger', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const pair = async () => {
    const [from, into] = [await app.make.organization(), await app.make.organization()];
    return { from: from.id, into: into.id, uuid: into.uuid, fromUuid: from.uuid };
  };

  it('is refused when either record is at another version, and says which they are at', async () => {
    const { from, into } = await pair();

    const { organization, errors } = await mergerOf(app, 'Organization', {
      from,
      into,
      expectedVersion: 7,
      expectedIntoVersion: 8,
    });

    expect(organization).toBeNull();
    expect(errors).toMatchObject([
      { path: ['expectedVersion'], code: 'CONFLICT', currentVersion: 1 },
      { path: ['expectedIntoVersion'], code: 'CONFLICT', currentVersion: 1 },
    ]);
    expect(await app.run(`{ node(id: "${from}") { id } }`)).toEqual({ node: { id: from } });
  });

  it('is carried out when both are at the versions that are expected', async () => {
    const { from, into } = await pair();

    const { organization, errors } = await mergerOf(app, 'Organization', {
      from,
      into,
      expectedVersion: 1,
      expectedIntoVersion: 1,
    });

    expect(errors).toEqual([]);
    expect(organization).toMatchObject({ id: into, version: 2 });
  });

  it('of a record with itself, or again with its survivor, is refused', async () => {
    const { from, into } = await pair();
    const itself = await mergerOf(app, 'Organization', { from, into: from });
    await mergerOf(app, 'Organization', { from, into });
    const again = await mergerOf(app, 'Organization', { from, into });

    for (const { errors } of [itself, again])
      expect(errors).toMatchObject([{ path: ['into'], code: 'INVALID' }]);
  });

  it('of unknown records names both', async () => {
    const { errors } = await mergerOf(app, 'Organization', { from: 'nobody', into: 'no-one' });

    expect(errors).toMatchObject([
      { path: ['from'], code: 'UNKNOWN' },
      { path: ['into'], code: 'UNKNOWN' },
    ]);
  });

  it('answers the same to the same idempotency key, and is carried out once', async () => {
    const { from, into, fromUuid } = await pair();
    const input = { from, into, idempotencyKey: `merger of ${from}` };

    const answers = await Promise.all([1, 2, 3].map(() => mergerOf(app, 'Organization', input)));

    for (const answer of answers)
      expect(answer).toMatchObject({ organization: { id: into }, errors: [] });
    expect(
      await app.make.sql(`SELECT operation FROM change WHERE record_id = $1 ORDER BY id`, [
        fromUuid,
      ]),
    ).toEqual([{ operation: 'CREATED' }, { operation: 'MERGED' }]);
  });

  it('is won by one of two that go in opposite directions', async () => {
    const { from, into } = await pair();

    const answers = await Promise.all([
      mergerOf(app, 'Organization', { from, into }),
      mergerOf(app, 'Organization', { from: into, into: from }),
    ]);

    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    const { nodes } = await app.run('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: [from, into],
    });
    expect(nodes[0]).toEqual(nodes[1]);
  });

  it('takes along what another writer was about to let refer to the merged record', async () => {
    const { from, into, uuid, fromUuid } = await pair();
    const agreement = await app.make.agreement();
    const writer = app.registry.dataSource.createQueryRunner();
    try {
      await writer.startTransaction();
      await writer.query(
        `INSERT INTO agreement_party (id, agreement_id, organization_id, role) VALUES (gen_random_uuid(), $1, $2, 'PARTY')`,
        [agreement.uuid, fromUuid],
      );
      const merger = mergerOf(app, 'Organization', { from, into });
      await somebodyWaits();
      await writer.commitTransaction();
      expect((await merger).errors).toEqual([]);
    } finally {
      await writer.release();
    }

    const references = await referencesTo(app, 'organization', uuid);
    expect(references.get('agreement_party.organization_id')).toBe(1);
  });

  const somebodyWaits = async (): Promise<void> => {
    const deadline = Date.now() + DEADLINE_MS;
    const waiting = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0`;
    while ((await app.make.sql(waiting)).length === 0) {
      if (Date.now() > deadline) throw new Error('Expected the merger to wait for the writer.');
    }
  };
});
