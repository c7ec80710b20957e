import { registerEnumType } from 'type-graphql';

export enum MeetingKind {
  GENERAL_ASSEMBLY = 'GENERAL_ASSEMBLY',
  SESSION = 'SESSION',
  CONFERENCE = 'CONFERENCE',
  WORKING_GROUP = 'WORKING_GROUP',
  BILATERAL = 'BILATERAL',
  SIDE_EVENT = 'SIDE_EVENT',
  CEREMONY = 'CEREMONY',
}

registerEnumType(MeetingKind, {
  name: 'MeetingKind',
  description: 'What sort of occasion a meeting is.',
  valuesConfig: {
    GENERAL_ASSEMBLY: { description: 'The assembly of all members of an organization.' },
    SESSION: { description: 'A session of a commission, a council or another organ.' },
    CONFERENCE: { description: 'A conference, open to more than the members of one body.' },
    WORKING_GROUP: { description: 'A meeting of experts who work on one matter.' },
    BILATERAL: { description: 'A meeting of two sides.' },
    SIDE_EVENT: { description: 'An event on the sidelines of a larger meeting; see `parent`.' },
    CEREMONY: { description: 'An occasion for signing, opening or honouring.' },
  },
});
