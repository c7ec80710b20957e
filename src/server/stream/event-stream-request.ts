import type { FastifyRequest } from 'fastify';
import { UserInputError } from '../../shared/errors.ts';
import { assertOneOperation } from '../http/one-operation.ts';
import type { DocumentRequest } from '../limits/persisted/persisted-plugin.ts';

/**
 * The operation that an HTTP request asks an event stream of, by the query of its address or by its body.
 * @throws GraphQLError for what is no GraphQL request, or wants no event stream
 */
export function requestIn({
  method,
  headers,
  query: search,
  body,
}: FastifyRequest): DocumentRequest {
  const { accept = '*/*' } = headers;
  if (!/text\/event-stream|\*\/\*/.test(accept))
    throw new UserInputError('a request that accepts text/event-stream', accept);
  const asked = method === 'GET' ? fromQuery(search) : body;
  assertOneOperation(asked);
  const { query, documentId, variables, operationName, extensions } = asked as DocumentRequest;
  return { query, documentId, variables, operationName, extensions };
}

function fromQuery(search: unknown): unknown {
  const { variables, extensions, ...rest } = search as Record<string, string | undefined>;
  return {
    ...rest,
    variables: jsonIn('variables', variables),
    extensions: jsonIn('extensions', extensions),
  };
}

function jsonIn(name: string, text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new UserInputError(`JSON as ${name}`, text);
  }
}
