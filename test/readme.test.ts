import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { TestApp } from './support/app.ts';
import { startReferenceApp } from './support/reference-app.ts';

const README = fileURLToPath(new URL('../README.md', import.meta.url));

describe('the queries of the README', () => {
  let app: TestApp;
  let queries: string[];
  beforeAll(async () => {
    app = await startReferenceApp();
    const text = await readFile(README, 'utf8');
    queries = [...text.matchAll(/```graphql\n(.*?)```/gs)].map(([, query = '']) => query);
  });
  afterAll(() => app.stop());

  it('are five', () => {
    expect(queries).toHaveLength(5);
  });

  it('find something in the reference dataset', async () => {
    for (const query of queries) {
      const text = JSON.stringify(await app.run(query));
      // Every one of them answers with names or titles.
      expect(text).toMatch(/"(name|title)":"/);
    }
  });
});
