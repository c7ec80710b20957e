import { registerEnumType } from 'type-graphql';

/** What organizations do together. */
export enum CooperationKind {
  AGREEMENT = 'AGREEMENT',
  PROJECT = 'PROJECT',
  MEETING = 'MEETING',
}
registerEnumType(CooperationKind, {
  name: 'CooperationKind',
  description: 'What organizations do together.',
  valuesConfig: {
    AGREEMENT: { description: 'They take part in the same agreement, in whichever role.' },
    PROJECT: { description: 'They take part in the same project, in whichever role.' },
    MEETING: {
      description:
        'They took part in the same meeting, themselves or through somebody who acted on their behalf.',
    },
  },
});

/** What a step from one organization to another leads through: the closest tie first. */
export enum PathLinkKind {
  AGREEMENT = 'AGREEMENT',
  PROJECT = 'PROJECT',
  MEETING = 'MEETING',
  BODY = 'BODY',
}
registerEnumType(PathLinkKind, {
  name: 'PathLinkKind',
  description: 'What a step from one organization to another can lead through.',
  valuesConfig: {
    AGREEMENT: { description: 'An agreement in which both take part.' },
    PROJECT: { description: 'A project in which both take part.' },
    MEETING: { description: 'A meeting in which both took part, themselves or through somebody.' },
    BODY: { description: 'One is a body of the other.' },
  },
});
