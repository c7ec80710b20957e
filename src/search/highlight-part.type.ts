import { Field, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'A part of a text that was found.' })
export class HighlightPart {
  @Field(() => String, { description: 'The part, as plain text: escape it as any other.' })
  readonly text: string;

  @Field(() => Boolean, {
    description: 'Whether it is a word that the search asked for, and is to be marked.',
  })
  readonly matches: boolean;

  constructor(text: string, matches: boolean) {
    this.text = text;
    this.matches = matches;
  }
}
