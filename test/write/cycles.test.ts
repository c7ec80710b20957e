import { startApp, type TestApp } from '../support/app.ts';
import { faultOf, traces, write, written } from './writing.ts';

describe.each([
  ['Topic', 'broader', { name: 'Topic' }],
  ['Organization', 'parent', { name: 'Body', kind: 'NGO' }],
  ['Project', 'parent', { name: 'Route', kind: 'PROJECT', status: 'ACTIVE' }],
  ['Meeting', 'parent', { title: 'Session', kind: 'SESSION' }],
])('%s.%s', (type, field, least) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const create = (above: string | null = null): Promise<string> =>
    written(app, `create${type}`, { ...least, [field]: above });

  it('never leads back to the record, by however many steps', async () => {
    const first = await create();
    const second = await create(first);
    const third = await create(second);
    const before = await traces(app);

    for (const above of [first, second, third])
      expect(await faultOf(app, `update${type}`, { id: first, [field]: above })).toEqual({
        path: [field],
        code: 'INVALID',
        currentVersion: null,
        message: `Expected a record that is not below this one, but got "${above}".`,
      });
    expect(await traces(app)).toEqual(before);
    await written(app, `update${type}`, { id: third, [field]: first });
  });

  it('does not when two editors close one half of a cycle each, at once', async () => {
    const pairs = await Promise.all(
      Array.from({ length: 5 }, () => Promise.all([create(), create()])),
    );
    const outcomes = await Promise.all(
      pairs.flatMap(([one, other]) => [
        write(app, `update${type}`, { id: one, [field]: other }),
        write(app, `update${type}`, { id: other, [field]: one }),
      ]),
    );

    const codes = outcomes.map(({ errors }) => errors.map(({ code }) => code).join());
    for (let pair = 0; pair < pairs.length; pair += 1)
      expect(codes.slice(2 * pair, 2 * pair + 2).sort()).toEqual(['', 'INVALID']);
  });
});

describe('a record', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('is no member of itself, and does nothing to itself', async () => {
    const { id, slug } = await app.make.organization();
    const agreement = await app.make.agreement();
    const entry = { member: slug, role: 'MEMBER' };

    expect(await faultOf(app, 'addOrganizationMember', { id, ...entry })).toMatchObject({
      path: ['member'],
      code: 'INVALID',
    });
    expect(await faultOf(app, 'updateOrganization', { id, members: [entry] })).toMatchObject({
      path: ['members', '0', 'member'],
      code: 'INVALID',
    });
    expect(
      await faultOf(app, 'updateAgreement', {
        id: agreement.id,
        relations: [{ kind: 'AMENDS', agreement: agreement.slug }],
      }),
    ).toMatchObject({ path: ['relations', '0', 'agreement'], code: 'INVALID' });
  });
});
