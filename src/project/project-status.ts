import { registerEnumType } from 'type-graphql';

export enum ProjectStatus {
  PLANNED = 'PLANNED',
  ACTIVE = 'ACTIVE',
  COMPLETED = 'COMPLETED',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(ProjectStatus, {
  name: 'ProjectStatus',
  description: 'How far a project has come, as its sources last say.',
  valuesConfig: {
    PLANNED: { description: 'Announced or prepared, not begun.' },
    ACTIVE: { description: 'Being carried out.' },
    COMPLETED: { description: 'Carried out and ended.' },
    UNKNOWN: { description: 'The sources do not say.' },
  },
});
