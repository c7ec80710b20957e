import { startApp, type TestApp } from '../support/app.ts';

describe('a filter on what an organization is within', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    const un = await app.make.organization({ slug: 'un' });
    const office = await app.make.organization({ slug: 'office', parent_id: un.uuid });
    const unit = await app.make.organization({ slug: 'unit', parent_id: office.uuid });
    const other = await app.make.organization({ slug: 'other' });
    await app.make.agreement({ slug: 'with-unit', parties: [unit, other] });
    await app.make.agreement({ slug: 'without', parties: [other] });
  });
  afterAll(() => app.stop());

  it('finds the organization itself and all bodies below it', async () => {
    const { organizations } = await app.run(
      '{ organizations(where: { within: { slug: { eq: "un" } } }) { nodes { slug } } }',
    );

    const slugs = organizations.nodes.map(({ slug }: { slug: string }) => slug);
    expect(slugs.sort()).toEqual(['office', 'un', 'unit']);
  });

  it('lets a question about agreements include the bodies of a party', async () => {
    const { agreements } = await app.run(`{
      agreements(where: { parties: { some: { organization: { within: { slug: { eq: "un" } } } } } }) { nodes { slug } }
    }`);

    expect(agreements.nodes).toEqual([{ slug: 'with-unit' }]);
  });
});
