import { NameKind } from '../name/name-kind.ts';
import { namesField } from '../name/name.fields.ts';
import type { Domain } from '../shared/record/domain.ts';
import { listQuery } from '../shared/record/list-query.ts';
import { oneQuery } from '../shared/record/one-query.ts';
import { countryFields } from './country.fields.ts';
import { Membership } from './membership.entity.ts';
import { Organization } from './organization.entity.ts';
import { assertMayMergeOrganizations } from './organization.policy.ts';
import { organizations } from './organization.queries.ts';
import { organizationFields } from './organization.fields.ts';
import { mergeMutation } from '../shared/write/merge-mutation.ts';
import { recordMutations } from '../shared/write/record-mutations.ts';
import { partMutations } from '../shared/write/part-mutations.ts';
import { recordFields } from './record.fields.ts';
import { organizationInput } from './organization.inputs.ts';

export const organizationDomain: Domain = {
  entities: [Organization, Membership],
  resolvers: [
    listQuery('organizations', organizations),
    oneQuery('organization', Organization, 'slug'),
    namesField(Organization),
    ...organizationFields,
    ...countryFields,
    ...recordFields,
    ...recordMutations(organizationInput),
    ...mergeMutation(
      organizationInput,
      { name: NameKind.VARIANT, acronym: NameKind.ACRONYM },
      {
        assertMayMerge: assertMayMergeOrganizations,
        condition: ' It takes an administrator, or an editor who represents both.',
      },
    ),
    ...partMutations(organizationInput, 'members', 'Member'),
  ],
  writables: [organizationInput],
};
