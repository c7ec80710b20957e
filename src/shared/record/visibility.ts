import { registerEnumType } from 'type-graphql';
import type { Part } from '../write/writable.ts';
import { RecordType } from './record-type.ts';

export enum Visibility {
  PUBLIC = 'PUBLIC',
  PARTIES = 'PARTIES',
  RESTRICTED = 'RESTRICTED',
}

registerEnumType(Visibility, {
  name: 'Visibility',
  description:
    'Who may see a record. Administrators see all of them. For others a hidden record is as if it were not there, and so is whatever ties it to others.',
  valuesConfig: {
    PUBLIC: { description: 'Everybody.' },
    PARTIES: {
      description:
        'Those who represent an organization that is a party to it or takes part in it, for a person one where the person has a position, for a system its operator, for a statement the one on whose behalf it was made, for an organization itself; and those in `visibleTo`. Sources have no parties.',
    },
    RESTRICTED: { description: 'Those who represent an organization in `visibleTo`.' },
  },
});

/** Who may see a record that is not public, beside its parties. */
export const audienceParts: Readonly<Record<string, Part>> = {
  visibleTo: {
    description: 'The organizations whose representatives may see it, if it is not public.',
    table: 'record_audience',
    owner: 'record_id',
    column: 'organization_id',
    types: [RecordType.ORGANIZATION],
  },
};
