import { ArgsType, Field, Int } from 'type-graphql';
import { UserInputError } from '../../shared/errors.ts';
import { PathLinkKind } from './link-kind.ts';

const LONGEST = 10;

@ArgsType()
export class PathArgs {
  @Field(() => String, {
    description: 'Where the chain begins: the slug or the id of an organization.',
  })
  from!: string;

  @Field(() => String, {
    description: 'Where the chain ends: the slug or the id of an organization.',
  })
  to!: string;

  @Field(() => [PathLinkKind], {
    nullable: true,
    description: 'What the steps may lead through; anything when left out.',
  })
  via?: PathLinkKind[] | null;

  @Field(() => Int, {
    defaultValue: 6,
    description: 'How many steps the chain may have at most: 1 to 10.',
  })
  maxLength!: number;
}

/** The kinds of links that a chain may have, each once. @throws UserInputError for arguments out of range */
export function linkKinds({ via, maxLength }: PathArgs): PathLinkKind[] {
  if (maxLength < 1 || maxLength > LONGEST) {
    throw new UserInputError(`maxLength to be from 1 to ${LONGEST}`, maxLength);
  }
  if (via?.length === 0)
    throw new UserInputError('at least one kind of link, or no via at all', via);
  return Object.values(PathLinkKind).filter((kind) => !via || via.includes(kind));
}
