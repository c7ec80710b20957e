import { existsSync } from 'node:fs';
import { chromium, type BrowserContext, type Page } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where Chromium is installed, null where it is not. */
const chromiumPath = PLACES.find((place) => existsSync(place)) ?? null;

if (chromiumPath === null) {
  console.warn(
    'SKIPPED: the playground was not seen in a browser, because no Chromium is installed here. ' +
      'On Debian: apt-get install chromium',
  );
}

/** Describes what is seen in a browser; skipped, loudly, where there is none. */
export const describeInBrowser = chromiumPath === null ? describe.skip : describe;

/** A page in a browser that reaches one origin only, with all that went wrong on it so far. */
export interface ObservedPage {
  readonly page: Page;
  /** Addresses of other origins that the page asked for; none of them was reached. */
  readonly outside: string[];
  /** Errors of the console and of scripts, breaches of the content security policy among them. */
  readonly errors: string[];
  close(): Promise<void>;
}

/** Opens a new headless Chromium with empty storage; close it to end the browser. */
export async function openPage(origin: string): Promise<ObservedPage> {
  const browser = await chromium.launch({
    executablePath: chromiumPath ?? undefined,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Below the page too: workers and prefetches find no other host either.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
  const context = await browser.newContext({ acceptDownloads: true });
  const outside = await refuseOtherOrigins(context, origin);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  return { page, outside, errors, close: () => browser.close() };
}

async function refuseOtherOrigins(context: BrowserContext, origin: string): Promise<string[]> {
  const outside: string[] = [];
  const isOutside = (url: URL) => url.protocol !== 'blob:' && url.origin !== origin;
  await context.route(isOutside, (route) => {
    outside.push(route.request().url());
    return route.abort();
  });
  return outside;
}
