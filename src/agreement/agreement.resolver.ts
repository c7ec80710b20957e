import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import { Reads, type Reader } from '../shared/read/reader.ts';
import { AgreementActionKind } from './agreement-action-kind.ts';
import { AgreementAction } from './agreement-action.entity.ts';
import { AgreementPartyRole } from './agreement-party-role.ts';
import { AgreementParty } from './agreement-party.entity.ts';
import { AgreementRelation } from './agreement-relation.entity.ts';
import { Agreement } from './agreement.entity.ts';
import {
  actionsByAgreementId,
  inverseRelationsByAgreementId,
  partiesByAgreementId,
  provisionsByAgreementId,
  relationsByAgreementId,
} from './agreement.relations.ts';
import { InverseAgreementRelation } from './inverse-agreement-relation.entity.ts';
import { ProvisionKind } from './provision-kind.ts';
import { Provision } from './provision.entity.ts';

@Resolver(() => Agreement)
export class AgreementResolver {
  @FieldResolver(() => [AgreementParty], { description: 'Who takes part, in the order recorded.' })
  async parties(
    @Root() agreement: Agreement,
    @Arg('roles', () => [AgreementPartyRole], {
      nullable: true,
      description: 'Only in these roles; in any when left out.',
    })
    roles: AgreementPartyRole[] | null | undefined,
    @Reads() reader: Reader,
  ): Promise<AgreementParty[]> {
    const parties = await partiesByAgreementId(reader, agreement.uuid);
    return roles ? parties.filter(({ role }) => roles.includes(role)) : parties;
  }

  @FieldResolver(() => [AgreementAction], {
    description:
      'What happened in its life, by the first day on which it can have; last what no day bounds.',
  })
  async actions(
    @Root() agreement: Agreement,
    @Arg('kinds', () => [AgreementActionKind], {
      nullable: true,
      description: 'Only these kinds; all when left out.',
    })
    kinds: AgreementActionKind[] | null | undefined,
    @Reads() reader: Reader,
  ): Promise<AgreementAction[]> {
    return ofKinds(await actionsByAgreementId(reader, agreement.uuid), kinds);
  }

  @FieldResolver(() => [Provision], {
    description: 'What it grants and obliges to, in the order recorded.',
  })
  async provisions(
    @Root() agreement: Agreement,
    @Arg('kinds', () => [ProvisionKind], {
      nullable: true,
      description: 'Only these kinds; all when left out.',
    })
    kinds: ProvisionKind[] | null | undefined,
    @Reads() reader: Reader,
  ): Promise<Provision[]> {
    return ofKinds(await provisionsByAgreementId(reader, agreement.uuid), kinds);
  }

  @FieldResolver(() => [AgreementRelation], {
    description: 'What it does to earlier agreements, by kind.',
  })
  relations(@Root() agreement: Agreement, @Reads() reader: Reader): Promise<AgreementRelation[]> {
    return relationsByAgreementId(reader, agreement.uuid);
  }

  @FieldResolver(() => [InverseAgreementRelation], {
    description: 'What later agreements do to it, by kind.',
  })
  inverseRelations(
    @Root() agreement: Agreement,
    @Reads() reader: Reader,
  ): Promise<InverseAgreementRelation[]> {
    return inverseRelationsByAgreementId(reader, agreement.uuid);
  }
}

function ofKinds<T extends { kind: K }, K>(
  records: T[],
  kinds: readonly K[] | null | undefined,
): T[] {
  return kinds ? records.filter(({ kind }) => kinds.includes(kind)) : records;
}
