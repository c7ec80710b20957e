import type { World } from '../support/make.ts';
import type { Records } from './hidden-world.ts';

/** Ties records to others by every table of links that there is; where countries and topics are among the others, to them. */
export async function tie(make: World, from: Records, to: Records): Promise<void> {
  const own = (type: string): string => from[type]?.uuid ?? '';
  const other = (type: string): string => to[type]?.uuid ?? '';
  const pair = (table: string, one: string, two: string) =>
    make.sql(`INSERT INTO ${table} VALUES ($1, $2) ON CONFLICT DO NOTHING`, [one, two]);
  const links: readonly (readonly [table: string, owner: object, taking: object])[] = [
    ['membership', { organization_id: own('Organization') }, { role: 'MEMBER' }],
    ['agreement_party', { agreement_id: own('Agreement') }, { role: 'OBSERVER', position: 9 }],
    ['project_participant', { project_id: own('Project') }, { role: 'PARTNER' }],
    ['meeting_participant', { meeting_id: own('Meeting') }, { role: 'CHAIR' }],
  ];
  for (const [table, owner, taking] of links) {
    const prefix = table === 'membership' ? 'member_' : '';
    const column = (kind: string): string => `${prefix}${kind}_id`;
    await make.link(table, {
      ...owner,
      ...taking,
      [column('organization')]: other('Organization'),
    });
    if (other('Country'))
      await make.link(table, { ...owner, ...taking, [column('country')]: other('Country') });
  }
  await make.link('position', {
    person_id: own('Person'),
    organization_id: other('Organization'),
    title: 'Envoy',
  });
  await make.link('agreement_relation', {
    source_agreement_id: own('Agreement'),
    agreement_id: other('Agreement'),
    kind: 'IMPLEMENTS',
  });
  await make.link('meeting_participant', {
    meeting_id: own('Meeting'),
    person_id: other('Person'),
    on_behalf_of_id: other('Organization'),
    role: 'SPEAKER',
  });
  await make.link('meeting_agreement', {
    meeting_id: own('Meeting'),
    agreement_id: other('Agreement'),
    role: 'DISCUSSED',
  });
  await pair('project_agreement', own('Project'), other('Agreement'));
  await pair('project_system', own('Project'), other('InformationSystem'));
  if (other('Country')) await pair('project_country', own('Project'), other('Country'));
  for (const type of Object.keys(to))
    await pair('statement_subject', own('Statement'), other(type));
  for (const { uuid } of Object.values(from)) {
    await make.link('citation', { record_id: uuid, source_id: other('Source') });
    if (other('Topic')) await pair('record_topic', uuid, other('Topic'));
    // What says who may see something that everybody may see has no effect, and may be hidden itself.
    else await pair('record_audience', uuid, other('Organization'));
  }
}
