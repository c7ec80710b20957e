import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLErrorExtensions } from 'graphql';
import { outageIn } from '../shared/database/outage.ts';
import type { ErrorCode } from '../shared/errors.ts';
import { masked } from './error-mask.ts';

/** What is wrong with a request that GraphQL never sees, by Fastify's codes. */
const EXPECTED: Readonly<Record<string, (limit: number) => string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: (limit) =>
    `Expected a body of at most ${limit} bytes, but got a larger one.`,
  FST_ERR_CTP_INVALID_JSON_BODY: () => 'Expected JSON in the body, but it is none.',
  FST_ERR_CTP_EMPTY_JSON_BODY: () => 'Expected JSON in the body, but it is empty.',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => 'Expected the content-type application/json.',
  FST_ERR_BAD_URL: () => 'Expected an address in UTF-8, but it has bytes that are none.',
};

/** What is wrong with a request that GraphQL never sees, and the status that says so. */
export function badRequest(status: number, message: string): GraphQLError {
  const code: ErrorCode = 'BAD_REQUEST';
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}

/** Answers what failed before GraphQL in the form in which GraphQL answers; our own faults are masked and logged. */
export function answerError(
  error: FastifyError | GraphQLError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  // Who asks is read from the database, too.
  const told = outageIn(error) ?? error;
  if (told instanceof GraphQLError) {
    refuse(reply, told);
    return;
  }
  const status = told.statusCode ?? 500;
  if (status >= 500) {
    request.log.error(error, 'a request failed');
    void reply.code(status).send({ errors: [masked(request.id)] });
    return;
  }
  const limit = request.server.initialConfig.bodyLimit ?? 0;
  refuse(reply, badRequest(status, EXPECTED[told.code]?.(limit) ?? told.message));
}

/** Answers an error that is GraphQL's own, with the status and the headers that it asks for. */
function refuse(reply: FastifyReply, { message, extensions }: GraphQLError): void {
  const { http, ...rest } = extensions as GraphQLErrorExtensions & { http?: HttpHead };
  void reply
    .code(http?.status ?? 400)
    .headers(Object.fromEntries(http?.headers ?? []))
    .send({ errors: [{ message, extensions: rest }] });
}

interface HttpHead {
  readonly status: number;
  readonly headers?: ReadonlyMap<string, string>;
}
