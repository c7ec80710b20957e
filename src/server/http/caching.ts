import { HeaderMap, type ApolloServerPlugin, type GraphQLRequest } from '@apollo/server';
import type { Freshness } from '../../changes/freshness.ts';
import { ANONYMOUS, scopeOf, type Viewer } from '../../shared/viewer.ts';
import type { RequestContext } from '../execution/gateway.ts';
import { etagOf, names } from './etag.ts';

/** What everybody sees, a cache that many share may hand out for a second; then, and browsers always, ask. */
const PUBLIC = 'public, max-age=0, s-maxage=1, must-revalidate';

/** What not everybody sees is for the cache of whoever asked. */
const PRIVATE = 'private, max-age=0, must-revalidate';

const NOT_MODIFIED = 304;

/** Headers that are about who asks, not about what is answered. */
const OF_CALLER = ['ratelimit', 'ratelimit-policy'];

/**
 * Lets HTTP caches keep the answers of queries that came by GET, and confirms those that they kept without
 * asking the database. Only what was executed, without errors, from what the log of changes covers, gets a
 * tag: so a tag that comes back needs no further question than whether it is that of now.
 */
export const caching = (freshness: Freshness): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: ({ request }) => {
    if (request.http?.method !== 'GET') return Promise.resolve();
    const asked = headerOf(request, 'if-none-match') ?? '';
    let etag: string | undefined;
    let wasExecuted = false;
    return Promise.resolve({
      // Before anything is read.
      responseForOperation: ({ source, contextValue: { viewer } }) => {
        const { state } = freshness;
        etag = etagOf({ state, viewer, document: source, request, now: new Date() });
        const isKnown = names(asked, etag) && freshness.isCertain && !insists(request);
        return Promise.resolve(isKnown ? notModified(etag, viewer) : null);
      },
      executionDidStart: () => {
        wasExecuted = true;
        return Promise.resolve();
      },
      willSendResponse: ({ response: { http, body }, contextValue: { memo, viewer } }) => {
        const isComplete = body.kind === 'single' && !body.singleResult.errors;
        const isLogged = [...memo.keys()].every((statement) => freshness.isLogged(statement));
        if (!wasExecuted || !isComplete || !isLogged || etag === undefined)
          return Promise.resolve();
        for (const [name, value] of headersOf(etag, viewer)) http.headers.set(name, value);
        // What is left to one caller is nothing to the others that a cache answers.
        if (isAnybody(viewer)) for (const name of OF_CALLER) http.headers.delete(name);
        // Whatever there is, its asker has.
        if (asked.trim() === '*') http.status = NOT_MODIFIED;
        return Promise.resolve();
      },
    });
  },
});

const headerOf = ({ http }: GraphQLRequest, name: string): string | undefined =>
  http?.headers.get(name);

/** Whether the asker wants what the database has, such as what another server has written this moment. */
const insists = (request: GraphQLRequest): boolean =>
  /\bno-cache\b/.test(headerOf(request, 'cache-control') ?? '');

const isAnybody = (viewer: Viewer): boolean =>
  viewer.name === null && scopeOf(viewer) === scopeOf(ANONYMOUS);

function headersOf(etag: string, viewer: Viewer): HeaderMap {
  return new HeaderMap([
    ['etag', etag],
    ['cache-control', isAnybody(viewer) ? PUBLIC : PRIVATE],
  ]);
}

const notModified = (etag: string, viewer: Viewer) => ({
  http: { status: NOT_MODIFIED, headers: headersOf(etag, viewer) },
  body: { kind: 'single' as const, singleResult: {} },
});
