import { audienceParts } from '../shared/record/visibility.ts';
import { namedParts } from '../name/name.inputs.ts';
import { atLeast, webAddress } from '../shared/write/rules.ts';
import { writable } from '../shared/write/writable.ts';
import { Membership } from './membership.entity.ts';
import { Organization } from './organization.entity.ts';

/** What of an organization can be written. */
export const organizationInput = writable(Organization, {
  fields: [
    'name',
    'acronym',
    'kind',
    'founded',
    'dissolved',
    'seatCity',
    'seatCountry',
    'website',
    'memberCount',
    'memberCountStatedOn',
    'parent',
    'summary',
    'visibility',
  ],
  rules: { website: webAddress, memberCount: atLeast(0) },
  inOrder: [['founded', 'dissolved']],
  parts: {
    ...audienceParts,
    ...namedParts,
    members: {
      description: 'Who belongs to it, in which role and when.',
      of: writable(Membership, {
        fields: ['member', 'role', 'since', 'until'],
        inOrder: [['since', 'until']],
      }),
      owner: 'organization_id',
      distinctBy: ['member', 'role', 'since'],
      other: 'member',
    },
  },
});
