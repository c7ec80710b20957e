import { ArgsType, Field, Int } from 'type-graphql';
import { UserInputError } from '../shared/errors.ts';
import { RecordType } from '../shared/record/record-type.ts';
import { assertStorable } from '../shared/storable-text.ts';
import type { Search } from './search.queries.ts';
import { wordsOf } from './words.ts';

const LONGEST_TEXT = 200;

@ArgsType()
export class SearchArgs {
  @Field(() => String, {
    description:
      'Words, at most 200 characters. Each must occur in the record, as the beginning of a word, whatever its case and diacritics: `jurgen sto` finds Jürgen Stock. Punctuation separates words.',
  })
  text!: string;

  @Field(() => [RecordType], {
    nullable: true,
    description: 'Only records of these types; of all when left out.',
  })
  types?: RecordType[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many, best first: 1 to 100; 20 when left out.',
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only what comes after this cursor of the same search.',
  })
  after?: string | null;
}

/** @throws UserInputError for a text without words or beyond measure, and for an empty list of types */
export function searchOf({ text, types }: SearchArgs): Search {
  if (text.length > LONGEST_TEXT)
    throw new UserInputError(`a text of at most ${LONGEST_TEXT} characters`, text);
  assertStorable(text);
  const words = wordsOf(text);
  if (!/[\p{L}\p{N}]/u.test(words.join('')))
    throw new UserInputError('a text with at least one word', text);
  if (types?.length === 0)
    throw new UserInputError('at least one type, or none given at all', types);
  return { words, types: types ? [...new Set(types)].sort() : null };
}
