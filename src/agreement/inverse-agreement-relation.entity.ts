import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, ManyToOne, PrimaryColumn } from 'typeorm';
import { AgreementRelationKind } from './agreement-relation-kind.ts';
import { Agreement } from './agreement.entity.ts';

/** A view of the database turns the relations around, so that `agreement` is the other one here too. */
@Entity()
@ObjectType({
  simpleResolvers: true,
  description:
    'What a later agreement does to this one: an `AgreementRelation` seen from its other end.',
})
export class InverseAgreementRelation {
  @PrimaryColumn('uuid', { name: 'id' })
  uuid!: string;

  @Column('text')
  @Field(() => AgreementRelationKind, {
    description:
      'What the later one does to this one: `SUPPLEMENTS` means that this one is supplemented.',
  })
  kind!: AgreementRelationKind;

  @ManyToOne(() => Agreement, { nullable: false })
  @Field(() => Agreement, { description: 'The later agreement.' })
  agreement!: Agreement;
}
