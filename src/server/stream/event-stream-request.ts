import type { FastifyRequest } from 'fastify';
import { expectation, UserInputError } from '../../shared/errors.ts';
import { badRequest } from '../http-errors.ts';
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
  const { query, documentId, ...rest } = asked as DocumentRequest;
  return {
    query,
    documentId,
    variables: objectAs('variables', rest.variables),
    operationName: nameIn(rest.operationName),
    extensions: objectAs('extensions', rest.extensions),
  };
}

function objectAs(name: string, given: unknown): Record<string, unknown> | undefined {
  if (given === undefined || given === null) return undefined;
  if (typeof given !== 'object' || Array.isArray(given))
    throw badRequest(400, expectation(`a JSON object as ${name}`, given));
  return given as Record<string, unknown>;
}

function nameIn(given: unknown): string | undefined {
  if (given === undefined || given === null) return undefined;
  if (typeof given !== 'string')
    throw badRequest(400, expectation('a text as operationName', given));
  return given;
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
