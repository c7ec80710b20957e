import { registerEnumType } from 'type-graphql';

export enum ProjectRole {
  LEAD = 'LEAD',
  FUNDER = 'FUNDER',
  IMPLEMENTER = 'IMPLEMENTER',
  PARTNER = 'PARTNER',
  BENEFICIARY = 'BENEFICIARY',
}

registerEnumType(ProjectRole, {
  name: 'ProjectRole',
  description: 'In which way an organization or a country takes part in a project.',
  valuesConfig: {
    LEAD: { description: 'It leads the project, alone or with others.' },
    FUNDER: { description: 'It pays for the project or a part of it.' },
    IMPLEMENTER: { description: 'It does the work.' },
    PARTNER: { description: 'It contributes in another way.' },
    BENEFICIARY: { description: 'The project is meant to serve it.' },
  },
});
