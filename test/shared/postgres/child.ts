import { once } from 'node:events';
import { startEmbeddedPostgres } from '../../../src/shared/postgres/embedded-postgres.ts';
import type { EmbeddedPostgresOptions } from '../../../src/shared/postgres/embedded-postgres.ts';

/**
 * A Concord reduced to its PostgreSQL, run as a program of its own so that tests can kill it. Takes
 * the options as JSON; prints one JSON line when started or refused; stops when its input ends.
 */
const options = JSON.parse(process.argv[2] ?? '{}') as Omit<EmbeddedPostgresOptions, 'log'>;

// Concord drains on Ctrl-C; here it only has to outlive it.
process.on('SIGINT', () => undefined);

try {
  const postgres = await startEmbeddedPostgres({ ...options, log: () => undefined });
  console.log(JSON.stringify({ url: postgres.url }));
  await once(process.stdin.resume(), 'end');
  await postgres.stop();
} catch (error) {
  const { code, message } = error as { code?: string; message: string };
  console.log(JSON.stringify({ code, message }));
}
