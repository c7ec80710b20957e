import type { ServerResponse } from 'node:http';
import type { ErrorCode } from '../../shared/errors.ts';
import { isStream, type Outcome } from './operations.ts';

const COMPLETE = 'event: complete\ndata:\n\n';

/** How long the end of a stream may take. */
const ENDING_MS = 2_000;

/** So often something is written, for proxies to keep the connection. */
const PING_MS = 12_000;

/** Writes what an operation answers as events. The next is fetched when the last one has been written out. */
export async function writeEvents(response: ServerResponse, outcome: Outcome): Promise<void> {
  const results = isStream(outcome) ? outcome : undefined;
  // Gone before it has begun: nobody will say so any more.
  if (response.destroyed) {
    await results?.return?.();
    return;
  }
  const ping = setInterval(() => {
    if (response.writableLength === 0) response.write(':\n\n');
  }, PING_MS);
  response.once('close', () => {
    clearInterval(ping);
    void results?.return?.();
  });
  await written(response, ':\n\n');
  const parts = results ?? [outcome];
  for await (const result of parts)
    if (!(await written(response, `event: next\ndata: ${JSON.stringify(result)}\n\n`))) return;
  if (response.writable) response.end(COMPLETE);
}

/** Ends a stream with an error, at once: whoever does not read it is cut off. */
export function refuseStream(response: ServerResponse, message: string): void {
  const errors = [{ message, extensions: { code: 'UNAUTHENTICATED' satisfies ErrorCode } }];
  response.end(`event: next\ndata: ${JSON.stringify({ errors })}\n\n${COMPLETE}`);
  setTimeout(() => {
    response.destroy();
  }, ENDING_MS).unref();
}

/** Writes, and waits until it is on its way; false when the connection is gone. */
function written(response: ServerResponse, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    if (response.writable)
      response.write(text, (error) => {
        resolve(!error);
      });
    else resolve(false);
  });
}
