import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { UserInputError, type ErrorCode } from '../../shared/errors.ts';
import { badRequest } from '../http-errors.ts';
import { assertOneOperation } from '../http/one-operation.ts';
import { isFromAllowedOrigin } from '../http/origins.ts';
import type { DocumentRequest } from '../limits/persisted/persisted-plugin.ts';
import { isStream, type Operations, type Outcome } from './operations.ts';
import { stallGuard } from './stall-guard.ts';
import type { StreamOptions } from './stream-options.ts';

const PATH = '/graphql/stream';

const RESTARTING = { errors: [{ message: 'The server restarts.' }] };

const COMPLETE = 'event: complete\ndata:\n\n';

/** How long the end of a stream may take. */
const ENDING_MS = 2_000;

/** So often something is written, for proxies to keep the connection. */
const PING_MS = 12_000;

/**
 * Serves subscriptions, and whatever else is asked for so, as server-sent events: one connection for each
 * operation, by the protocol of graphql-sse. Its own server is not used: it queues without a limit for
 * clients that do not read. Here the next event is fetched when the last one has been written out.
 */
export function serveEventStream(
  server: FastifyInstance,
  operations: Operations,
  options: StreamOptions,
): void {
  const open = new Set<() => void>();
  let isClosing = false;
  const handle = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { raw } = reply;
    if (isClosing) {
      await reply.code(503).header('connection', 'close').send(RESTARTING);
      return;
    }
    if (!isFromAllowedOrigin(request, options.allowedOrigins))
      throw badRequest(403, 'Expected a page of this server, or of an origin that it allows.');
    if (!options.connections.admitsStream(request.raw, raw)) throw options.connections.refusal;
    const end = (): void => void raw.destroy();
    // From the beginning on: a server that stops does not wait for those who are about to follow.
    open.add(end);
    let closeSession = (): void => undefined;
    try {
      const outcome = await operations.run(requestIn(request), {
        ...options.createContext(request.caller.viewer, request.id),
        ...options.arrivalOf(request.raw, raw),
        isReadOnly: request.method === 'GET',
        onOperation: (operation) => (request.operation = operation),
      });
      reply.hijack();
      options.census.connected('event_stream', raw);
      raw.writeHead(200, {
        // What hooks have set: whoever is hijacked sends it himself.
        ...(reply.getHeaders() as OutgoingHttpHeaders),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-cache',
        'x-accel-buffering': 'no',
      });
      closeSession = options.access.sessions.open(request.caller, (reason) => {
        refuse(raw, reason);
      });
      await write(raw, outcome, options.stallTimeoutMs);
    } finally {
      closeSession();
      open.delete(end);
    }
  };
  server.route({ method: ['GET', 'POST'], url: PATH, handler: handle });
  server.addHook('preClose', () => {
    isClosing = true;
    for (const end of open) end();
    return Promise.resolve();
  });
}

type Raw = FastifyReply['raw'];

async function write(raw: Raw, outcome: Outcome, stallTimeoutMs: number): Promise<void> {
  const results = isStream(outcome)
    ? stallGuard(outcome, stallTimeoutMs, () => void raw.destroy())
    : undefined;
  // Gone before it has begun: nobody will say so any more.
  if (raw.destroyed) {
    await results?.return?.();
    return;
  }
  const ping = setInterval(() => {
    if (raw.writableLength === 0) raw.write(':\n\n');
  }, PING_MS);
  raw.once('close', () => {
    clearInterval(ping);
    void results?.return?.();
  });
  await written(raw, ':\n\n');
  const parts = results ?? [outcome];
  for await (const result of parts)
    if (!(await written(raw, `event: next\ndata: ${JSON.stringify(result)}\n\n`))) return;
  if (raw.writable) raw.end(COMPLETE);
}

/** Ends a stream with an error, at once: whoever does not read it is cut off. */
function refuse(raw: Raw, message: string): void {
  const errors = [{ message, extensions: { code: 'UNAUTHENTICATED' satisfies ErrorCode } }];
  raw.end(`event: next\ndata: ${JSON.stringify({ errors })}\n\n${COMPLETE}`);
  setTimeout(() => {
    raw.destroy();
  }, ENDING_MS).unref();
}

/** Writes, and waits until it is on its way; false when the connection is gone. */
function written(raw: Raw, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    if (raw.writable)
      raw.write(text, (error) => {
        resolve(!error);
      });
    else resolve(false);
  });
}

/** @throws GraphQLError for what is no GraphQL request, or wants no event stream */
function requestIn({ method, headers, query: search, body }: FastifyRequest): DocumentRequest {
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
