import { readConfig } from '../config.ts';

/** Ends with 0 when the server on this machine says that it is ready, else with 1 and what it says. */
async function healthcheck(): Promise<void> {
  const { host, port } = readConfig();
  // Listening on every address includes this one.
  const name = ['0.0.0.0', '::'].includes(host) ? 'localhost' : host;
  const address = name.includes(':') ? `[${name}]` : name;
  const signal = AbortSignal.timeout(4_000);
  const response = await fetch(`http://${address}:${port}/readyz`, { signal });
  if (!response.ok) throw new Error(await response.text());
}

healthcheck().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
