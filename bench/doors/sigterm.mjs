import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import WebSocket from 'ws';
import { Client } from './client.mjs';
import { Database } from './database.mjs';
import { QUESTIONS } from './questions.mjs';
import { startServer } from './server.mjs';

const ROUNDS = 10;
const CLIENTS = 32;
const SOCKETS = 50;
const LOADED_MS = 2_000;

/** "Service restart": clients of graphql-ws connect again. */
const RESTARTING = 1012;

export const title = 'SIGTERM under load';

/** Whoever has asked is answered; whoever comes after is refused before anything is read. */
export async function study(_options, progress) {
  const database = await Database.open();
  const counts = { answered: 0, failed: 0, cut: 0, refused: 0, told: 0, notTold: 0, badExits: 0 };
  const drains = [];
  try {
    for (let round = 1; round <= ROUNDS; round++) {
      const server = await startServer({ databaseUrl: database.url });
      const sockets = await Promise.all(Array.from({ length: SOCKETS }, () => follow(server.port)));
      const closes = sockets.map((socket) => once(socket, 'close'));
      const clients = Array.from({ length: CLIENTS }, (_, turn) => askOn(server, turn, counts));
      await delay(LOADED_MS);
      const start = performance.now();
      server.child.kill('SIGTERM');
      const [code] = await server.exited;
      drains.push(performance.now() - start);
      if (code !== 0) counts.badExits += 1;
      await Promise.all(clients);
      for (const [reason] of await Promise.all(closes))
        counts[reason === RESTARTING ? 'told' : 'notTold'] += 1;
      progress(`round ${round} of ${ROUNDS}: ${Math.round(drains.at(-1))} ms`);
    }
  } finally {
    await database.close();
  }
  return {
    figures: {
      rounds: ROUNDS,
      clients: `${CLIENTS} asking, ${SOCKETS} following`,
      'requests answered': counts.answered,
      'in-flight requests failed': counts.failed,
      'new connections cut before they were let in': counts.cut,
      'new connections refused': counts.refused,
      'WebSockets told to connect again (1012)': counts.told,
      'WebSockets closed otherwise': counts.notTold,
      'exits with another code than 0': counts.badExits,
      'from the signal to the exit, median ms': Math.round(
        drains.sort((a, b) => a - b)[ROUNDS / 2],
      ),
      'from the signal to the exit, max ms': Math.round(Math.max(...drains)),
    },
    isKept: counts.failed + counts.notTold + counts.badExits === 0,
  };
}

/** Asks again and again, on a new connection when the server has closed one, until nobody is there. */
async function askOn({ port }, turn, counts) {
  const client = new Client(port);
  for (;;) {
    const { status, code, isReused } = await client.ask(QUESTIONS[turn++ % QUESTIONS.length]);
    if (status === 200 && code === '') counts.answered += 1;
    else if (code === 'ECONNREFUSED') {
      counts.refused += 1;
      break;
    } else if (status === 0 && !isReused) counts.cut += 1;
    else counts.failed += 1;
  }
  client.close();
}

async function follow(port) {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send('{"type":"connection_init"}');
  await once(socket, 'message');
  const payload = { query: 'subscription { recordChanged { position } }' };
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
  return socket;
}
