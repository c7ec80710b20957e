import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { DestinationStream } from 'pino';
import { openAccess, type Access } from './access/access.ts';
import { hasKeys } from './access/api-key.service.ts';
import { makeFirstKey } from './access/first-key.ts';
import type { Config } from './config.ts';
import { loadDatasetIfEmpty } from './dataset/dataset.service.ts';
import { openRegistry, type Registry } from './registry.ts';
import { createHttpServer } from './server/http.ts';
import { createLog } from './server/operating/log.ts';
import { Watch } from './server/operating/watch.ts';
import { openDatabase } from './shared/database/open-database.ts';

/** The reference dataset, which a new registry begins with. */
const DATASET = fileURLToPath(new URL('../data/', import.meta.url));

/** How long clients are answered, each for the last time, once nobody new gets in. */
const LINGER_MS = 500;

/** The running application. */
export interface App {
  /** Where it listens, such as `http://127.0.0.1:4000`. */
  readonly address: string;
  /** Where its metrics are; null when they are not wanted. */
  readonly metricsAddress: string | null;
  readonly registry: Registry;
  /** Is ready no more at once; ends what is under way, then the server, then the embedded database. */
  stop(): Promise<void>;
}

/**
 * Starts everything in order: the database, the registry on it, the reference dataset if the registry
 * is new, and the HTTP server. What was started is stopped again if a later step fails. Lines for people
 * go to `tell`; the log, in JSON, to `output` or else to the standard output.
 */
export async function startApp(
  config: Config,
  tell: (line: string) => void,
  output?: DestinationStream,
): Promise<App> {
  const log = createLog(config.logLevel, output);
  const started: (() => Promise<void>)[] = [];
  // One that cannot be stopped does not keep the others, and the database last, from stopping.
  const stop = async (): Promise<void> => {
    const faults: unknown[] = [];
    for (const end of started.splice(0).reverse())
      await end().catch((error: unknown) => faults.push(error));
    if (faults.length > 0) throw new AggregateError(faults, faults.join('\n'));
  };
  try {
    const database = await openDatabase(config, tell);
    started.push(() => database.close());
    const onError = (error: Error): void => {
      log.error(error, 'in the background');
    };
    const watch = await Watch.open({ databaseUrl: database.url, log, ...config.operating });
    started.push(() => watch.close());
    const registry = await openRegistry({
      url: database.url,
      retentionDays: config.retentionDays,
      webhooks: { privateAddresses: config.webhookPrivateAddresses },
      onStatement: watch.onStatement,
      onError,
    });
    started.push(() => registry.close());
    const loaded = await loadDatasetIfEmpty(registry.dataSource, DATASET);
    await registry.numberChanges();
    if (loaded !== null) tell(`Loaded the reference dataset: ${loaded} rows.`);
    const access = openAccess({ issuer: config.oidc, database: registry.database, onError });
    started.push(() => access.close());
    const metricsAddress = await watch.listen(registry);
    const server = await createHttpServer({
      registry,
      access,
      log,
      allowedOrigins: config.allowedOrigins,
      limits: config.limits,
      watch,
      lingerMs: LINGER_MS,
    });
    started.push(() => server.close());
    await announceKeys(config, registry, access, tell);
    const address = await server.listen({ host: config.host, port: config.port });
    const drain = async (): Promise<void> => {
      watch.health.drain();
      await delay(config.operating.drainDelayMs);
      await stop();
    };
    return { address, metricsAddress, registry, stop: drain };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Says where the first key is, or how to make one: our own database gets it by itself. */
async function announceKeys(
  { databaseUrl, dataFolder }: Config,
  { dataSource }: Registry,
  { events }: Access,
  tell: (line: string) => void,
): Promise<void> {
  if (databaseUrl === null) {
    const file = await makeFirstKey(dataSource, dataFolder, events);
    if (file !== null) tell(`Made the key of an administrator: it is in ${file}.`);
  } else if (!(await hasKeys(dataSource))) {
    tell('Nobody can write yet, since there is no key: make one by `concord keys create`.');
  }
}
