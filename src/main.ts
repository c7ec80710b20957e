import 'reflect-metadata';
import { constants } from 'node:os';
import { startApp } from './app.ts';
import { readConfig } from './config.ts';

/** Whoever sends SIGTERM, such as a container engine, kills after half a minute: it is better to end oneself. */
const LONGEST_STOP_MS = 25_000;

/** Starts the registry, and ends it on SIGINT or SIGTERM once what is under way has ended; a second one ends it at once. */
async function main(): Promise<void> {
  const starting = startApp(readConfig(), console.log);
  let isStopping = false;
  // From the start on: PostgreSQL, once it runs, would go on without us.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping)
        end(`Ended at once by a second signal. ${LEFT}`, 128 + constants.signals[signal]);
      isStopping = true;
      setTimeout(() => {
        end(
          `Expected to have stopped after ${LONGEST_STOP_MS / 1_000} s, but have not: ended. ${LEFT}`,
          1,
        );
      }, LONGEST_STOP_MS).unref();
      starting.then((app) => app.stop()).then(() => process.exit(0), fail);
    });
  }
  const app = await starting;
  console.log(
    `Concord is ready.\n  API         ${app.address}/graphql\n  Playground  ${app.address}/`,
  );
  if (app.metricsAddress !== null) console.log(`  Metrics     ${app.metricsAddress}/metrics`);
}

const LEFT = 'An embedded PostgreSQL that still runs is taken over by the next start.';

function end(message: string, code: number): never {
  console.error(message);
  process.exit(code);
}

function fail(error: unknown): never {
  end(error instanceof Error ? error.message : String(error), 1);
}

main().catch(fail);
