import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import { DateScalar } from '../shared/graphql/date.ts';
import { ReadsKeyOnly } from '../shared/read/reads-key-only.ts';
import { Reads, type Reader } from '../shared/read/reader.ts';
import { AgreementAction } from './agreement-action.entity.ts';
import { AgreementStatus } from './agreement-status.ts';
import { Agreement } from './agreement.entity.ts';
import { actionsByAgreementId } from './agreement.relations.ts';
import { deriveStatus } from './derive-status.ts';
import { today } from './today.ts';

@Resolver(() => Agreement)
export class AgreementStatusResolver {
  @ReadsKeyOnly()
  @FieldResolver(() => AgreementStatus, {
    description:
      'How far it has come by a day, as its actions tell; whether that is certain, and what proves it.',
  })
  async status(
    @Root() agreement: Agreement,
    @Arg('on', () => DateScalar, {
      nullable: true,
      description: 'By the end of this day; today (UTC) when left out.',
    })
    on: string | null | undefined,
    @Reads() reader: Reader,
  ): Promise<AgreementStatus> {
    const day = on ?? today();
    const { state, certainty, provenBy } = deriveStatus(
      await actionsByAgreementId(reader, agreement.uuid, ['kind', 'on']),
      day,
    );
    const proof = new Set(provenBy.map(({ uuid }) => uuid));
    return Object.assign(new AgreementStatus(), {
      state,
      certainty,
      on: day,
      agreementUuid: agreement.uuid,
      proof,
    });
  }
}

@Resolver(() => AgreementStatus)
export class StatusProofResolver {
  // Read anew, because only here the query tells what it selects of them.
  @FieldResolver(() => [AgreementAction], {
    description:
      'The actions that led to this state: those that certainly happened by then when it is `DEFINITE`, those that may have when it is `POSSIBLE`. Empty when it is `UNKNOWN`.',
  })
  async provenBy(
    @Root() status: AgreementStatus,
    @Reads() reader: Reader,
  ): Promise<AgreementAction[]> {
    const actions = await actionsByAgreementId(reader, status.agreementUuid);
    return actions.filter(({ uuid }) => status.proof.has(uuid));
  }
}
