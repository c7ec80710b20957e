import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyBaseLogger } from 'fastify';
import type { AccessEvents } from '../access/access-events.ts';
import type { Registry } from '../registry.ts';
import { BoundedCache } from './bounded-cache.ts';
import { maskError } from './error-mask.ts';
import { documentSize } from './execution/document-size.ts';
import { compiledExecution, type RequestContext } from './execution/gateway.ts';
import { caching } from './http/caching.ts';
import { errorStatus } from './http/error-status.ts';
import { ErrorOrigins } from './http/request-id.ts';
import { documentRules } from './limits/document-rules.ts';
import type { Limits } from './limits/limits.ts';
import { limitPlugins } from './limits/plugins.ts';
import { rootConditionPlugin } from './limits/root-conditions.ts';
import { Rates } from './limits/rate/rates.ts';
import { MOST_TOKENS } from './limits/token-limit.ts';
import { apolloLog, logUnexpected } from './operating/apollo-log.ts';
import { watchOperations } from './operating/operations-plugin.ts';
import type { Watch } from './operating/watch.ts';
import { requestCheck } from './request-check.ts';

/** How many fields a query may select once its fragments are spread. */
const MOST_SELECTIONS = 10_000;

/** How much the documents that were carried out last may take, and the texts of those that are sent as hashes. */
const MOST_KEPT_BYTES = 30 * 1024 * 1024;

/** What a text takes beside its characters, which take two bytes at most. */
const ENTRY_BYTES = 256;

/** The GraphQL server over a registry. Errors that are not the caller's go to the log, and are masked. */
export function createApollo(
  { schema, freshness }: Pick<Registry, 'schema' | 'freshness'>,
  log: FastifyBaseLogger,
  accessEvents: AccessEvents,
  limits: Limits,
  watch?: Watch,
  rates = new Rates(limits),
): ApolloServer<RequestContext> {
  const origins = new ErrorOrigins();
  const documents = new BoundedCache(MOST_KEPT_BYTES, documentSize);
  return new ApolloServer<RequestContext>({
    gateway: compiledExecution(schema, limits.deadlineMs, watch?.tracing),
    documentStore: documents,
    persistedQueries: {
      cache: new BoundedCache<string>(MOST_KEPT_BYTES, (text) => ENTRY_BYTES + 2 * text.length),
    },
    logger: apolloLog(log),
    introspection: true,
    // Ten thousand aliases are one document, and would be as many statements.
    parseOptions: { maxTokens: MOST_TOKENS },
    includeStacktraceInErrorResponses: false,
    // Doubling fragments hold the event loop for seconds while they are validated.
    maxRecursiveSelections: MOST_SELECTIONS,
    validationRules: documentRules,
    validationOptions: { maxErrors: 5 },
    // Signals are for main.ts: the database must outlive the last request.
    stopOnTerminationSignals: false,
    plugins: [
      // First: it tells of what the others refuse, too.
      watchOperations(log, watch?.metrics ?? null),
      logUnexpected(log),
      // It wraps every field, for a fifth of the processor time, and nothing here uses it.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ...limitPlugins(schema, limits, rates, documents),
      rootConditionPlugin,
      requestCheck(accessEvents),
      origins.plugin,
      errorStatus,
      caching(freshness),
    ],
    formatError: (formatted, error) => maskError(formatted, error, log, origins.requestIdOf(error)),
  });
}
