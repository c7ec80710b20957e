import { readConfig } from '../config.ts';

/** Ends with 0 when the server on this machine answers a query from its database, else with 1. */
async function healthcheck(): Promise<void> {
  const { port } = readConfig();
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
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
