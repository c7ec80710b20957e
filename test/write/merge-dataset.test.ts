import { fileURLToPath } from 'node:url';
import { loadDataset } from '../../src/dataset/dataset.service.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { mergerOf } from './merge-world.ts';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));

describe('a dataset', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    await loadDataset(app.registry.dataSource, DATA);
  });
  afterAll(() => app.stop());

  it('is refused whole when it would bring back an organization that was merged', async () => {
    const { errors } = await mergerOf(app, 'Organization', { from: 'caricc', into: 'interpol' });
    expect(errors).toEqual([]);

    await expect(loadDataset(app.registry.dataSource, DATA)).rejects.toThrow(
      'Expected a dataset without records that were merged into others, but it has Organization caricc (now interpol).',
    );

    const { before, after } = await app.run(`{
      before: organization(slug: "caricc") { slug }
      after: organizations(where: { slug: { eq: "caricc" } }) { totalCount }
    }`);
    expect(before).toEqual({ slug: 'interpol' });
    expect(after).toEqual({ totalCount: 0 });
  });
});
