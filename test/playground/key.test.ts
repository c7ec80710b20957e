import type { Page } from 'playwright-core';
import { until } from '../changes/ways.ts';
import { describeInBrowser, openPage, type ObservedPage } from './chromium.ts';
import { startPage, type PageServer } from './page-server.ts';

const storage = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { sessionStorage, localStorage } = globalThis as unknown as Record<string, object>;
    return JSON.stringify({ sessionStorage, localStorage });
  });

describeInBrowser('a key in the playground', () => {
  let server: PageServer;
  let observed: ObservedPage;
  let page: Page;
  const authorizations: (string | undefined)[] = [];

  beforeAll(async () => {
    server = await startPage();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    observed = await openPage(server.origin);
    page = observed.page;
    authorizations.length = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('/graphql'))
        authorizations.push(request.headers()['authorization']);
    });
    await page.goto(server.origin);
  });
  afterEach(async () => {
    const { errors, outside } = observed;
    await observed.close();
    expect({ errors, outside }).toEqual({ errors: [], outside: [] });
  });

  const enter = async (key: string): Promise<void> => {
    await page.getByRole('button', { name: 'Enter a key' }).click();
    await page.getByLabel('Key or token').fill(key);
    await page.getByRole('button', { name: 'Use the key' }).click();
  };
  const runTyped = async (query: string): Promise<void> => {
    await page.locator('.graphiql-query-editor .view-lines').waitFor();
    await page.getByRole('button', { name: 'New tab' }).click();
    await page.locator('.graphiql-query-editor .view-lines').click();
    await page.keyboard.insertText(query);
    await page.getByRole('tab', { name: 'Typed' }).waitFor();
    await page.keyboard.press('Control+Enter');
  };

  it('says who one is, is sent with queries, stays with the tab, and can be forgotten', async () => {
    await enter(server.key);
    await page.getByText('key:test · admin').waitFor();
    await runTyped('query Typed { viewer { name } }');
    await page.locator('.result-window').getByText('key:test').waitFor();
    expect(authorizations.at(-1)).toBe(`Bearer ${server.key}`);
    expect(page.url()).not.toContain(server.key);

    await page.reload();
    await page.getByText('key:test · admin').waitFor();
    expect(await storage(page)).toContain(server.key);

    await page.getByRole('button', { name: 'Forget the key' }).click();
    await page.getByRole('button', { name: 'Enter a key' }).waitFor();
    expect(await storage(page)).not.toContain(server.key);
    await page.getByRole('button', { name: /^Execute query/ }).click();
    await page.locator('.result-window').getByText('null').waitFor();
    expect(authorizations.at(-1)).toBeUndefined();
  });

  it('is sent with subscriptions', async () => {
    await enter(server.key);
    await page.getByText('key:test · admin').waitFor();
    const sent: unknown[] = [];
    page.on('websocket', (socket) => {
      socket.on('framesent', ({ payload }) => sent.push(JSON.parse(String(payload))));
    });
    await runTyped('subscription Typed { recordChanged { actor } }');
    await until(() => sent.length > 0);

    expect(sent[0]).toEqual({
      type: 'connection_init',
      payload: { authorization: `Bearer ${server.key}` },
    });
    await page.getByRole('button', { name: 'Stop query' }).click();
  });

  it('that nobody has is not kept, and why is said', async () => {
    await enter('concord_nobody');
    await page
      .getByRole('alert')
      .getByText('Expected `Bearer` and a key of this registry')
      .waitFor();
    expect(await storage(page)).not.toContain('concord_nobody');
    // The browser itself notes what was refused.
    expect(observed.errors.splice(0)).toEqual([expect.stringContaining('401')]);

    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Enter a key' }).waitFor();
  });
});
