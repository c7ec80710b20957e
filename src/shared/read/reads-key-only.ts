import type { GraphQLField } from 'graphql';
import { Extensions } from 'type-graphql';

const READS_KEY_ONLY = 'readsKeyOnly';

/** Marks a field that reads nothing of its record but the key: it needs no column of it. */
export function ReadsKeyOnly(): ReturnType<typeof Extensions> {
  return Extensions({ [READS_KEY_ONLY]: true });
}

export function readsKeyOnly({ extensions }: GraphQLField<unknown, unknown>): boolean {
  return extensions[READS_KEY_ONLY] === true;
}
