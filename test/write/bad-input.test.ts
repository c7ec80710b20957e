import { startApp, type TestApp } from '../support/app.ts';
import type { Made } from '../support/make.ts';
import { faultOf, faultsOf, traces, written, type Input } from './writing.ts';

const organization = { name: 'Body', kind: 'NGO' };
const project = { name: 'Route', kind: 'PROJECT', status: 'ACTIVE' };
const country = { alpha2: 'QQ', alpha3: 'QQQ', name: 'Land' };

describe('an input', () => {
  let app: TestApp;
  let source: Made;
  let topic: Made;
  let org: Made;
  beforeAll(async () => {
    app = await startApp();
    await app.make.country('KZ', { alpha3: 'KAZ' });
    source = await app.make.source({ slug: 'twofold' });
    topic = await app.make.topic({ slug: 'twofold' });
    org = await app.make.organization({
      ...app.make.date('founded', '1990'),
      ...app.make.date('dissolved', '2000'),
    });
  });
  afterAll(() => app.stop());

  it.each<[string, string, () => Input, Record<string, string>]>([
    ['NUL in a name', 'createTopic', () => ({ name: 'a\u0000b' }), { name: 'INVALID' }],
    [
      'half a surrogate pair in a name',
      'createTopic',
      () => ({ name: 'a\ud83d' }),
      { name: 'INVALID' },
    ],
    [
      'NUL in prose',
      'createTopic',
      () => ({ name: 'a', summary: '\u0000' }),
      { summary: 'INVALID' },
    ],
    [
      'NUL in a web address',
      'createSource',
      () => ({ title: 'a', url: 'https://a.org/\u0000' }),
      { url: 'INVALID' },
    ],
    [
      'NUL in an entry of a list',
      'createTopic',
      () => ({ name: 'a', citations: [{ source: source.id, locator: '\u0000' }] }),
      { 'citations.0.locator': 'INVALID' },
    ],
    [
      'NUL in an id',
      'createTopic',
      () => ({ name: 'a', broader: 'top_\u0000' }),
      { broader: 'UNKNOWN' },
    ],
    [
      'half a surrogate pair in a slug',
      'createTopic',
      () => ({ name: 'a', topics: ['\udc00'] }),
      { 'topics.0': 'UNKNOWN' },
    ],
    ['a line break in a name', 'createTopic', () => ({ name: 'a\nb' }), { name: 'INVALID' }],
    [
      'a control character in a name',
      'createTopic',
      () => ({ name: 'a\u0085b' }),
      { name: 'INVALID' },
    ],
    [
      'a control character in prose',
      'createTopic',
      () => ({ name: 'a', summary: 'a\u001b[31m' }),
      { summary: 'INVALID' },
    ],
    ['a blank name', 'createTopic', () => ({ name: ' \u00a0 ' }), { name: 'REQUIRED' }],
    ['blank prose', 'createTopic', () => ({ name: 'a', summary: '\n' }), { summary: 'REQUIRED' }],
    [
      'a name of 501 characters',
      'createTopic',
      () => ({ name: 'a'.repeat(501) }),
      { name: 'TOO_LONG' },
    ],
    [
      'prose of 10,001 characters',
      'createStatement',
      () => ({ text: 'a'.repeat(10_001) }),
      { text: 'TOO_LONG' },
    ],
    [
      'a list of 501 entries',
      'createPerson',
      () => ({
        fullName: 'a',
        names: Array.from({ length: 501 }, (_, count) => ({ text: `${count}`, kind: 'VARIANT' })),
      }),
      { names: 'TOO_LONG' },
    ],
    [
      'the id of nothing',
      'createTopic',
      () => ({ name: 'a', broader: 'top_01h455vb4pex5vsknk084sn02q' }),
      { broader: 'UNKNOWN' },
    ],
    [
      'the id of a record of another type',
      'createTopic',
      () => ({ name: 'a', broader: source.id }),
      { broader: 'UNKNOWN' },
    ],
    ['a uuid', 'createTopic', () => ({ name: 'a', broader: topic.uuid }), { broader: 'UNKNOWN' }],
    ['an empty id', 'createTopic', () => ({ name: 'a', broader: '' }), { broader: 'UNKNOWN' }],
    [
      'an update of nothing',
      'updateTopic',
      () => ({ id: 'none', name: ' ' }),
      { id: 'UNKNOWN', name: 'REQUIRED' },
    ],
    [
      'a slug that records of two types have',
      'createStatement',
      () => ({ text: 'a', about: ['twofold'] }),
      { 'about.0': 'INVALID' },
    ],
    [
      'an entry twice, by slug and by id',
      'createTopic',
      () => ({ name: 'a', topics: [topic.id, topic.slug] }),
      { 'topics.1': 'DUPLICATE' },
    ],
    [
      'dates in the wrong order',
      'createOrganization',
      () => ({ ...organization, founded: '1990', dissolved: '1989-12' }),
      { dissolved: 'OUT_OF_ORDER' },
    ],
    [
      'dates in the wrong order, in an entry of a list',
      'createPerson',
      () => ({
        fullName: 'a',
        positions: [{ organization: org.id, title: 'a', since: '2000', until: '1999' }],
      }),
      { 'positions.0.until': 'OUT_OF_ORDER' },
    ],
    [
      'an end before the recorded beginning',
      'updateOrganization',
      () => ({ id: org.id, dissolved: '1989' }),
      { dissolved: 'OUT_OF_ORDER' },
    ],
    [
      'a beginning after the recorded end',
      'updateOrganization',
      () => ({ id: org.id, founded: '2001' }),
      { founded: 'OUT_OF_ORDER' },
    ],
    [
      'a negative budget',
      'createProject',
      () => ({ ...project, budget: { amount: '-1', currency: 'EUR' } }),
      { budget: 'INVALID' },
    ],
    [
      'an unknown currency',
      'createProject',
      () => ({ ...project, budget: { amount: '1', currency: 'eur' } }),
      { budget: 'INVALID' },
    ],
    [
      'a negative number of sites',
      'createProject',
      () => ({ ...project, sites: -1 }),
      { sites: 'INVALID' },
    ],
    [
      'a negative number of members',
      'createOrganization',
      () => ({ ...organization, memberCount: -1 }),
      { memberCount: 'INVALID' },
    ],
    [
      'an ordinal of 0',
      'createMeeting',
      () => ({ title: 'a', kind: 'SESSION', ordinal: 0 }),
      { ordinal: 'INVALID' },
    ],
    [
      'an address that runs code',
      'createSource',
      () => ({ title: 'a', url: 'javascript:alert(1)' }),
      { url: 'INVALID' },
    ],
    [
      'an address without a host',
      'createOrganization',
      () => ({ ...organization, website: 'example.org' }),
      { website: 'INVALID' },
    ],
    [
      'a language that is none',
      'createSource',
      () => ({ title: 'a', language: 'English, mostly' }),
      { language: 'INVALID' },
    ],
    [
      'codes that are none',
      'createCountry',
      () => ({ ...country, alpha2: 'qq', alpha3: 'Q1Q' }),
      { alpha2: 'INVALID', alpha3: 'INVALID' },
    ],
    [
      'codes of another country',
      'createCountry',
      () => ({ ...country, alpha2: 'KZ', alpha3: 'KAZ' }),
      { alpha2: 'TAKEN', alpha3: 'TAKEN' },
    ],
    [
      'another code for a country',
      'updateCountry',
      () => ({ id: 'KZ', alpha2: 'KG' }),
      { alpha2: 'INVALID' },
    ],
    [
      'a citation of a field that there is not',
      'createTopic',
      () => ({ name: 'a', citations: [{ source: source.id, field: 'colour' }] }),
      { 'citations.0.field': 'INVALID' },
    ],
    [
      'a citation of a field of another type',
      'createTopic',
      () => ({ name: 'a', citations: [{ source: source.id, field: 'acronym' }] }),
      { 'citations.0.field': 'INVALID' },
    ],
    ['an update that gives nothing', 'updateTopic', () => ({ id: topic.id }), { '': 'EMPTY' }],
  ])('is refused, and nothing is written, for %s', async (_name, mutation, input, faults) => {
    const before = await traces(app);

    expect(await faultsOf(app, mutation, { ...input(), idempotencyKey: 'refused' })).toEqual(
      faults,
    );
    expect(await traces(app)).toEqual(before);
  });

  it('says what was expected and what came', async () => {
    const told = async (mutation: string, input: Input): Promise<string> =>
      (await faultOf(app, mutation, input)).message;

    expect([
      await told('createTopic', { name: 'a\nb' }),
      await told('createTopic', { name: 'a', broader: 'none' }),
      await told('createStatement', { text: 'a', about: ['twofold'] }),
      await told('updateOrganization', { id: org.id, founded: '2001' }),
      await told('createTopic', { name: 'a', citations: [{ source: source.id, field: 'colour' }] }),
      await told('updateAgreement', { id: (await app.make.agreement()).id }),
    ]).toEqual([
      'Expected a single line without control characters, but got "a\\nb".',
      'Expected the id or slug of a record of type Topic, but got "none".',
      'Expected a single record, but "twofold" is the slug of several: Source, Topic. Give the id of one.',
      'Expected a date that is not after dissolved, 2000, but got "2001".',
      'Expected a field of the type Topic, but got "colour".',
      'Expected at least one of title, kind, scopeNote, summary, visibility, visibleTo, parties, relations, citations, topics, but got none.',
    ]);
  });

  it.each(['name', 'agreements', 'names', 'seatCountry', 'citations'])(
    'may cite a source for %s, a field of the record',
    async (field) => {
      await written(app, 'createOrganization', {
        ...organization,
        citations: [{ source: source.id, field }],
      });
    },
  );

  it('may name records of two types by one slug where only one of them can be meant', async () => {
    await written(app, 'createTopic', {
      name: 'a',
      broader: 'twofold',
      topics: ['twofold'],
      citations: [{ source: 'twofold' }],
    });
  });

  it.each(['2014-02-30', 'last summer', `[${'1990,'.repeat(2_000)}1991]`])(
    'may not give a date that is none, which is told beside all else: %.20s',
    async (founded) => {
      const faults = await faultsOf(app, 'createOrganization', {
        ...organization,
        name: ' ',
        founded,
        members: [{ member: 'nobody', role: 'MEMBER', since: founded }],
      });

      expect(faults).toEqual({
        name: 'REQUIRED',
        founded: 'INVALID',
        'members.0.since': 'INVALID',
        'members.0.member': 'UNKNOWN',
      });
    },
  );

  it.each<[string, string, Input]>([
    ['a number beyond 32 bits', 'createOrganization', { ...organization, memberCount: 2 ** 31 }],
    ['a number with a fraction', 'createOrganization', { ...organization, memberCount: 1.5 }],
    [
      'an amount beyond 20 digits',
      'createProject',
      { ...project, budget: { amount: '1'.repeat(21), currency: 'EUR' } },
    ],
    [
      'an amount without an end',
      'createProject',
      { ...project, budget: { amount: 'Infinity', currency: 'EUR' } },
    ],
    ['a kind that there is not', 'createOrganization', { ...organization, kind: 'CLUB' }],
    ['a field that there is not', 'createOrganization', { ...organization, colour: 'red' }],
    ['no name', 'createOrganization', { kind: 'NGO' }],
    ['null for a name', 'createOrganization', { ...organization, name: null }],
    ['null in a list', 'createTopic', { name: 'a', topics: [null] }],
    ['a text for a list of entries', 'createTopic', { name: 'a', citations: 'none' }],
  ])('is refused by the schema itself for %s', async (_name, mutation, input) => {
    const before = await traces(app);
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const { data, errors } = await app.ask(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code } } }`,
      { input },
    );

    expect(data).toBeUndefined();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect(await traces(app)).toEqual(before);
  });
});
