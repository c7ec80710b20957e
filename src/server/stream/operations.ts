import type { ApolloServer, GraphQLRequest } from '@apollo/server';
import type { FastifyBaseLogger } from 'fastify';
import { GraphQLError, type ExecutionResult, type FormattedExecutionResult } from 'graphql';
import { masked, maskError } from '../error-mask.ts';
import type { RequestContext } from '../execution/gateway.ts';
import type { Results } from '../execution/subscribe.ts';
import type { Census } from '../operating/census.ts';

/** The results of a subscription, one for each event. */
export type FormattedResults = AsyncIterableIterator<FormattedExecutionResult, undefined>;

/** What an operation answers: one result, or one for each event. */
export type Outcome = FormattedExecutionResult | FormattedResults;

/** Carries out the operations of transports that can stream, by the same pipeline as those of HTTP. */
export class Operations {
  readonly #apollo: ApolloServer<RequestContext>;
  readonly #log: FastifyBaseLogger;
  readonly #census: Census;

  constructor(apollo: ApolloServer<RequestContext>, log: FastifyBaseLogger, census: Census) {
    this.#apollo = apollo;
    this.#log = log;
    this.#census = census;
  }

  async run(request: GraphQLRequest, context: RequestContext): Promise<Outcome> {
    const taken: Results[] = [];
    const answer = await this.#apollo
      .executeOperation(request, {
        contextValue: { ...context, takeResults: (results) => taken.push(results) },
      })
      // Apollo Server has told the log why. What else goes on over the same connection is not to end with it.
      .catch(() => null);
    if (!answer) return { errors: [masked(context.requestId)] };
    const { body } = answer;
    const [results] = taken;
    if (body.kind !== 'single') throw new Error('Expected one result: nothing is deferred here.');
    if (!results) return body.singleResult;
    // What the operation costs is told with each of its events.
    return this.#masked(
      this.#census.subscribed(results),
      context.requestId,
      body.singleResult.extensions,
    );
  }

  /** The same results as they may leave the server; an error that ends them is the last of them. */
  #masked(
    results: Results,
    requestId: string,
    extensions: FormattedExecutionResult['extensions'],
  ): FormattedResults {
    let hasFailed = false;
    return {
      next: async () => {
        if (hasFailed) return { done: true, value: undefined };
        try {
          const event = await results.next();
          return event.done
            ? { done: true, value: undefined }
            : { done: false, value: { ...this.#mask(event.value, requestId), extensions } };
        } catch (error) {
          hasFailed = true;
          return { done: false, value: this.#failed(error, requestId) };
        }
      },
      return: async () => {
        await results.return?.();
        return { done: true, value: undefined };
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  #failed(thrown: unknown, requestId: string): FormattedExecutionResult {
    const error = thrown instanceof GraphQLError ? thrown : new GraphQLError(String(thrown));
    return { errors: [maskError(error.toJSON(), thrown, this.#log, requestId)] };
  }

  #mask({ errors, ...result }: ExecutionResult, requestId: string): FormattedExecutionResult {
    return errors
      ? {
          errors: errors.map((error) => maskError(error.toJSON(), error, this.#log, requestId)),
          ...result,
        }
      : result;
  }
}

/** Whether an operation answers with one result for each event. */
export function isStream(outcome: Outcome): outcome is FormattedResults {
  return Symbol.asyncIterator in outcome;
}

/** What is wrong with an operation that was not carried out at all. */
export function refusalIn({
  data,
  errors,
}: FormattedExecutionResult): FormattedExecutionResult['errors'] {
  return data === undefined || data === null ? errors : undefined;
}
