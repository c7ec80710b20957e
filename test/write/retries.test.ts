import { SYSTEM } from '../../src/shared/viewer.ts';
import { lockRecord } from '../../src/shared/write/lock-record.ts';
import type { Transaction } from '../../src/shared/write/transaction.ts';
import { codeOf } from '../../src/shared/write/writes.ts';
import { Topic } from '../../src/topic/topic.entity.ts';
import { startApp, type TestApp } from '../support/app.ts';

/** Something that one waits for until another tells that it has come. */
function signal(): { readonly come: Promise<void>; tell: () => void } {
  let tell = (): void => undefined;
  const come = new Promise<void>((resolve) => {
    tell = resolve;
  });
  return { come, tell };
}

describe('a transaction', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const transaction = <R>(work: (tx: Transaction) => Promise<R>): Promise<R> =>
    app.registry.createContext().writes.transaction(SYSTEM, work);
  /** What PostgreSQL itself would raise. */
  const raise = (tx: Transaction, code: string): Promise<unknown> =>
    tx.query(`DO $$ BEGIN RAISE EXCEPTION 'lost' USING ERRCODE = '${code}'; END $$`);

  it('that loses in a deadlock is done anew, and both are carried out', async () => {
    const records = [await app.make.topic(), await app.make.topic()] as const;
    const holds = [signal(), signal()] as const;
    let attempts = 0;
    const inOrder = (first: 0 | 1, second: 0 | 1) =>
      transaction(async (tx) => {
        attempts += 1;
        await lockRecord(tx, Topic, records[first].uuid);
        holds[first].tell();
        await holds[second].come;
        await lockRecord(tx, Topic, records[second].uuid);
        await tx.query('UPDATE topic SET name = name || $2 WHERE id = $1', [
          records[second].uuid,
          ` ${first}${second}`,
        ]);
      });
    await Promise.all([inOrder(0, 1), inOrder(1, 0)]);

    expect(attempts).toBe(3);
    const names = await app.make.sql<{ name: string; version: number }>(
      'SELECT name, version FROM topic WHERE id = ANY ($1) ORDER BY id',
      [records.map(({ uuid }) => uuid)],
    );
    expect(names).toEqual([
      { name: expect.stringMatching(/ 10$/) as string, version: 2 },
      { name: expect.stringMatching(/ 01$/) as string, version: 2 },
    ]);
  });

  it.each(['40P01', '40001'])('is done anew three times at most after %s', async (code) => {
    let attempts = 0;
    const losing = transaction(async (tx) => {
      attempts += 1;
      await raise(tx, code);
    });

    const error: unknown = await losing.catch((thrown: unknown) => thrown);
    expect(codeOf(error)).toBe(code);
    expect(attempts).toBe(4);
  });

  it('leaves nothing of an attempt that was lost', async () => {
    let attempts = 0;
    const uuid = (await app.make.topic({ name: 'Topic' })).uuid;
    const answer = await transaction(async (tx) => {
      attempts += 1;
      await tx.query('UPDATE topic SET name = name || $2 WHERE id = $1', [uuid, ` ${attempts}`]);
      if (attempts < 4) await raise(tx, '40001');
      return attempts;
    });

    expect(answer).toBe(4);
    expect(await app.make.sql('SELECT name, version FROM topic WHERE id = $1', [uuid])).toEqual([
      { name: 'Topic 4', version: 2 },
    ]);
  });

  it('is not done anew for any other error', async () => {
    let attempts = 0;
    const failing = transaction(async (tx) => {
      attempts += 1;
      await raise(tx, '22012');
    });

    expect(codeOf(await failing.catch((thrown: unknown) => thrown))).toBe('22012');
    expect(attempts).toBe(1);
  });
});
