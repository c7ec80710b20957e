/** How long a document is at most: introspection takes 700 tokens, the longest of our own queries as many. */
export const MOST_TOKENS = 2_000;

/** What graphql-js says of a longer one, whose parsing it gives up. */
const TOO_LONG = /^Syntax Error: Document contains more tha[nt] \d+ tokens/;

/**
 * A document has at most {@link MOST_TOKENS} tokens: a parser option, since the time that some of GraphQL's
 * own rules take grows with the square of the length. Answers what is said instead of the parser's words.
 */
export function tokenLimitIn(message: string): string | undefined {
  return TOO_LONG.test(message)
    ? `Expected a document of at most ${MOST_TOKENS} tokens, but got a longer one.`
    : undefined;
}
