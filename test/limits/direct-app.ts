import type { ApolloServer, GraphQLRequest } from '@apollo/server';
import Fastify from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import { createApollo } from '../../src/server/apollo.ts';
import type { RequestContext } from '../../src/server/execution/gateway.ts';
import { UNCOUNTED } from '../../src/server/limits/limits.ts';
import { startApp, type TestApp } from '../support/app.ts';

interface DirectAnswer {
  readonly http: Awaited<ReturnType<ApolloServer<RequestContext>['executeOperation']>>['http'];
  readonly result: FormattedExecutionResult;
}

/** An application whose GraphQL server is asked without a transport between, so that requests come in one turn. */
export interface DirectApp {
  readonly app: TestApp;
  ask(
    request: GraphQLRequest & { readonly documentId?: string },
    context?: Partial<RequestContext>,
  ): Promise<DirectAnswer>;
  stop(): Promise<void>;
}

export async function startDirectApp(): Promise<DirectApp> {
  const app = await startApp();
  const apollo = createApollo(app.registry, Fastify().log, app.access.events, UNCOUNTED);
  await apollo.start();
  return {
    app,
    ask: async (request, context) => {
      const contextValue = { ...app.registry.createContext(), requestId: 'a', ...context };
      const { http, body } = await apollo.executeOperation(request, { contextValue });
      if (body.kind !== 'single') throw new Error('Nothing here is answered bit by bit.');
      return { http, result: body.singleResult };
    },
    stop: async () => {
      await apollo.stop();
      await app.stop();
    },
  };
}
