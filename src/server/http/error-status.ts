import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../execution/gateway.ts';
import type { ErrorCode } from '../../shared/errors.ts';

const JSON_TYPE = /\bapplication\/json\b/;
const GRAPHQL_TYPE = /\bapplication\/graphql-response\+json\b/;

/** What a well-formed request can be refused with before it is executed. */
const REFUSALS: readonly unknown[] = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
] satisfies ErrorCode[];

/**
 * Clients that accept `application/json`, and not the type that GraphQL answers have of their own, read any
 * other status than 200 as somebody else's answer: so they get 200 for whatever GraphQL itself refuses.
 * https://graphql.github.io/graphql-over-http/draft/#sec-application-json
 */
export const errorStatus: ApolloServerPlugin<RequestContext> = {
  requestDidStart: ({ request }) =>
    Promise.resolve({
      willSendResponse: ({ response: { http, body } }) => {
        const accept = request.http?.headers.get('accept') ?? '';
        const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
        const isLegacy = JSON_TYPE.test(accept) && !GRAPHQL_TYPE.test(accept);
        if (isLegacy && errors.some(({ extensions }) => REFUSALS.includes(extensions?.['code'])))
          http.status = 200;
        return Promise.resolve();
      },
    }),
};
