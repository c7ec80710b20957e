import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLErrorExtensions } from 'graphql';

/** What is wrong with a request that GraphQL never sees, by Fastify's codes. */
const EXPECTED: Readonly<Record<string, (limit: number) => string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: (limit) =>
    `Expected a body of at most ${limit} bytes, but got a larger one.`,
  FST_ERR_CTP_INVALID_JSON_BODY: () => 'Expected JSON in the body, but it is none.',
  FST_ERR_CTP_EMPTY_JSON_BODY: () => 'Expected JSON in the body, but it is empty.',
};

/** Answers what failed before GraphQL in the form in which GraphQL answers; our own faults are masked and logged. */
export function answerError(
  error: FastifyError | GraphQLError,
  request: FastifyRequest,
  reply: FastifyReply,
): unknown {
  if (error instanceof GraphQLError) return refuse(reply, error);
  const status = error.statusCode ?? 500;
  if (status >= 500) {
    request.log.error(error, 'a request failed');
    return answer(reply, status, 'Something went wrong on our side.', 'INTERNAL_SERVER_ERROR');
  }
  const limit = request.server.initialConfig.bodyLimit ?? 0;
  const message = EXPECTED[error.code]?.(limit) ?? error.message;
  return answer(reply, status, message, 'BAD_REQUEST');
}

function answer(reply: FastifyReply, status: number, message: string, code: string): unknown {
  return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
}

/** Answers an error that is GraphQL's own, with the status and the headers that it asks for. */
function refuse(reply: FastifyReply, { message, extensions }: GraphQLError): unknown {
  const { http, ...rest } = extensions as GraphQLErrorExtensions & { http?: HttpHead };
  void reply.code(http?.status ?? 400).headers(Object.fromEntries(http?.headers ?? []));
  return reply.send({ errors: [{ message, extensions: rest }] });
}

interface HttpHead {
  readonly status: number;
  readonly headers?: ReadonlyMap<string, string>;
}
