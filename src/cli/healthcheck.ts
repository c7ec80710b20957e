import { readConfig } from '../config.ts';

/** Ends with 0 when the server on this machine answers a query from its database, else with 1. */
async function healthcheck(): Promise<void> {
  const { host, port } = readConfig();
  // Listening on every address includes this one.
  const name = ['0.0.0.0', '::'].includes(host) ? 'localhost' : host;
  const address = name.includes(':') ? `[${name}]` : name;
  const response = await fetch(`http://${address}:${port}/graphql`, {
    method: 'POST',
    signal: AbortSignal.timeout(4_000),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ countries(first: 1) { totalCount } }' }),
  });
  const answer = (await response.json()) as { errors?: unknown };
  if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
}

healthcheck().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
