import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, OperationTypeNode } from 'graphql';
import type { AccessEvents } from '../access/access-events.ts';
import { assertMayWrite } from '../access/may-write.ts';
import type { RequestContext } from './execution/gateway.ts';
import { checkVariables } from './limits/variable-limit.ts';
import { noOperation } from './operation-choice.ts';

/** Refuses what GraphQL itself would answer as if it were our fault, and mutations of those who may not write. */
export const requestCheck = (accessEvents: AccessEvents): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ request, document, operation, contextValue }) => {
        if (!operation) throw noOperation(document, request.operationName);
        if (operation.operation === OperationTypeNode.SUBSCRIPTION && !contextValue.takeResults)
          throw new GraphQLError(
            'Expected subscriptions over WebSocket (graphql-transport-ws) at /graphql, or as server-sent events at /graphql/stream.',
            { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } },
          );
        const isMutation = operation.operation === OperationTypeNode.MUTATION;
        if (isMutation && contextValue.isReadOnly)
          throw new GraphQLError('Expected mutations in a POST, but got one in a GET.', {
            extensions: { code: 'BAD_REQUEST', http: { status: 405 } },
          });
        if (isMutation) assertMayWrite(contextValue.viewer, accessEvents);
        checkVariables(request.variables);
        return Promise.resolve();
      },
    }),
});
