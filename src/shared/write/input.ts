/** An input as GraphQL coerced it. */
export type Input = Readonly<Record<string, unknown>>;
