import { registerEnumType } from 'type-graphql';

export enum MeetingRole {
  ORGANIZER = 'ORGANIZER',
  HOST = 'HOST',
  CHAIR = 'CHAIR',
  SPEAKER = 'SPEAKER',
  PARTICIPANT = 'PARTICIPANT',
  OBSERVER = 'OBSERVER',
}

registerEnumType(MeetingRole, {
  name: 'MeetingRole',
  description: 'In which way somebody takes part in a meeting.',
  valuesConfig: {
    ORGANIZER: { description: 'Calls and prepares the meeting.' },
    HOST: { description: 'Receives the meeting at its place.' },
    CHAIR: { description: 'Presides over the meeting.' },
    SPEAKER: { description: 'Addresses the meeting.' },
    PARTICIPANT: { description: 'Takes part, without a role of its own that the sources name.' },
    OBSERVER: { description: 'Attends without a voice.' },
  },
});
