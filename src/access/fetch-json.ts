import { expectation } from '../shared/errors.ts';

/** How long an issuer may take to answer. */
const TIMEOUT_MS = 5_000;

/** The most that is read of an answer: more keys than any issuer has. */
const MOST_BYTES = 1024 * 1024;

/**
 * What an issuer answers at an address, read from JSON.
 * @throws Error when it answers otherwise, too late, elsewhere, or with more than is reasonable
 */
export async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, {
    headers: { accept: 'application/json, application/jwk-set+json' },
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new Error(expectation(`the status 200 from ${url}`, response.status));
  }
  return JSON.parse(await textOf(response, url)) as unknown;
}

async function textOf({ body }: Response, url: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Unpacked: a little that is compressed may be a lot. To leave the loop cancels what is still to come.
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > MOST_BYTES)
      throw new Error(`Expected at most ${MOST_BYTES} bytes from ${url}, but got more.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
