import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, ManyToOne, PrimaryColumn } from 'typeorm';
import { AgreementRelationKind } from './agreement-relation-kind.ts';
import { Agreement } from './agreement.entity.ts';

@Entity()
@ObjectType({
  simpleResolvers: true,
  description: 'What an agreement does to an earlier one, such as supplementing it.',
})
export class AgreementRelation {
  @PrimaryColumn('uuid', { name: 'id' })
  uuid!: string;

  @Column('text')
  @Field(() => AgreementRelationKind, { description: 'What it does to the earlier one.' })
  kind!: AgreementRelationKind;

  @ManyToOne(() => Agreement, { nullable: false })
  @Field(() => Agreement, { description: 'The earlier agreement.' })
  agreement!: Agreement;
}
