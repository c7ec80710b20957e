import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../shared/errors.ts';
import { DEEPEST_VALUE, tooDeep } from './depth-limit.ts';

/** How many entries a list in the variables may have. */
const LONGEST_LIST = 10_000;

/**
 * Variables nest at most {@link DEEPEST_VALUE} deep, and a list in them has at most {@link LONGEST_LIST}
 * entries. Checked level by level: a recursion would itself run out of stack.
 * @throws GraphQLError with the code BAD_USER_INPUT
 */
export function checkVariables(variables: Readonly<Record<string, unknown>> = {}): void {
  let level = Object.values(variables).filter(isNested);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > DEEPEST_VALUE) throw refusal(tooDeep('variables', DEEPEST_VALUE));
    const longest = level.reduce((most, outer) => Math.max(most, lengthOf(outer)), 0);
    if (longest > LONGEST_LIST)
      throw refusal(
        `Expected lists of at most ${LONGEST_LIST} entries in the variables, but got ${longest}.`,
      );
    level = level.flatMap((outer): unknown[] => Object.values(outer)).filter(isNested);
  }
}

function refusal(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode, http: { status: 400 } },
  });
}

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;

const lengthOf = (value: object): number => (Array.isArray(value) ? value.length : 0);
