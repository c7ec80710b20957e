import type { World } from '../support/make.ts';
import type { Records } from './hidden-world.ts';

interface Reference {
  /** In the texts of the new records. */
  readonly word: string;
  readonly from: Records;
  readonly to: Records;
  /** Further columns of records that say themselves who may see them. */
  readonly columns: object;
}

/** Makes records of every type that refers to one other record by a field, and has them do so. */
export async function refer(make: World, { word, from, to, columns }: Reference): Promise<Records> {
  const uuid = (type: string): string => to[type]?.uuid ?? '';
  const agreement = from['Agreement'];
  if (!agreement) throw new Error('Expected an agreement to refer from.');
  const shared = { summary: `A ${word} remark.`, ...columns };
  const { summary } = shared;
  return {
    Organization: await make.organization({
      name: `${word} branch`,
      parent_id: uuid('Organization'),
      ...shared,
      ...asRestricted(columns),
    }),
    InformationSystem: await make.system({
      name: `${word} network`,
      operator_id: uuid('Organization'),
      ...shared,
    }),
    AgreementAction: await make.action(agreement, {
      kind: 'SIGNATURE',
      city: word,
      signatory_id: uuid('Person'),
      party_id: await partyOf(make, agreement.uuid, uuid('Organization')),
      country_id: to['Country']?.uuid,
      summary,
    }),
    Provision: await make.provision(agreement, {
      kind: 'COORDINATION',
      text: `${word} article`,
      grantor_id: uuid('Organization'),
      grantee_id: uuid('Organization'),
      system_id: uuid('InformationSystem'),
      summary,
    }),
    Project: await make.project({ name: `${word} phase`, parent_id: uuid('Project'), ...shared }),
    Meeting: await make.meeting({
      title: `${word} side event`,
      parent_id: uuid('Meeting'),
      project_id: uuid('Project'),
      country_id: to['Country']?.uuid,
      ...shared,
    }),
    Statement: await make.statement({
      text: `${word} quotation`,
      speaker_id: uuid('Person'),
      on_behalf_of_id: uuid('Organization'),
      meeting_id: uuid('Meeting'),
      ...shared,
    }),
  };
}

/** A body is a party to itself alone: for others to see it, they are named. */
const asRestricted = (columns: object): object =>
  'visibility' in columns ? { visibility: 'RESTRICTED' } : {};

async function partyOf(make: World, agreement: string, organization: string): Promise<string> {
  await make.link('agreement_party', {
    agreement_id: agreement,
    organization_id: organization,
    role: 'DEPOSITARY',
    position: 5,
  });
  const [party] = await make.sql<{ id: string }>(
    `SELECT id FROM agreement_party WHERE agreement_id = $1 AND organization_id = $2 AND role = 'DEPOSITARY'`,
    [agreement, organization],
  );
  return party?.id ?? '';
}
