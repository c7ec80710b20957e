import type { IncomingMessage } from 'node:http';

/**
 * Whether a connection comes from a page of this very server, or from no page at all. Browsers let any page
 * open a WebSocket to any address, this machine's among them, and say only where the page is from.
 */
export function isSameOrigin({ headers: { origin, host } }: IncomingMessage): boolean {
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
