import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { FuzzyDate } from '../shared/graphql/fuzzy-date.type.ts';
import { NameKind } from './name-kind.ts';

@Entity()
@ObjectType({
  simpleResolvers: true,
  description: 'Another name of a record, under which search finds it too.',
})
export class RecordName {
  @PrimaryColumn('uuid', { name: 'id' })
  uuid!: string;

  @Column('uuid')
  recordId!: string;

  @Column('text')
  @Field(() => String, { description: 'The name.' })
  text!: string;

  @Column('text')
  @Field(() => NameKind, { description: 'What sort of name it is.' })
  kind!: NameKind;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Its language, as a BCP 47 tag such as `ru`.',
  })
  language!: string | null;

  @Column(() => FuzzyDate)
  @Field(() => FuzzyDate, { nullable: true, description: 'When it came into use.' })
  since!: FuzzyDate | null;

  @Column(() => FuzzyDate)
  @Field(() => FuzzyDate, { nullable: true, description: 'When it went out of use.' })
  until!: FuzzyDate | null;
}
