import { startApp, type TestApp } from '../support/app.ts';
import type { Made } from '../support/make.ts';
import { merge } from './merge-world.ts';

describe('the id and the slug of a merged organization', () => {
  let app: TestApp;
  let first: Made;
  let second: Made;
  let survivor: Made;
  let partner: Made;
  beforeAll(async () => {
    app = await startApp();
    const { make } = app;
    first = await make.organization({ slug: 'first' });
    second = await make.organization({ slug: 'second' });
    survivor = await make.organization({ slug: 'survivor' });
    partner = await make.organization({ slug: 'partner' });
    await make.agreement({ parties: [survivor, partner] });
    await merge(app, 'Organization', first, second);
    await merge(app, 'Organization', second, survivor);
  });
  afterAll(() => app.stop());
  beforeEach(() => {
    app.sql.clear();
  });

  it('lead to the survivor of the last merger by one hop', async () => {
    expect(
      await app.make.sql('SELECT slug, type, survivor_id FROM record_alias ORDER BY slug'),
    ).toEqual([
      { slug: 'first', type: 'Organization', survivor_id: survivor.uuid },
      { slug: 'second', type: 'Organization', survivor_id: survivor.uuid },
    ]);
  });

  it('answer the survivor as a node, by one statement for new and old ids', async () => {
    const ids = [first.id, survivor.id, second.id, partner.id];

    const { nodes } = await app.run('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });

    expect(nodes).toEqual([survivor, survivor, survivor, partner].map(({ id }) => ({ id })));
    expect(app.sql.batches()).toEqual([4]);
    expect(await app.run(`{ node(id: "${first.id}") { id } }`)).toEqual({
      node: { id: survivor.id },
    });
  });

  it('answer the survivor as an organization', async () => {
    const answer = await app.run(`{
      byId: organization(id: "${first.id}") { slug }
      bySlug: organization(slug: "first") { id }
      now: organization(slug: "survivor") { id }
    }`);

    expect(answer).toEqual({
      byId: { slug: 'survivor' },
      bySlug: { id: survivor.id },
      now: { id: survivor.id },
    });
    expect([...app.sql.batches()].sort()).toEqual([1, 2]);
  });

  it('are no node of another type', async () => {
    expect(
      await app.run(
        `{ node(id: "${first.id.replace('org_', 'per_')}") { id } person(slug: "first") { id } }`,
      ),
    ).toEqual({
      node: null,
      person: null,
    });
  });

  it.each([
    ['slugs', () => [first.slug, second.slug]],
    ['ids', () => [first.id, second.id]],
  ])('are ends of chains of cooperation, as %s', async (_, ends) => {
    for (const from of ends()) {
      const { there, back } = await app.run(
        `query ($from: String!) {
          there: cooperationPath(from: $from, to: "partner") { steps { from { id } to { id } } }
          back: cooperationPath(from: "partner", to: $from) { steps { from { id } to { id } } }
        }`,
        { from },
      );
      expect(there.steps).toEqual([{ from: { id: survivor.id }, to: { id: partner.id } }]);
      expect(back.steps).toEqual([{ from: { id: partner.id }, to: { id: survivor.id } }]);
    }
  });

  it('name the survivor in inputs, as what is written and as what is referred to', async () => {
    const { updated, created } = await app.run(
      `mutation ($old: ID!) {
        updated: updateOrganization(input: { id: $old, seatCity: "Lyon" }) { organization { id } errors { message } }
        created: createOrganization(input: { name: "Below", kind: OTHER, parent: "first" }) { organization { parent { id } } errors { message } }
      }`,
      { old: second.id },
    );

    expect(updated).toEqual({ organization: { id: survivor.id }, errors: [] });
    expect(created).toEqual({ organization: { parent: { id: survivor.id } }, errors: [] });
  });

  it('are not given to others', async () => {
    const { asked, made } = await app.run(`mutation {
      asked: createOrganization(input: { name: "Another", kind: OTHER, slug: "first" }) { organization { id } errors { path code } }
      made: createOrganization(input: { name: "First", kind: OTHER }) { organization { slug } errors { code } }
    }`);

    expect(asked).toEqual({ organization: null, errors: [{ path: ['slug'], code: 'TAKEN' }] });
    expect(made).toEqual({ organization: { slug: 'first-2' }, errors: [] });
  });
});
