import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

/** What is wrong with an input, in one word that programs can tell apart. */
export enum UserErrorCode {
  INVALID = 'INVALID',
  REQUIRED = 'REQUIRED',
  TOO_LONG = 'TOO_LONG',
  UNKNOWN = 'UNKNOWN',
  TAKEN = 'TAKEN',
  DUPLICATE = 'DUPLICATE',
  OUT_OF_ORDER = 'OUT_OF_ORDER',
  EMPTY = 'EMPTY',
  CONFLICT = 'CONFLICT',
  REFERENCED = 'REFERENCED',
  NOT_A_PARTY = 'NOT_A_PARTY',
  KEY_REUSED = 'KEY_REUSED',
}

registerEnumType(UserErrorCode, {
  name: 'UserErrorCode',
  description:
    'What is wrong with an input. The list is closed: new codes come with a new version.',
  valuesConfig: {
    INVALID: { description: 'The value is not of the form that its field takes.' },
    REQUIRED: { description: 'The field cannot be empty, or not beside what else is given.' },
    TOO_LONG: { description: 'The text or the list is longer than its field takes.' },
    UNKNOWN: { description: 'No record has this id or slug.' },
    TAKEN: { description: 'Another record has this already, and only one can.' },
    DUPLICATE: { description: 'The list has this twice.' },
    OUT_OF_ORDER: { description: 'Of two dates, the later one certainly comes first.' },
    EMPTY: { description: 'The update changes nothing, because it gives nothing.' },
    CONFLICT: {
      description:
        'Somebody has changed the record meanwhile: `currentVersion` is not `expectedVersion`.',
    },
    REFERENCED: { description: 'Other records refer to it; the message names them.' },
    NOT_A_PARTY: { description: 'Whoever acts is not a party to the agreement.' },
    KEY_REUSED: { description: 'The idempotency key came with another input before.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description:
    'Something about an input that its sender can mend. Where there is one, nothing was written.',
})
export class UserError {
  @Field(() => [String], {
    description:
      'Where in the input: names of fields, and numbers of list items from 0. Empty for the input as a whole.',
  })
  path!: string[];

  @Field(() => UserErrorCode, { description: 'What sort of fault it is.' })
  code!: UserErrorCode;

  @Field(() => String, { description: 'What was expected, and what came.' })
  message!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'For `CONFLICT`: the version that the record is at. Null for all other codes.',
  })
  currentVersion?: number | null;
}
