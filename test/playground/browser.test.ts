import { readFile } from 'node:fs/promises';
import { examples } from '../../src/playground/client/examples.ts';
import { describeInBrowser, openPage, type ObservedPage } from './chromium.ts';
import { startPage, type PageServer } from './page-server.ts';

describeInBrowser('the playground in a browser', () => {
  let server: PageServer;
  let observed: ObservedPage;

  beforeAll(async () => {
    server = await startPage();
  });
  afterAll(() => server.close());

  beforeEach(async () => {
    observed = await openPage(server.origin);
    await observed.page.goto(server.origin);
  });
  afterEach(async () => {
    const { errors, outside } = observed;
    await observed.close();
    expect({ errors, outside }).toEqual({ errors: [], outside: [] });
  });

  /** The text of an editor; Monaco draws blanks as no-break spaces. */
  const textOf = async (selector: string) =>
    (await observed.page.locator(`${selector} .view-lines:visible`).innerText()).replaceAll(
      '\u00a0',
      ' ',
    );

  const runOneOrganization = async () => {
    const { page } = observed;
    await page.getByRole('button', { name: /^One organization/ }).click();
    await runShown();
  };

  const runShown = async () => {
    const { page } = observed;
    await page.getByRole('button', { name: /^Execute query/ }).click();
    await page.locator('.result-window').getByText('INTERPOL').first().waitFor();
  };

  it('runs an example with its variables and shows the answer', async () => {
    await runOneOrganization();
    expect(await textOf('.graphiql-query-editor')).toContain('query Organization($slug');
    expect(await textOf('.graphiql-editor-tool')).toContain('"slug": "interpol"');
    expect(await textOf('.result-window')).toMatch(/"acronym": "INTERPOL"/);
    expect(await observed.page.title()).toBe('Concord');
  });

  it('has an example ready to run on a first visit', async () => {
    await observed.page.locator('.graphiql-query-editor .view-lines').waitFor();
    await runShown();
    expect(await textOf('.result-window')).toMatch(/"acronym": "INTERPOL"/);
  });

  it('comes back as it was left', async () => {
    const { page } = observed;
    await page.getByRole('button', { name: /^Find by any name/ }).click();
    // GraphiQL stores the tabs with a delay.
    await page.waitForFunction(() => {
      const { localStorage } = globalThis as unknown as { localStorage: Record<string, string> };
      return localStorage['graphiql:tabState']?.includes('Jurgen Stock');
    });
    await page.reload();
    await page.getByRole('tab', { name: 'FindByName' }).waitFor();
    expect(await page.getByRole('tab').count()).toBe(2);
    expect(await textOf('.graphiql-editor-tool')).toContain('"text": "Jurgen Stock"');
    expect(await textOf('.graphiql-query-editor')).toContain('query FindByName');
  });

  it('opens each example once, in a tab of its own', async () => {
    const { page } = observed;
    const tabs = page.getByRole('tab');
    const chain = page.getByRole('button', { name: /^A chain of cooperation/ });
    await page.locator('.graphiql-query-editor .view-lines').waitFor();
    await chain.click();
    await page.getByRole('tab', { name: 'Chain' }).waitFor();
    expect(await tabs.count()).toBe(2);
    await page.getByRole('button', { name: /^One organization/ }).click();
    await chain.click();
    expect(await tabs.count()).toBe(2);
    expect(await textOf('.graphiql-query-editor')).toContain('cooperationPath');
  });

  it('runs what is typed, and keeps it in the history', async () => {
    const { page } = observed;
    await page.locator('.graphiql-query-editor .view-lines').waitFor();
    await page.getByRole('button', { name: 'New tab' }).click();
    await page.locator('.graphiql-query-editor .view-lines').click();
    // Pasted, so that the editor closes no bracket of its own accord.
    await page.keyboard.insertText('query Typed { organization(slug: "unknown") { name } }');
    // The tab takes its name when GraphiQL has read the text, which it does with a delay.
    await page.getByRole('tab', { name: 'Typed' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.locator('.result-window').getByText('null').waitFor();
    expect(await textOf('.result-window')).toContain('"organization": null');
    await page.getByRole('button', { name: 'Show History' }).click();
    await page.locator('.graphiql-history-item', { hasText: 'Typed' }).waitFor();
  });

  it('explains the schema beside the editors', async () => {
    const { page } = observed;
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.locator('.graphiql-doc-explorer').getByText('Query').first().click();
    await page.locator('.graphiql-doc-explorer').getByText('Organization', { exact: true }).click();
    await page.locator('.graphiql-doc-explorer').getByText('A body that acts').waitFor();
  });

  it('shows what a subscription tells of a mutation', async () => {
    const { page } = observed;
    const { cursor } = (await server.ask('{ checkpoint { cursor } }')).data.checkpoint;
    await page.getByRole('button', { name: /^Changes as they come/ }).click();
    await page.locator('.graphiql-editor-tool .view-lines:visible').click();
    await page.keyboard.press('Control+A');
    // With a cursor, it does not matter which of the two the server hears of first.
    await page.keyboard.insertText(JSON.stringify({ after: cursor }));
    // The editor closes brackets of its own accord.
    await page.keyboard.press('Control+Shift+End');
    await page.keyboard.press('Delete');
    await page.getByRole('button', { name: /^Execute query/ }).click();
    const mutation = examples.find(({ title }) => title === 'Enter an agreement');
    const written = await server.ask(mutation?.query ?? '', mutation?.variables);
    expect(written.data.createAgreement.errors).toEqual([]);

    await page.locator('.result-window').getByText('CREATED').waitFor();

    expect(await textOf('.result-window')).toMatch(/"An example of an\s+agreement"/);
    await page.getByRole('button', { name: 'Stop query' }).click();
    await page.getByRole('button', { name: /^Execute query/ }).waitFor();
  });

  it.each([
    ['Download JSON', 'Organization.json', '"acronym": "INTERPOL"'],
    ['Download CSV', 'Organization.csv', 'field,locator,source.publisher,source.title'],
  ])('gives the result away by %s', async (button, name, content) => {
    await runOneOrganization();
    const downloading = observed.page.waitForEvent('download');
    await observed.page.getByRole('button', { name: button }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe(name);
    expect(await readFile(await download.path(), 'utf8')).toContain(content);
  });
});
