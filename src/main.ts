import 'reflect-metadata';
import { startApp } from './app.ts';
import { readConfig } from './config.ts';

/** Starts the registry, and ends it on SIGINT or SIGTERM once what is under way has ended. */
async function main(): Promise<void> {
  const starting = startApp(readConfig(), console.log);
  // From the start on: PostgreSQL, once it runs, would go on without us.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      starting.then((app) => app.stop()).then(() => process.exit(0), fail);
    });
  }
  const app = await starting;
  console.log(
    `Concord is ready.\n  API         ${app.address}/graphql\n  Playground  ${app.address}/`,
  );
}

function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

main().catch(fail);
