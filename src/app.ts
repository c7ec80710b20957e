import { fileURLToPath } from 'node:url';
import { openAccess, type Access } from './access/access.ts';
import { hasKeys } from './access/api-key.service.ts';
import { makeFirstKey } from './access/first-key.ts';
import type { Config } from './config.ts';
import { loadDatasetIfEmpty } from './dataset/dataset.service.ts';
import { openRegistry, type Registry } from './registry.ts';
import { createHttpServer } from './server/http.ts';
import { openDatabase } from './shared/database/open-database.ts';

/** The reference dataset, which a new registry begins with. */
const DATASET = fileURLToPath(new URL('../data/', import.meta.url));

/** The running application. */
export interface App {
  /** Where it listens, such as `http://127.0.0.1:4000`. */
  readonly address: string;
  readonly registry: Registry;
  /** Ends what is under way, then the server, then the embedded database. */
  stop(): Promise<void>;
}

/**
 * Starts everything in order: the database, the registry on it, the reference dataset if the registry
 * is new, and the HTTP server. What was started is stopped again if a later step fails.
 */
export async function startApp(config: Config, log: (line: string) => void): Promise<App> {
  const started: (() => Promise<void>)[] = [];
  // One that cannot be stopped does not keep the others, and the database last, from stopping.
  const stop = async (): Promise<void> => {
    const faults: unknown[] = [];
    for (const end of started.splice(0).reverse())
      await end().catch((error: unknown) => faults.push(error));
    if (faults.length > 0) throw new AggregateError(faults, faults.join('\n'));
  };
  try {
    const database = await openDatabase(config, log);
    started.push(() => database.close());
    const onError = (error: Error): void => {
      log(`In the background: ${error.message}`);
    };
    const registry = await openRegistry({
      url: database.url,
      retentionDays: config.retentionDays,
      webhooks: { privateAddresses: config.webhookPrivateAddresses },
      onError,
    });
    started.push(() => registry.close());
    const loaded = await loadDatasetIfEmpty(registry.dataSource, DATASET);
    await registry.numberChanges();
    if (loaded !== null) log(`Loaded the reference dataset: ${loaded} rows.`);
    const access = openAccess({ issuer: config.oidc, database: registry.dataSource, onError });
    started.push(() => access.close());
    const server = await createHttpServer({
      registry,
      access,
      logLevel: config.logLevel,
      allowedOrigins: config.allowedOrigins,
      limits: config.limits,
    });
    started.push(() => server.close());
    await announceKeys(config, registry, access, log);
    const address = await server.listen({ host: config.host, port: config.port });
    return { address, registry, stop };
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
  log: (line: string) => void,
): Promise<void> {
  if (databaseUrl === null) {
    const file = await makeFirstKey(dataSource, dataFolder, events);
    if (file !== null) log(`Made the key of an administrator: it is in ${file}.`);
  } else if (!(await hasKeys(dataSource))) {
    log('Nobody can write yet, since there is no key: make one by `concord keys create`.');
  }
}
