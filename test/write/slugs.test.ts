import { startApp, type TestApp } from '../support/app.ts';
import { faultOf, faultsOf, write, written, type Input } from './writing.ts';

describe('the slug of a new record', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const slugOf = async (id: string): Promise<string> => {
    const { node } = await app.run(`{ node(id: "${id}") { ... on NamedRecord { slug } } }`);
    return node.slug as string;
  };
  const organization = (input: Input): Input => ({ name: 'Some body', kind: 'NGO', ...input });

  it.each<[string, string, Input, string]>([
    ['its acronym in lower case', 'createOrganization', organization({ acronym: 'ICPO' }), 'icpo'],
    [
      'its name where there is no acronym',
      'createOrganization',
      organization({ name: 'Red Crescent' }),
      'red-crescent',
    ],
    [
      'letters without their diacritics',
      'createPerson',
      { fullName: 'Łukasz Ødegård-Straße' },
      'lukasz-odegard-strase',
    ],
    [
      'words, without what stands between them',
      'createTopic',
      { name: '  “Drugs” & (arms)… ' },
      'drugs-arms',
    ],
    ['its title', 'createMeeting', { title: '84th Assembly', kind: 'SESSION' }, '84th-assembly'],
    [
      'its type where no letter of the name has a like in ASCII',
      'createTopic',
      { name: '国際協力' },
      'topic',
    ],
    [
      'whole words, up to 80 characters',
      'createAgreement',
      { title: `${'word '.repeat(15)}antidisestablishment`, kind: 'TREATY' },
      'word-word-word-word-word-word-word-word-word-word-word-word-word-word-word',
    ],
    [
      'the beginning of a word that is longer',
      'createTopic',
      { name: 'y'.repeat(200) },
      'y'.repeat(80),
    ],
    ['what is asked for', 'createTopic', { name: 'Anything', slug: '2-of-them' }, '2-of-them'],
    ['its name where null is asked for', 'createTopic', { name: 'Nulled', slug: null }, 'nulled'],
  ])('is %s', async (_name, mutation, input, slug) => {
    expect(await slugOf(await written(app, mutation, input))).toBe(slug);
  });

  it('has a number behind it when it is taken: the first that is free', async () => {
    await app.make.topic({ slug: 'police' });
    await app.make.topic({ slug: 'police-3' });
    await app.make.topic({ slug: 'police-force' });
    const slugs = [];
    for (let turn = 0; turn < 3; turn += 1)
      slugs.push(await slugOf(await written(app, 'createTopic', { name: 'Police' })));

    expect(slugs).toEqual(['police-2', 'police-4', 'police-5']);
  });

  it('may be that of a record of another type', async () => {
    await app.make.topic({ slug: 'shared-name' });

    const id = await written(app, 'createSource', { title: 'Shared name' });
    expect(await slugOf(id)).toBe('shared-name');
  });

  it('is another for each of many that are entered at once under one name', async () => {
    const names = ['Rush', 'RUSH', 'rush!', 'Rush 2'];
    const ids = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        written(app, 'createTopic', { name: names[index % names.length] }),
      ),
    );

    const slugs = await Promise.all(ids.map(slugOf));
    expect(new Set(slugs).size).toBe(20);
    expect(slugs.filter((slug) => !/^rush(-\d+)*$/.test(slug))).toEqual([]);
  });

  it('is refused when another record of the type has it, or had it before a merger', async () => {
    await app.make.topic({ slug: 'occupied' });
    const survivor = await app.make.organization();
    await app.make.sql(
      `INSERT INTO record_alias (id, type, slug, survivor_id) VALUES (gen_random_uuid(), 'Organization', 'merged', $1)`,
      [survivor.uuid],
    );

    expect(await faultOf(app, 'createTopic', { name: 'x', slug: 'occupied' })).toMatchObject({
      path: ['slug'],
      code: 'TAKEN',
      message:
        'Expected a slug that no other record of type Topic has, and none had that was merged, but got "occupied".',
    });
    expect(await faultsOf(app, 'createOrganization', organization({ slug: 'merged' }))).toEqual({
      slug: 'TAKEN',
    });
    expect(
      await slugOf(await written(app, 'createOrganization', organization({ name: 'Merged' }))),
    ).toBe('merged-2');
  });

  it('is refused beside all else that is wrong', async () => {
    await app.make.topic({ slug: 'beside' });

    expect(await faultsOf(app, 'createTopic', { name: '', slug: 'beside' })).toEqual({
      name: 'REQUIRED',
      slug: 'TAKEN',
    });
  });

  it.each(['', 'Upper', 'under_score', '-a', 'a-', 'a--b', 'é', 'a b', 'a\n', 'a\u0000', '../a'])(
    'is refused when it is malformed: %j',
    async (slug) => {
      expect(await faultsOf(app, 'createTopic', { name: 'x', slug })).toEqual({ slug: 'INVALID' });
    },
  );

  it('is refused beyond 80 characters', async () => {
    expect(await faultsOf(app, 'createTopic', { name: 'x', slug: 'a'.repeat(81) })).toEqual({
      slug: 'TOO_LONG',
    });
    await written(app, 'createTopic', { name: 'x', slug: 'b'.repeat(80) });
  });

  it('never changes, whatever the record is called later', async () => {
    const id = await written(app, 'createOrganization', organization({ acronym: 'OLD' }));
    await written(app, 'updateOrganization', { id, name: 'New name', acronym: 'NEW' });

    expect(await slugOf(id)).toBe('old');
    const { errors } = await app.ask(
      'mutation ($input: UpdateOrganizationInput!) { updateOrganization(input: $input) { errors { code } } }',
      { input: { id, slug: 'new' } },
    );
    expect(errors?.[0]?.message).toContain('Field "slug" is not defined');
    expect((await write(app, 'updateOrganization', { id: 'old', seatCity: 'Lyon' })).id).toBe(id);
  });
});
