import type { Parameters } from './parameters.ts';

/**
 * The key relation of a statement: one row for each key of the batch, numbered by `n` from 1, with
 * the key's values in `p0`, `p1`, … The statement joins it, or asks once per row by `LATERAL`.
 */
export function keysRelation({ types }: Pick<Parameters, 'types'>): string {
  const arrays = types.map((type, index) => `$${index + 1}::${type}[]`);
  const names = types.map((_, index) => `p${index}`);
  return `unnest(${arrays.join(', ')}) WITH ORDINALITY AS k(${names.join(', ')}, n)`;
}
