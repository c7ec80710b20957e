import { once } from 'node:events';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { hostOf, type Destinations } from './destinations.ts';

/** What is sent, where to, and until when an answer is waited for. */
export interface Posting {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signal: AbortSignal;
}

/** As much of an answer as matters. */
export interface Reply {
  readonly status: number;
  readonly retryAfter: string | undefined;
}

/** How much of an answer is read, in bytes: what it says is of no interest. */
const MOST_READ = 16_384;

/**
 * Posts a body, and waits for the answer. Redirects are answers like any other. Each posting makes a
 * connection of its own, to an address that is checked for it.
 * @throws Error when there is no answer, or the host is not allowed
 */
export async function post(
  destinations: Destinations,
  { url, headers, body, signal }: Posting,
): Promise<Reply> {
  const target = new URL(url);
  // Nobody looks up what is an address already.
  if (isIP(hostOf(target))) await destinations.addressesOf(hostOf(target));
  const { request } = target.protocol === 'https:' ? https : http;
  const posting = request(target, {
    method: 'POST',
    headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
    agent: false,
    lookup: destinations.lookup,
    signal,
  });
  const answered = once(posting, 'response');
  // After the answer has begun, what becomes of the connection changes nothing any more.
  posting.on('error', () => undefined);
  posting.end(body);
  const [response] = (await answered) as [IncomingMessage];
  await readSome(response);
  return { status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'] };
}

/** Reads the end of an answer if it is near, so that its sender need not think that we broke off. */
async function readSome(response: IncomingMessage): Promise<void> {
  let read = 0;
  try {
    for await (const chunk of response) {
      read += (chunk as Buffer).length;
      if (read > MOST_READ) break;
    }
  } catch {
    // The status has come, which is all that counts.
  }
}
