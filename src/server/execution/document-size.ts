import type { DocumentNode } from 'graphql';

/** Of a token, with its share of the nodes that are made of it. */
const TOKEN_BYTES = 400;

/** Of a character, at most: most texts take half of it. */
const CHARACTER_BYTES = 2;

/**
 * How much memory a document keeps, in bytes, about. Its nodes keep its text, and all of its tokens: also the
 * comments, which no limit on tokens counts.
 */
export function documentSize({ loc }: DocumentNode): number {
  let tokens = 0;
  for (let token = loc?.startToken; token; token = token.next ?? undefined) tokens += 1;
  return tokens * TOKEN_BYTES + (loc?.source.body.length ?? 0) * CHARACTER_BYTES;
}
