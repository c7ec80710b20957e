import type { GraphiQLProps } from 'graphiql';
import { getOperationAST } from 'graphql';
import { endpoint, failed } from './endpoint.ts';
import { credentials } from './key.ts';
import { subscribeGraphQL } from './subscribe-graphql.ts';

type Fetcher = GraphiQLProps['fetcher'];

/** Carries out one operation by the API of the same origin: subscriptions over WebSocket, all else by POST. */
export const fetchGraphQL: Fetcher = (operation, options) => {
  const asked =
    options?.documentAST && getOperationAST(options.documentAST, operation.operationName);
  return asked?.operation === 'subscription'
    ? subscribeGraphQL(operation)
    : postGraphQL(operation, options?.headers);
};

/** Posts one operation, with the key that was entered and the headers of the headers editor. What is no GraphQL answer becomes one. */
async function postGraphQL(operation: object, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...credentials(),
      ...headers,
    },
    body: JSON.stringify(operation),
  }).catch((error: unknown) => String(error));
  if (typeof response === 'string') {
    return failed(`Expected an answer from ${endpoint}, but there was none: ${response}`);
  }
  const type = response.headers.get('content-type') ?? 'no content type';
  if (!/^application\/(graphql-response\+)?json/.test(type)) {
    return failed(
      `Expected JSON from ${endpoint}, but got ${type} with status ${response.status}.`,
    );
  }
  return response.json();
}
