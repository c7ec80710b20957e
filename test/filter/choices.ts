import type { Made, World } from '../support/make.ts';

/** What a filter on an enumeration is tried out with: one record for each of the enumeration's values. */
export interface Choice {
  /** The GraphQL input that filters it. */
  readonly filter: string;
  /** The root list of the records. */
  readonly list: string;
  /** The field of a record that tells one from another; it holds the value in the case of a slug. */
  readonly field: 'slug' | 'city' | 'text';
  /** The condition on a record that has the filter in it. */
  readonly where: (filter: object) => object;
  /** Makes the record that has the value. */
  readonly make: (world: World, value: string, name: string) => Promise<unknown>;
}

const kind = (filter: object): object => ({ kind: filter });

/** A record that holds its value itself. */
const own = (
  filter: string,
  list: string,
  make: (world: World, columns: Record<string, unknown>) => Promise<Made>,
  column = 'kind',
): Choice => ({
  filter,
  list,
  field: 'slug',
  where: (operators) => ({ [column]: operators }),
  make: (world, value, name) => make(world, { slug: name, [column]: value }),
});

/** A record that has one row of another table, which holds the value. */
const linked = (
  filter: string,
  list: string,
  relation: string,
  column: 'role' | 'kind',
  link: (world: World, value: string, name: string) => Promise<unknown>,
): Choice => ({
  filter,
  list,
  field: 'slug',
  where: (operators) => ({ [relation]: { some: { [column]: operators } } }),
  make: link,
});

/** For each filter on an enumeration a place where it stands. */
export const CHOICES: readonly Choice[] = [
  own('OrganizationKindFilter', 'organizations', (world, columns) => world.organization(columns)),
  own('AgreementKindFilter', 'agreements', (world, columns) => world.agreement(columns)),
  own('VisibilityFilter', 'agreements', (world, columns) => world.agreement(columns), 'visibility'),
  own('ProjectKindFilter', 'projects', (world, columns) => world.project(columns)),
  own('ProjectStatusFilter', 'projects', (world, columns) => world.project(columns), 'status'),
  own('MeetingKindFilter', 'meetings', (world, columns) => world.meeting(columns)),
  {
    filter: 'AgreementActionKindFilter',
    list: 'agreementActions',
    field: 'city',
    where: kind,
    make: async (world, value, city) =>
      world.action(await world.agreement(), { kind: value, city }),
  },
  {
    filter: 'ProvisionKindFilter',
    list: 'provisions',
    field: 'text',
    where: kind,
    make: async (world, value, text) =>
      world.provision(await world.agreement(), { kind: value, text }),
  },
  {
    filter: 'AgreementStateFilter',
    list: 'agreements',
    field: 'slug',
    where: (operators) => ({ status: operators }),
    make: async (world, value, slug) => {
      const agreement = await world.agreement({ slug });
      const action = REACHED_BY[value];
      if (action !== undefined) await world.action(agreement, { kind: action });
    },
  },
  linked('AgreementPartyRoleFilter', 'agreements', 'parties', 'role', async (world, role, slug) =>
    world.link('agreement_party', {
      agreement_id: (await world.agreement({ slug })).uuid,
      organization_id: (await world.organization()).uuid,
      role,
    }),
  ),
  linked(
    'AgreementRelationKindFilter',
    'agreements',
    'relations',
    'kind',
    async (world, kind, slug) =>
      world.link('agreement_relation', {
        source_agreement_id: (await world.agreement({ slug })).uuid,
        agreement_id: (await world.agreement()).uuid,
        kind,
      }),
  ),
  linked('MembershipRoleFilter', 'organizations', 'members', 'role', async (world, role, slug) =>
    world.link('membership', {
      organization_id: (await world.organization({ slug })).uuid,
      member_organization_id: (await world.organization()).uuid,
      role,
    }),
  ),
  linked('NameKindFilter', 'persons', 'names', 'kind', async (world, kind, slug) =>
    world.link('record_name', { record_id: (await world.person({ slug })).uuid, text: slug, kind }),
  ),
  linked('ProjectRoleFilter', 'projects', 'participants', 'role', async (world, role, slug) =>
    world.link('project_participant', {
      project_id: (await world.project({ slug })).uuid,
      organization_id: (await world.organization()).uuid,
      role,
    }),
  ),
  linked('MeetingRoleFilter', 'meetings', 'participants', 'role', async (world, role, slug) =>
    world.link('meeting_participant', {
      meeting_id: (await world.meeting({ slug })).uuid,
      person_id: (await world.person()).uuid,
      role,
    }),
  ),
  linked(
    'MeetingAgreementRoleFilter',
    'meetings',
    'agreements',
    'role',
    async (world, role, slug) =>
      world.link('meeting_agreement', {
        meeting_id: (await world.meeting({ slug })).uuid,
        agreement_id: (await world.agreement()).uuid,
        role,
      }),
  ),
];

/** An action, without a date, by which an agreement may have come that far. */
const REACHED_BY: Readonly<Record<string, string>> = {
  PROPOSED: 'NEGOTIATION',
  APPROVED: 'APPROVAL',
  SIGNED: 'SIGNATURE',
  IN_FORCE: 'ENTRY_INTO_FORCE',
  TERMINATED: 'TERMINATION',
};
