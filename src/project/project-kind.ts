import { registerEnumType } from 'type-graphql';

export enum ProjectKind {
  PROJECT = 'PROJECT',
  PROGRAMME = 'PROGRAMME',
  PHASE = 'PHASE',
  INITIATIVE = 'INITIATIVE',
}

registerEnumType(ProjectKind, {
  name: 'ProjectKind',
  description: 'What sort of undertaking a project is.',
  valuesConfig: {
    PROJECT: { description: 'A single undertaking with an aim of its own.' },
    PROGRAMME: { description: 'A frame that holds several projects.' },
    PHASE: { description: 'A stage of a longer project.' },
    INITIATIVE: { description: 'A looser undertaking, without the organization of a project.' },
  },
});
