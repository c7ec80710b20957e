import { registerEnumType } from 'type-graphql';

export enum MeetingAgreementRole {
  SIGNED = 'SIGNED',
  APPROVED = 'APPROVED',
  DISCUSSED = 'DISCUSSED',
  ANNOUNCED = 'ANNOUNCED',
}

registerEnumType(MeetingAgreementRole, {
  name: 'MeetingAgreementRole',
  description: 'What a meeting did with an agreement.',
  valuesConfig: {
    SIGNED: { description: 'It was signed at the meeting.' },
    APPROVED: { description: 'The meeting approved it.' },
    DISCUSSED: { description: 'The meeting talked about it.' },
    ANNOUNCED: { description: 'It was made known at the meeting.' },
  },
});
