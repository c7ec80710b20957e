import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { ReadContext } from '../../shared/read/reader.ts';
import { createExecutor } from './execute.ts';

type Gateway = ApolloServerOptionsWithGateway<ReadContext>['gateway'];

/** Apollo Server's way to let another executor answer: it knows one as a gateway. */
export function compiledExecution(schema: GraphQLSchema): Gateway {
  const execute = createExecutor(schema);
  return {
    load: () =>
      Promise.resolve({
        executor: ({ document, operation, request, context }) =>
          execute({ document, operation, variables: request.variables ?? {}, context }),
      }),
    onSchemaLoadOrUpdate: (onLoad) => {
      onLoad({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}
