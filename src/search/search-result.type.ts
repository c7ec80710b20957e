import { Field, Float, ObjectType } from 'type-graphql';
import { connectionOf } from '../shared/page/connection.ts';

@ObjectType({ simpleResolvers: true, description: 'A record that a search has found.' })
export class SearchResult {
  /** The record's key. */
  uuid!: string;

  /** The record's GraphQL type. */
  type!: string;

  /** The folded words that were searched for. */
  words!: readonly string[];

  @Field(() => Float, {
    description:
      'How well it matches, best first: from 2 when the whole text is a name of it, from 1 when a name begins with the text; below 1 by how often the words occur, where names count for more than places and places for more than prose.',
  })
  score!: number;
}

export const SearchResultConnection = connectionOf(SearchResult);
