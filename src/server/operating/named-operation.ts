import type { OperationDefinitionNode } from 'graphql';

/** An operation as logs, metrics and traces call it. */
export interface NamedOperation {
  readonly type: 'query' | 'mutation' | 'subscription';
  /** As its document names it, at most so long; null for one without a name. */
  readonly name: string | null;
}

/** Longer names are not given by people. */
const LONGEST_NAME = 64;

export function namedOperation({ operation, name }: OperationDefinitionNode): NamedOperation {
  return { type: operation, name: name?.value.slice(0, LONGEST_NAME) ?? null };
}
