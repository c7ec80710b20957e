import type { IncomingMessage } from 'node:http';

/** The origins whose pages may use the API beside our own, such as `https://example.org`; `*` is any. */
export type AllowedOrigins = readonly string[];

/**
 * Whether a request comes from a page that may use the API, or from no page at all. Browsers let any page
 * open a WebSocket to any address, this machine's among them, and say only where the page is from.
 */
export function isFromAllowedOrigin(
  { headers: { origin, host } }: Pick<IncomingMessage, 'headers'>,
  allowed: AllowedOrigins,
): boolean {
  if (origin === undefined || allowed.includes('*') || allowed.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
