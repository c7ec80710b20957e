import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { DEEPEST_VALUE, tooDeep } from './depth-limit.ts';

/** Refuses what GraphQL itself would answer as if it were our fault. */
export const requestCheck: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ request, operation, schema }) => {
        if (operation && !schema.getRootType(operation.operation)) {
          throw new GraphQLError(`Expected a query: there are no ${operation.operation}s here.`, {
            extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
          });
        }
        if (nestsDeeper(request.variables, DEEPEST_VALUE))
          throw new GraphQLError(tooDeep('variables', DEEPEST_VALUE), {
            extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
          });
        return Promise.resolve();
      },
    }),
};

/** Level by level: a recursion would itself run out of stack. */
function nestsDeeper(value: unknown, limit: number): boolean {
  let level = [value].filter(isNested);
  for (let depth = 0; depth <= limit && level.length > 0; depth += 1)
    level = level.flatMap((outer): unknown[] => Object.values(outer)).filter(isNested);
  return level.length > 0;
}

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;
