import { Field, ObjectType } from 'type-graphql';
import { Role } from '../shared/viewer.ts';

@ObjectType('Viewer', {
  simpleResolvers: true,
  description: 'Who asks: what they may see and do depends on it.',
})
export class CurrentViewer {
  @Field(() => String, {
    nullable: true,
    description:
      'How logs and the log of changes call them: `key:` and the name of their key, or its id if it has none, or `oidc:` and the subject of their token. Null for anonymous readers.',
  })
  name!: string | null;

  @Field(() => Role, { description: 'What they may do.' })
  role!: Role;

  readonly uuids!: readonly string[];
}
