import { createHash } from 'node:crypto';
import { startApp, type TestApp } from '../support/app.ts';
import { numbered } from './log.ts';
import { writeAtRandom } from './random-writes.ts';

interface Told {
  readonly cursor: string;
  readonly position: number;
  readonly operation: string;
  readonly recordId: string;
  readonly version: number;
  readonly at: string;
}

describe('a checkpoint', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const CHECKPOINT =
    'query ($cursor: String) { checkpoint(cursor: $cursor) { count hash at cursor } }';

  it('of an empty log has counted nothing, and is where the first change follows', async () => {
    const { checkpoint } = await app.run(CHECKPOINT);
    expect(checkpoint).toMatchObject({ count: 0, hash: '0'.repeat(64), at: null });

    const topic = await app.make.topic();
    await numbered(app);
    const { changes } = await app.run(
      'query ($after: String) { changes(after: $after) { nodes { position recordId } } }',
      { after: checkpoint.cursor },
    );

    expect(changes.nodes).toEqual([{ position: 1, recordId: topic.id }]);
  });

  it('has the hash that whoever has read all changes computes, at each of them', async () => {
    await writeAtRandom(app, 150, 3);
    const end = await numbered(app);
    const told: Told[] = [];
    for (let after: string | null = null; told.length < end;) {
      const { changes } = await app.run(
        `query ($after: String) { changes(after: $after, first: 100) {
          nodes { cursor position operation recordId version at } pageInfo { endCursor } } }`,
        { after },
      );
      told.push(...(changes.nodes as Told[]));
      after = changes.pageInfo.endCursor as string;
    }
    const checkpoints = await Promise.all(
      told.map(async ({ cursor }) => (await app.run(CHECKPOINT, { cursor })).checkpoint as object),
    );

    expect(told.length).toBeGreaterThan(100);
    expect(checkpoints).toEqual(
      told.map(({ cursor, at, position }, index) => ({
        count: position,
        hash: hashOver(told.slice(0, index + 1)),
        at,
        cursor,
      })),
    );
    expect((await app.run(CHECKPOINT)).checkpoint).toEqual(checkpoints.at(-1));
  });
});

/** The hash as the schema describes it. */
function hashOver(changes: readonly Told[]): string {
  return changes.reduce(
    (hash, { position, operation, recordId, version }) =>
      createHash('sha256')
        .update([hash, position, operation, recordId, version].join(' '))
        .digest('hex'),
    '0'.repeat(64),
  );
}
