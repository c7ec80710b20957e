import { named } from '../support/viewers.ts';
import pg from 'pg';
import { openRegistry, type Registry } from '../../src/registry.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { logOf, numbered, type LogEntry } from './log.ts';
import { numbersFrom } from './random-writes.ts';

/** A transaction that has committed: who made it, and which records it has changed. */
interface Committed {
  readonly writer: string;
  readonly records: readonly string[];
}

/** The log in its order, transaction by transaction. */
function transactionsIn(log: readonly LogEntry[]): Committed[] {
  const found: { transaction: string; writer: string; records: string[] }[] = [];
  for (const { transaction, actor, record_id } of log) {
    const last = found.at(-1);
    if (last?.transaction === transaction) last.records.push(record_id);
    else found.push({ transaction, writer: actor ?? '', records: [record_id] });
  }
  return found.map(({ writer, records }) => ({ writer, records: records.sort() }));
}

describe('positions', () => {
  let app: TestApp;
  let topics: readonly string[];
  beforeAll(async () => {
    app = await startApp();
    const made = [];
    for (let count = 0; count < 24; count += 1) made.push(await app.make.topic());
    topics = made.map(({ uuid }) => uuid);
  });
  afterAll(() => app.stop());

  const openAnother = (): Promise<Registry> =>
    openRegistry({
      url: app.url,
      onError: (error) => {
        throw error;
      },
    });
  const connected = async (): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: app.url });
    await client.connect();
    return client;
  };
  const write = (topic: string, text: string): [text: string, values: string[]] => [
    'UPDATE topic SET summary = $2 WHERE id = $1',
    [topic, text],
  ];
  const expectGapless = (log: readonly LogEntry[], end: number): void => {
    expect(log.map(({ position }) => position)).toEqual(log.map((_, index) => end + 1 + index));
  };

  it('are without gaps and in the order of commits, however transactions overlap', async () => {
    const end = await numbered(app);
    const below = numbersFrom(11);
    const writers = await Promise.all(
      Array.from({ length: 8 }, async (_, number) => ({
        name: `writer ${number}`,
        client: await connected(),
        records: new Set<string>(),
        isOpen: false,
      })),
    );
    const committed: Committed[] = [];
    const locked = new Set<string>();
    const step = async (writer: (typeof writers)[number], number: number): Promise<void> => {
      const { name, client, records } = writer;
      if (!writer.isOpen) {
        await client.query('BEGIN');
        await client.query(`SELECT set_config('concord.actor', $1, true)`, [name]);
        writer.isOpen = true;
      }
      const topic = topics[below(topics.length)] ?? '';
      if (records.has(topic) || !locked.has(topic)) {
        await client.query(...write(topic, `${name} ${number}`));
        records.add(topic);
        locked.add(topic);
      }
      if (below(3) > 0) return;
      await client.query('COMMIT');
      if (records.size > 0) committed.push({ writer: name, records: [...records].sort() });
      for (const record of records) locked.delete(record);
      records.clear();
      writer.isOpen = false;
    };
    // Those that are open meanwhile are passed over, and numbered when they have committed.
    for (let number = 0; number < 600; number += 1) {
      const writer = writers[below(writers.length)];
      if (writer) await step(writer, number);
      if (below(7) === 0) await numbered(app);
    }
    for (const { client } of writers) await client.end();
    const log = await logOf(app, end);

    expect(log.length).toBeGreaterThan(200);
    expectGapless(log, end);
    expect(transactionsIn(log)).toEqual(committed);
  });

  it('are without gaps when several servers write and number at once', async () => {
    const end = await numbered(app);
    const registries = await Promise.all([openAnother(), openAnother(), openAnother()]);
    const made: Committed[] = [];
    const work = async (registry: Registry, writer: string): Promise<void> => {
      const below = numbersFrom(writer.length + Number(writer.at(-1)));
      for (let number = 0; number < 20; number += 1) {
        // In one order, so that nobody waits for somebody who waits for them.
        const records = topics.filter(() => below(8) === 0);
        await registry.createContext().writes.transaction(named(writer), async (tx) => {
          for (const topic of records) await tx.query(...write(topic, `${writer} ${number}`));
        });
        if (records.length > 0) made.push({ writer, records: [...records].sort() });
      }
    };
    await Promise.all(
      registries.flatMap((registry, server) =>
        [1, 2, 3].map((number) => work(registry, `writer ${server}${number}`)),
      ),
    );
    await Promise.all(registries.map((registry) => registry.close()));
    const log = await logOf(app, end);

    expect(log.length).toBeGreaterThan(200);
    expectGapless(log, end);
    const transactions = transactionsIn(log);
    expect(transactions.length).toBe(made.length);
    for (const name of new Set(made.map(({ writer }) => writer)))
      expect(transactions.filter(({ writer }) => writer === name)).toEqual(
        made.filter(({ writer }) => writer === name),
      );
    // Each change of a record has found the one before: nobody who waited for it was numbered first.
    const overtaken = await app.make.sql(
      `SELECT * FROM (SELECT before, lag(after) OVER (PARTITION BY record_id ORDER BY position) AS previous, position FROM change) AS log
       WHERE position > $1 AND before IS DISTINCT FROM previous`,
      [end],
    );
    expect(overtaken).toEqual([]);
  });

  it('are given by another server when the one that wrote is gone, and by any when nobody called', async () => {
    const end = await numbered(app);
    const other = await openAnother();
    const client = await connected();
    await client.query(...write(topics[0] ?? '', 'Written beside the servers.'));
    await client.end();
    for (const registry of [app.registry, other]) {
      const { tail } = registry.createContext().feed;
      await tail.beyond(end, AbortSignal.timeout(20_000));
      expect(tail.end).toBe(end + 1);
    }
    await other.close();
  });

  it('are given by others when the one that numbers dies while it does', async () => {
    const end = await numbered(app);
    const { tail } = app.registry.createContext().feed;
    const numbering = await connected();
    numbering.on('error', () => undefined);
    const [own] = (await numbering.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows;
    await numbering.query('BEGIN');
    await app.make.sql(...write(topics[0] ?? '', 'Written meanwhile.'));
    await numbering.query('SELECT sequence_changes()');
    const gone = new Promise((resolve) => numbering.once('end', resolve));
    await app.make.sql('SELECT pg_terminate_backend($1)', [own?.pid]);
    await gone;
    await tail.beyond(end, AbortSignal.timeout(20_000));

    expectGapless(await logOf(app, end), end);
    expect(tail.end).toBe(end + 1);
  });
});
