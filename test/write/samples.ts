import type { TestApp } from '../support/app.ts';
import type { Input } from './writing.ts';

/** A record with all that can be given of it, first as it is created, and then as it is changed. */
interface Sample {
  readonly type: string;
  readonly create: string;
  readonly created: Input;
  /** All that an update takes, and all of it otherwise than before. */
  readonly updated: Input;
  /** What it is created within, if anything. */
  readonly within?: Input;
  /** Lists with entries that others refer to. */
  readonly referred?: readonly string[];
}

/** Ids of records that samples refer to: two of each type. */
type Ids = Readonly<Record<string, readonly [string, string]>>;

/** The types of all records. */
export const TYPES = [
  'Country',
  'Source',
  'Topic',
  'Organization',
  'Person',
  'InformationSystem',
  'Agreement',
  'AgreementAction',
  'Provision',
  'Project',
  'Meeting',
  'Statement',
] as const;

/** Makes what samples refer to, and a sample of each type. */
export async function makeSamples({ make }: TestApp): Promise<ReadonlyMap<string, Sample>> {
  const two = async (one: () => Promise<{ id: string }>): Promise<[string, string]> => [
    (await one()).id,
    (await one()).id,
  ];
  const parties = [await make.organization(), await make.organization()] as const;
  const ids: Ids = {
    country: [(await make.country('KZ')).id, (await make.country('KG')).id],
    organization: [parties[0].id, parties[1].id],
    person: await two(() => make.person()),
    source: await two(() => make.source()),
    topic: await two(() => make.topic()),
    system: await two(() => make.system()),
    agreement: await two(() => make.agreement({ parties })),
    project: await two(() => make.project()),
    meeting: await two(() => make.meeting()),
  };
  const samples = TYPES.map((type) => ({ type, create: `create${type}`, ...sampleOf(ids)[type] }));
  return new Map(samples.map((sample) => [sample.type, sample]));
}

type Facts = Pick<Sample, 'created' | 'updated'> & Partial<Sample>;

/** What is written of each type: field for field the first time and the second. */
function sampleOf(ids: Ids): Record<(typeof TYPES)[number], Facts> {
  const facts = TYPES.map(
    (type) =>
      [
        type,
        [0, 1].map((turn) => ({ ...factsOf(ids, turn)[type], ...audienceOf(ids, type, turn) })),
      ] as const,
  );
  const samples = facts.map(([type, [created = {}, updated = {}]]) => [type, { created, updated }]);
  const all = Object.fromEntries(samples) as Record<(typeof TYPES)[number], Facts>;
  // Later these are written by mutations of their own.
  const isLater = ([name]: [string, unknown]): boolean => !['actions', 'provisions'].includes(name);
  const updated = Object.fromEntries(Object.entries(all.Agreement.updated).filter(isLater));
  const within = { agreement: ids['agreement']?.[0] };
  return {
    ...all,
    Agreement: { ...all.Agreement, updated, referred: ['parties'] },
    AgreementAction: { ...all.AgreementAction, create: 'recordAgreementAction', within },
    Provision: { ...all.Provision, within },
  };
}

/** Types whose records are for everybody, or for those who may see their agreement. */
const UNGUARDED: readonly string[] = ['Country', 'Topic', 'AgreementAction', 'Provision'];

/** Who may see a record of a type, for one of two turns. */
function audienceOf(ids: Ids, type: string, turn: number): Input {
  if (UNGUARDED.includes(type)) return {};
  return {
    visibility: turn === 0 ? 'RESTRICTED' : 'PUBLIC',
    visibleTo: [ids['organization']?.[turn]],
  };
}

/** All facts of each type, for one of two turns. */
function factsOf(ids: Ids, turn: number): Record<(typeof TYPES)[number], Input> {
  const pick = <T>(first: T, second: T): T => (turn === 0 ? first : second);
  const id = (kind: string): string => ids[kind]?.[turn] ?? '';
  const other = (kind: string): string => ids[kind]?.[1 - turn] ?? '';
  const summary = pick('First line.\nSecond line.', 'Другое — 他の');
  const citing = (field: string) => ({
    topics: pick([id('topic')], [id('topic'), other('topic')]),
    citations: [
      { source: id('source'), field, locator: pick('paragraph 3', 'page “7”') },
      { source: other('source'), field: null, locator: null },
    ],
  });
  const since = pick('1956', '1990-04');
  const until = pick('1990~', '2001-05-06');
  const names = [
    {
      text: pick('One', 'Other'),
      kind: pick('FORMER', 'VARIANT'),
      language: pick('en', 'zh-Hant'),
      since,
      until,
    },
    { text: 'Один', kind: 'TRANSLATION', language: 'ru', since: null, until: null },
  ];
  const action = {
    kind: pick('SIGNATURE', 'RATIFICATION'),
    on: pick('2014-05', '2016-02-03'),
    city: pick('Almaty', 'Lyon'),
    country: id('country'),
    signatory: id('person'),
    party: id('organization'),
    summary,
    ...citing('on'),
  };
  const provision = {
    kind: pick('DATABASE_ACCESS', 'JOINT_TRAINING'),
    text: pick('May look in.\n', 'Train together.'),
    grantor: id('organization'),
    grantee: other('organization'),
    system: id('system'),
    summary,
    ...citing('text'),
  };
  return {
    Country: {
      alpha2: 'AA',
      alpha3: pick('AAA', 'AAB'),
      name: pick('Aland', 'Bland'),
      region: pick('Asia', 'Europe'),
      summary,
      ...citing('name'),
    },
    Source: {
      publisher: pick('A press', 'Another'),
      title: pick('A report', 'Its second edition'),
      published: since,
      url: pick('https://example.org/1', 'http://example.org/?q=2'),
      language: pick('en', 'fr'),
      summary,
      ...citing('published'),
    },
    Topic: {
      name: pick('Police', 'Customs'),
      broader: id('topic'),
      summary,
      ...citing('name'),
    },
    Organization: {
      name: pick('Institute', 'Bureau'),
      acronym: pick('IT', 'BU'),
      kind: pick('NGO', 'COMPANY'),
      founded: since,
      dissolved: until,
      seatCity: pick('Lyon', 'Bishkek'),
      seatCountry: id('country'),
      website: pick('https://example.org', 'https://example.com/b'),
      memberCount: pick(0, 196),
      memberCountStatedOn: until,
      parent: id('organization'),
      summary,
      ...citing('acronym'),
      names,
      members: [
        { member: id('organization'), role: pick('MEMBER', 'OBSERVER'), since, until },
        { member: id('country'), role: 'MEMBER', since: null, until: null },
      ],
    },
    Person: {
      fullName: pick('Ada Lovelace', 'Алан Тьюринг'),
      familyName: pick('Lovelace', 'Тьюринг'),
      honorific: pick('Countess', 'Dr'),
      summary,
      ...citing('fullName'),
      names,
      positions: [
        {
          organization: id('organization'),
          title: pick('Head', 'Clerk'),
          since,
          until,
          statedOn: until,
        },
      ],
    },
    InformationSystem: {
      name: pick('I-24/7', 'FADO'),
      description: pick('A network.\n\tIndented.', 'Documents.'),
      operator: id('organization'),
      summary,
      ...citing('operator'),
      names,
    },
    Agreement: {
      title: pick('Treaty', 'Protocol'),
      kind: pick('TREATY', 'PROTOCOL'),
      scopeNote: pick('All.', 'Some.'),
      summary,
      ...citing('title'),
      // Whoever has acted stays: in another role, and another place.
      parties: pick(
        [
          { party: id('organization'), role: 'PARTY' },
          { party: id('country'), role: 'OBSERVER' },
        ],
        [
          { party: id('organization'), role: 'PARTY' },
          { party: other('country'), role: 'BENEFICIARY' },
          { party: other('organization'), role: 'OBSERVER' },
        ],
      ),
      actions: [action, { ...action, party: id('country'), citations: [], topics: [] }],
      provisions: [provision, { ...provision, text: 'Another.' }],
      relations: [{ kind: pick('AMENDS', 'REPLACES'), agreement: id('agreement') }],
    },
    AgreementAction: action,
    Provision: provision,
    Project: {
      name: pick('Route', 'Sunflower'),
      kind: pick('PROJECT', 'PHASE'),
      status: pick('PLANNED', 'COMPLETED'),
      budget: {
        amount: pick('0', '12345678901234567890.0123456789'),
        currency: pick('EUR', 'KZT'),
        approximate: pick(false, true),
      },
      started: since,
      ended: until,
      sites: pick(0, 7),
      parent: id('project'),
      summary,
      ...citing('budget'),
      names,
      participants: [
        { participant: id('organization'), role: pick('LEAD', 'PARTNER') },
        { participant: id('country'), role: 'FUNDER' },
      ],
      countries: pick([id('country')], [id('country'), other('country')]),
      agreements: [id('agreement')],
      systems: [id('system')],
    },
    Meeting: {
      title: pick('Assembly', 'Council'),
      kind: pick('GENERAL_ASSEMBLY', 'BILATERAL'),
      ordinal: pick(1, 44),
      held: pick('2015-10-05/2015-10-08', 'XXXX-04-25/XXXX-04-26'),
      city: pick('Almaty', 'Lyon'),
      country: id('country'),
      venue: pick('Hall', 'Tower'),
      parent: id('meeting'),
      project: id('project'),
      summary,
      ...citing('held'),
      participants: [
        {
          participant: id('person'),
          role: pick('CHAIR', 'SPEAKER'),
          onBehalfOf: id('organization'),
        },
        { participant: id('organization'), role: 'HOST', onBehalfOf: null },
        { participant: id('country'), role: 'PARTICIPANT', onBehalfOf: null },
      ],
      agreements: [{ agreement: id('agreement'), role: pick('SIGNED', 'DISCUSSED') }],
    },
    Statement: {
      text: pick('It was said.', 'It was denied.\n'),
      on: since,
      speaker: id('person'),
      onBehalfOf: id('organization'),
      meeting: id('meeting'),
      summary,
      ...citing('text'),
      about: [id('agreement'), id('country'), id('topic')],
    },
  };
}
