import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../shared/graphql/date.ts';
import { AgreementState } from './agreement-state.ts';
import { Certainty } from './certainty.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'How far an agreement has come by a certain day, derived from its recorded actions.',
})
export class AgreementStatus {
  @Field(() => AgreementState, {
    description:
      'The furthest state that it can have reached by the end of that day, given what is known of the dates.',
  })
  state!: AgreementState;

  @Field(() => Certainty, {
    description:
      '`DEFINITE` when the dates leave no other state open for that day; `POSSIBLE` when the action may have come later, or has no date.',
  })
  certainty!: Certainty;

  @Field(() => DateScalar, { description: 'The day that this is about.' })
  on!: string;

  agreementUuid!: string;

  /** The uuids of the actions that prove it. */
  proof!: ReadonlySet<string>;
}
