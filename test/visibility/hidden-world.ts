import type { Made, World } from '../support/make.ts';
import { refer } from './referring-records.ts';
import { tie } from './ties.ts';

/** Who may see records that not everybody may: parties, those who are named, administrators alone. */
export const AUDIENCES = ['parties', 'named', 'nobody'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Records by the names of their types. */
export type Records = Readonly<Record<string, Made>>;

/** What is for everybody, and what is not. */
export interface HiddenWorld {
  /** The party to whatever has one. */
  readonly represented: Made;
  readonly shown: Records;
  /** Records for everybody that refer to those of an audience. */
  readonly referring: readonly Records[];
  /** All records of an audience, of which some are of the same type. */
  readonly hidden: Readonly<Record<Audience, readonly (readonly [type: string, Made])[]>>;
}

/** The word that a hidden record has in its texts. */
export const wordOf = (audience: Audience): string => `secret${audience}`;

/** Makes something of every type that everybody may see. */
export async function makeShown(make: World, party: Made): Promise<Records> {
  const open = { Country: await make.country('KZ'), Topic: await make.topic() };
  return { ...open, ...(await makeRecords(make, 'shown', party)) };
}

/** Makes the same for an audience alone, and ties it to what is shown in every way there is. */
export async function makeHidden(
  make: World,
  shown: Records,
  audience: Audience,
  party: Made,
): Promise<{ own: Records; back: Records }> {
  const word = wordOf(audience);
  const own = await makeRecords(make, word, party, audience);
  const columns = { visibility: visibilityFor(audience, 'Statement') };
  const back = await refer(make, { word, from: own, to: shown, columns });
  if (audience === 'named')
    for (const { uuid } of [...Object.values(own), ...Object.values(back)])
      await allow(make, uuid, party);
  await tie(make, shown, own);
  await tie(make, own, shown);
  return { own, back };
}

/** Makes both, and records for everybody that refer to what is hidden. */
export async function makeHiddenWorld(make: World, represented: Made): Promise<HiddenWorld> {
  const shown = await makeShown(make, represented);
  const hidden = {} as Record<Audience, (readonly [string, Made])[]>;
  const referring: Records[] = [];
  for (const audience of AUDIENCES) {
    const { own, back } = await makeHidden(make, shown, audience, represented);
    referring.push(await refer(make, { word: 'shown', from: shown, to: own, columns: {} }));
    hidden[audience] = [...Object.entries(own), ...Object.entries(back)];
  }
  return { represented, shown, referring, hidden };
}

/** Who may see a record from the beginning on: sources have no parties, and a body is one to itself alone. */
const visibilityFor = (audience: Audience | undefined, type: string): string => {
  if (audience === undefined) return 'PUBLIC';
  const isByParties = audience === 'parties' && type !== 'Source' && type !== 'Organization';
  return isByParties ? 'PARTIES' : 'RESTRICTED';
};

const allow = async (make: World, record: string, organization: Made): Promise<unknown> =>
  make.sql('INSERT INTO record_audience VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    record,
    organization.uuid,
  ]);

/** One record of each type, with a word in its texts, in which an organization takes part. */
async function makeRecords(
  make: World,
  word: string,
  party: Made,
  audience?: Audience,
): Promise<Records> {
  const summary = `A ${word} summary.`;
  const columns = (type: string) => ({
    slug: `${word}-${type.toLowerCase()}`,
    summary,
    visibility: visibilityFor(audience, type),
  });
  const Agreement = await make.agreement({
    title: `${word} pact`,
    parties: [party],
    ...columns('Agreement'),
  });
  const { visibility } = columns('Statement');
  const records = {
    Source: await make.source({ title: `${word} source`, ...columns('Source') }),
    Organization: await make.organization({ name: `${word} body`, ...columns('Organization') }),
    Person: await make.person({ full_name: `${word} person`, ...columns('Person') }),
    InformationSystem: await make.system({
      name: `${word} system`,
      operator_id: party.uuid,
      ...columns('InformationSystem'),
    }),
    Agreement,
    AgreementAction: await make.action(Agreement, { kind: 'APPROVAL', city: word, summary }),
    Provision: await make.provision(Agreement, { kind: 'OTHER', text: `${word} text`, summary }),
    Project: await make.project({ name: `${word} project`, ...columns('Project') }),
    Meeting: await make.meeting({ title: `${word} meeting`, ...columns('Meeting') }),
    Statement: await make.statement({
      text: `${word} words`,
      on_behalf_of_id: party.uuid,
      summary,
      visibility,
    }),
  };
  const { Source, Organization, Person, Project, Meeting } = records;
  const organization_id = party.uuid;
  await make.link('position', { person_id: Person.uuid, organization_id, title: word });
  await make.link('project_participant', {
    project_id: Project.uuid,
    organization_id,
    role: 'LEAD',
  });
  await make.link('meeting_participant', {
    meeting_id: Meeting.uuid,
    organization_id,
    role: 'HOST',
  });
  for (const { uuid } of Object.values(records))
    await make.link('record_name', { record_id: uuid, text: `${word} name`, kind: 'VARIANT' });
  if (audience === 'parties')
    for (const { uuid } of [Source, Organization]) await allow(make, uuid, party);
  return records;
}
