import { startApp, type TestApp } from '../support/app.ts';

describe('the network of cooperation refuses', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it.each([
    ['minWeight: 0', 'Expected minWeight to be 1 or more, but got 0.'],
    ['first: 0', 'Expected first to be from 1 to 1000, but got 0.'],
    ['first: 1001', 'Expected first to be from 1 to 1000, but got 1001.'],
    ['via: []', 'Expected at least one kind of cooperation, or no via at all, but got [].'],
    ['where: {}', 'Expected at least one field in CooperationWhere, but got {}.'],
    [
      'where: { projects: null }',
      'Expected a value for CooperationWhere.projects (use isNull to ask for what is absent), but got null.',
    ],
    [
      'where: { organizations: {} }',
      'Expected at least one field in OrganizationWhere, but got {}.',
    ],
    [
      'where: { projects: { slug: { eq: "x" } } }, via: [AGREEMENT]',
      'Expected via to contain PROJECT, which where restricts, but got ["AGREEMENT"].',
    ],
  ])('%s', async (args, message) => {
    const { errors } = await app.ask(`{ cooperationNetwork(${args}) { totalEdges } }`);

    expect(errors?.[0]).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT' } });
  });

  it('nothing that is null instead of left out', async () => {
    expect(await app.run('{ cooperationNetwork(where: null, via: null) { totalEdges } }')).toEqual({
      cooperationNetwork: { totalEdges: 0 },
    });
  });
});
