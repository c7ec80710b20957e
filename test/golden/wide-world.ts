import type { Made, World } from '../support/make.ts';

interface Neighbourhood {
  readonly source: Made;
  readonly topic: Made;
  readonly country: Made;
}

/** Organizations in a ring, each with two agreements, a project and a meeting that it shares with the next one. */
export async function makeRing(make: World, size: number): Promise<readonly Made[]> {
  const shared = {
    source: await make.source(),
    topic: await make.topic(),
    country: await make.country('KZ'),
  };
  const ring = await Promise.all(
    Array.from({ length: size }, () => make.organization({ name: 'Ring', acronym: 'RING' })),
  );
  await Promise.all(
    ring.map((one, index) => makeOne(make, shared, one, ring[(index + 1) % size] ?? one)),
  );
  return ring;
}

async function makeOne(make: World, shared: Neighbourhood, one: Made, next: Made): Promise<void> {
  const person = await make.person();
  const system = await make.system({ operator_id: one.uuid });
  const project = await make.project();
  const meeting = await make.meeting({
    ...make.date('held', '2016-11'),
    project_id: project.uuid,
    country_id: shared.country.uuid,
  });
  await make.organization({ parent_id: one.uuid });
  await make.link('position', { person_id: person.uuid, organization_id: one.uuid, title: 'Head' });
  const agreements = [
    await makeAgreement(make, shared, [one, next], { person, system }),
    await makeAgreement(make, shared, [one, next], { person, system }),
  ];
  for (const { uuid } of agreements) {
    await make.link('meeting_agreement', {
      meeting_id: meeting.uuid,
      agreement_id: uuid,
      role: 'SIGNED',
    });
    await make.link('project_agreement', {
      id: undefined,
      project_id: project.uuid,
      agreement_id: uuid,
    });
  }
  await make.link('agreement_relation', {
    source_agreement_id: agreements[1]?.uuid,
    agreement_id: agreements[0]?.uuid,
    kind: 'SUPPLEMENTS',
  });
  await makeParticipants(make, shared, { project, meeting, person }, [one, next]);
  const statement = await make.statement({
    speaker_id: person.uuid,
    on_behalf_of_id: one.uuid,
    meeting_id: meeting.uuid,
  });
  await describe(make, shared, [one, person, system, project, meeting, statement]);
  for (const { uuid } of [one, project, meeting, ...agreements]) {
    await make.link('statement_subject', {
      id: undefined,
      statement_id: statement.uuid,
      record_id: uuid,
    });
  }
}

async function makeAgreement(
  make: World,
  shared: Neighbourhood,
  parties: readonly Made[],
  { person, system }: Readonly<Record<'person' | 'system', Made>>,
): Promise<Made> {
  const agreement = await make.agreement({ parties });
  const signature = await make.action(agreement, {
    kind: 'SIGNATURE',
    ...make.date('on', '2016-11'),
    country_id: shared.country.uuid,
    signatory_id: person.uuid,
  });
  const provision = await make.provision(agreement, {
    kind: 'DATABASE_ACCESS',
    grantor_id: parties[0]?.uuid,
    grantee_id: parties[1]?.uuid,
    system_id: system.uuid,
  });
  await describe(make, shared, [agreement, signature, provision]);
  return agreement;
}

async function makeParticipants(
  make: World,
  { country }: Neighbourhood,
  { project, meeting, person }: Readonly<Record<'project' | 'meeting' | 'person', Made>>,
  [one, next]: readonly [Made, Made],
): Promise<void> {
  const ofProject = { project_id: project.uuid };
  await make.link('project_participant', { ...ofProject, organization_id: one.uuid, role: 'LEAD' });
  await make.link('project_participant', {
    ...ofProject,
    organization_id: next.uuid,
    role: 'PARTNER',
  });
  await make.link('project_country', { id: undefined, ...ofProject, country_id: country.uuid });
  const ofMeeting = { meeting_id: meeting.uuid, role: 'PARTICIPANT' };
  await make.link('meeting_participant', { ...ofMeeting, organization_id: next.uuid });
  await make.link('meeting_participant', { ...ofMeeting, country_id: country.uuid });
  await make.link('meeting_participant', {
    ...ofMeeting,
    person_id: person.uuid,
    on_behalf_of_id: one.uuid,
  });
}

/** Gives records of any type a citation and a topic. */
async function describe(
  make: World,
  { source, topic }: Neighbourhood,
  records: readonly Made[],
): Promise<void> {
  for (const { uuid } of records) {
    await make.link('citation', { record_id: uuid, source_id: source.uuid });
    await make.link('record_topic', { id: undefined, record_id: uuid, topic_id: topic.uuid });
  }
}
