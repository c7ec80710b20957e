import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { ABUSIVE_DOCUMENTS } from '../../test/limits/abusive-documents.mjs';
import { quantile } from '../feed/quantile.mjs';
import { openStage } from '../feed/start/stage.mjs';
import { startGenerator } from '../load/start-generator.mjs';

/** How often each document is sent, each time as a text that the server has not seen yet. */
const TIMES = 15;

/** Refused within this, or the study says so. */
const FAST_MS = 50;

const CLIENTS = 32;
const ABUSERS = 8;
const ROUNDS = 5;
const SECONDS = 3;

/** Rate limits as they ship, but for a quota that abusers use up within seconds; who asks is told by a proxy. */
const ENVIRONMENT = { COST_PER_MINUTE: '20000', TRUST_PROXY: '127.0.0.0/8' };

/** The largest frame that the server reads. */
const LARGEST_FRAME = 64 * 1024;

const HONEST = `{ organization(slug: "interpol") { name agreements(first: 10) { totalCount
  nodes { title kind parties { role party { ... on Organization { name } } } } } } }`;

export const title = `Documents that would hold up the others: how they are refused, and what ${CLIENTS} honest clients notice of ${ABUSERS} that send them`;

/** Sends each abusive document over HTTP and WebSocket, and then all of them while honest clients go on. */
export async function study(_options, progress) {
  const { pool, servers, close } = await openStage({ environment: ENVIRONMENT });
  const [{ port }] = servers;
  try {
    const figures = {};
    let isKept = true;
    for (const { title: document, query } of ABUSIVE_DOCUMENTS)
      for (const [way, send] of [
        ['HTTP', overHttp],
        ['WebSocket', overWebSocket],
      ]) {
        progress(`${document} over ${way}`);
        const { outcome, ms, statements } = await refusal(pool, port, query, send);
        isKept &&= ms.median < FAST_MS && statements === 0 && outcome !== '200';
        figures[`${document}, ${way}`] =
          `${outcome}, ${ms.median.toFixed(1)} ms (slowest ${ms.slowest.toFixed(1)}), ${statements} statements`;
      }
    return { figures: { ...figures, ...(await besideHonest(port, progress)) }, isKept };
  } finally {
    await close();
  }
}

async function refusal(pool, port, query, send) {
  const taken = [];
  let outcome;
  const { rows } = await pool.query('SELECT now() AS at');
  for (let time = 0; time < TIMES; time++) {
    const begun = performance.now();
    outcome = await send(port, fresh(query));
    taken.push(performance.now() - begun);
  }
  // Of the connections that read, those that have run anything since.
  const { rows: ran } = await pool.query(
    `SELECT FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = 'concord read' AND query_start > $1`,
    [rows[0].at],
  );
  return {
    outcome,
    ms: { median: quantile(taken, 0.5), slowest: Math.max(...taken) },
    statements: ran.length,
  };
}

let count = 0;

/** An address that nobody has asked from yet. */
const anybody = () => `10.${(count >> 16) & 255}.${(count >> 8) & 255}.${count++ & 255}`;

/** The same document as a text of its own: what the server keeps of those it has seen does not help. */
const fresh = (query) => `${query} #${count++}`;

async function overHttp(port, query, forwardedFor = anybody()) {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': forwardedFor },
    body: JSON.stringify({ query }),
  });
  await response.text();
  return String(response.status);
}

const sockets = new Map();

/** Over one connection, and a new one when it was closed. */
async function overWebSocket(port, query) {
  let socket = sockets.get(port);
  if (socket?.readyState !== WebSocket.OPEN) {
    socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws');
    sockets.set(port, socket);
    await once(socket, 'open');
    socket.send('{"type":"connection_init"}');
    await once(socket, 'message');
  }
  const isTooLong = query.length > LARGEST_FRAME;
  const answered = isTooLong ? once(socket, 'close') : once(socket, 'message');
  socket.send(JSON.stringify({ id: String(count), type: 'subscribe', payload: { query } }));
  const [answer] = await answered;
  if (isTooLong) return `closed with ${answer}`;
  const { type, payload } = JSON.parse(answer);
  return type === 'error' ? payload[0].extensions.code : '200';
}

/** A server that refuses all it is sent: abuse that it gets costs our own nothing but its share of the machine. */
async function startElsewhere() {
  const program = `require('node:http')
    .createServer((_, response) => response.writeHead(429).end())
    .listen(0, '127.0.0.1', function () { console.log(this.address().port); });`;
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(child.stdout, 'data');
  return { port: Number(line), stop: () => child.kill() };
}

/**
 * What honest clients notice: in turn without abuse, with abuse from ever new addresses, with abuse from the
 * same few, and with abuse of another server, which tells what the machine itself adds.
 */
async function besideHonest(port, progress) {
  const generator = startGenerator();
  const elsewhere = await startElsewhere();
  const taken = { alone: [], new: [], same: [], elsewhere: [] };
  const abuse = { new: 0, same: 0, elsewhere: 0 };
  let failed = 0;
  const requests = Array.from({ length: 2_000 }, (_, number) => ({
    method: 'POST',
    path: '/graphql',
    body: { query: HONEST },
    forwardedFor: `192.168.${number >> 8}.${number & 255}`,
  }));
  const round = async (kind) => {
    const loaded = await generator.load({ port, requests, connections: CLIENTS, seconds: SECONDS });
    failed += loaded.failed;
    taken[kind].push(loaded);
  };
  const beside = async (kind, addressOf, work, at = port) => {
    const end = new AbortController();
    const abusing = Array.from({ length: ABUSERS }, async (_, abuser) => {
      while (!end.signal.aborted) {
        const { query } = ABUSIVE_DOCUMENTS[abuse[kind]++ % ABUSIVE_DOCUMENTS.length];
        await overHttp(at, fresh(query), addressOf(abuser));
      }
    });
    await work();
    end.abort();
    await Promise.all(abusing);
  };
  const same = (abuser) => `172.16.0.${abuser}`;
  try {
    await round('alone');
    taken.alone.pop();
    for (let number = 0; number < ROUNDS; number++) {
      progress(`round ${number + 1} of ${ROUNDS}`);
      await round('alone');
      await beside('new', anybody, () => round('new'));
      await beside('same', same, () => exhausted(port, same));
      abuse.same = 0;
      await beside('same', same, () => round('same'));
      abuse.elsewhere = 0;
      await beside('elsewhere', same, () => round('elsewhere'), elsewhere.port);
    }
  } finally {
    elsewhere.stop();
    generator.stop();
  }
  const median = (kind, what) =>
    quantile(
      taken[kind].map((loaded) => loaded[what]),
      0.5,
    );
  const figures = (kind) =>
    `p50 ${median(kind, 'p50').toFixed(1)}, p99 ${median(kind, 'p99').toFixed(1)}, ${(median(kind, 'p99') / median('alone', 'p99')).toFixed(1)} times the p99 alone`;
  return {
    [`${CLIENTS} honest clients alone, ms`]: figures('alone'),
    [`beside ${ABUSERS} that send abuse from the same addresses, ms`]: figures('same'),
    [`beside ${ABUSERS} that send each from another address, ms`]: figures('new'),
    [`beside ${ABUSERS} that send it to another server, ms`]: figures('elsewhere'),
    'abusive requests a second, same addresses, other addresses, another server': [
      'same',
      'new',
      'elsewhere',
    ]
      .map((kind) => Math.round(abuse[kind] / SECONDS / (kind === 'new' ? ROUNDS : 1)))
      .join(', '),
    'honest requests that failed': failed,
  };
}

/** Until all abusers have used up what they may. */
async function exhausted(port, addressOf) {
  for (let abuser = 0; abuser < ABUSERS; abuser++)
    while ((await overHttp(port, '{ __typename }', addressOf(abuser))) !== '429');
}
