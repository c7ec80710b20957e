import type { GraphiQLProps } from 'graphiql';

type Fetcher = GraphiQLProps['fetcher'];

const ENDPOINT = '/graphql';

/**
 * Posts one operation to the API of the same origin, with the headers of the headers editor.
 * What is not a GraphQL answer (no connection, a proxy's error page) becomes an answer with an
 * error that says so, because GraphiQL shows a thrown error with its stack.
 */
export const fetchGraphQL: Fetcher = async (operation, options) => {
  const response = await fetch(ENDPOINT, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...options?.headers,
    },
    body: JSON.stringify(operation),
  }).catch((error: unknown) => String(error));
  if (typeof response === 'string') {
    return failed(`Expected an answer from ${ENDPOINT}, but there was none: ${response}`);
  }
  const type = response.headers.get('content-type') ?? 'no content type';
  if (!/^application\/(graphql-response\+)?json/.test(type)) {
    return failed(
      `Expected JSON from ${ENDPOINT}, but got ${type} with status ${response.status}.`,
    );
  }
  return response.json();
};

function failed(message: string) {
  return { data: null, errors: [{ message }] };
}
