import { setTimeout as delay } from 'node:timers/promises';
import { isStorable } from '../shared/storable-text.ts';
import type { Problems } from '../shared/write/problems.ts';
import { UserErrorCode } from '../shared/write/user-error.type.ts';
import { ForbiddenHostError, hostOf, type Destinations } from './destinations.ts';

/** In characters. */
const LONGEST_URL = 2_000;

/** How long a host may take to be found. */
const LOOKUP_MS = 5_000;

const EXPECTED = 'an http or https address without a user name, such as "https://example.org/hook"';

/** Finds what is wrong with the address of a webhook, if one is given; whether it may be sent to, too. */
export async function inspectUrl(
  problems: Problems,
  destinations: Destinations,
  text: string | null | undefined,
): Promise<void> {
  if (text === undefined) return;
  const path = ['url'];
  if (text === null) {
    problems.expected(path, UserErrorCode.REQUIRED, EXPECTED, text);
    return;
  }
  if (text.length > LONGEST_URL) {
    problems.add(
      path,
      UserErrorCode.TOO_LONG,
      `Expected at most ${LONGEST_URL} characters, but got ${text.length}.`,
    );
    return;
  }
  const url = isStorable(text) && URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    problems.expected(path, UserErrorCode.INVALID, EXPECTED, text);
    return;
  }
  const fault = await faultOf(destinations, hostOf(url));
  if (fault !== null) problems.add(path, UserErrorCode.INVALID, fault);
}

async function faultOf(destinations: Destinations, host: string): Promise<string | null> {
  const unknown = `Expected a host that can be found, but "${host}" was not.`;
  return Promise.race([
    destinations.addressesOf(host).then(
      (addresses) => (addresses.length > 0 ? null : unknown),
      (error: unknown) => (error instanceof ForbiddenHostError ? error.message : unknown),
    ),
    delay(LOOKUP_MS, unknown, { ref: false }),
  ]);
}
