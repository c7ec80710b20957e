import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import WebSocket from 'ws';
import { MEASURABLE, settledMemory } from '../feed/start/settled-memory.mjs';
import { Client } from './client.mjs';
import { Database } from './database.mjs';
import { CREATE, QUESTIONS } from './questions.mjs';
import { startServer } from './server.mjs';

const SOCKETS = 500;
const READERS = 8;
const WRITE_EVERY_MS = 200;

/** How long a socket stays at most, and between questions of a reader: the machine is not to be full. */
const LONGEST_STAY_MS = 20_000;
const READ_EVERY_MS = 20;

const SAMPLES = 20;

/** What is filled once, such as plans and prepared statements, is so after this part of the time. */
const WARM_UP = 0.3;

/** What garbage collection leaves differs by so much from one time to the next. */
const NOISE = 1.1;

export const title = 'Memory during mixed load with 500 sockets coming and going';

export async function study({ minutes }, progress) {
  const database = await Database.open();
  const server = await startServer({ databaseUrl: database.url, ...MEASURABLE });
  const ending = new AbortController();
  const { signal } = ending;
  setMaxListeners(0, signal);
  try {
    const key = await database.key();
    const counts = { read: 0, written: 0, failed: 0, sockets: 0, events: 0, lost: 0 };
    const parties = [
      ...Array.from({ length: SOCKETS }, () => comeAndGo(server.port, counts, signal)),
      ...Array.from({ length: READERS }, (_, turn) => read(server.port, turn, counts, signal)),
      write(new Client(server.port, key), counts, signal),
    ];
    const samples = [];
    for (let number = 1; number <= SAMPLES; number++) {
      await delay((minutes * 60_000) / SAMPLES);
      samples.push(await settledMemory(server));
      progress(
        `sample ${number} of ${SAMPLES}: ${megabytes(samples.at(-1).heapUsed)} MB heap, ${megabytes(samples.at(-1).rss)} MB resident`,
      );
    }
    ending.abort();
    await Promise.all(parties);
    const warm = samples.slice(Math.round(SAMPLES * WARM_UP));
    const third = Math.round(warm.length / 3);
    const [first, last] = [warm.slice(0, third), warm.slice(-third)];
    const heap = [first, last].map((part) => mean(part, ({ heapUsed }) => heapUsed));
    const resident = [first, last].map((part) => mean(part, ({ rss }) => rss));
    return {
      figures: {
        minutes,
        'sockets at once': SOCKETS,
        'sockets opened and closed': counts.sockets,
        'sockets lost otherwise': counts.lost,
        'events received': counts.events,
        'queries answered': counts.read,
        'writes acknowledged': counts.written,
        'requests failed': counts.failed,
        'heap after warm-up, MB': megabytes(heap[0]),
        'heap at the end, MB': megabytes(heap[1]),
        'resident after warm-up, MB': megabytes(resident[0]),
        'resident at the end, MB': megabytes(resident[1]),
      },
      isKept: counts.failed + counts.lost === 0 && heap[1] < heap[0] * NOISE,
    };
  } finally {
    ending.abort();
    await server.stop();
    await database.close();
  }
}

/** Follows changes over one WebSocket after another, each for a while. */
async function comeAndGo(port, counts, signal) {
  while (!signal.aborted) {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws');
    const closed = new Promise((resolve) => socket.once('close', resolve));
    // One that leaves before it is let in is told of as an error.
    socket.on('error', () => undefined);
    socket.on('open', () => socket.send('{"type":"connection_init"}'));
    socket.on('message', (message) => {
      const { type } = JSON.parse(message);
      const payload = { query: 'subscription { recordChanged { position type } }' };
      if (type === 'connection_ack')
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
      if (type === 'next') counts.events += 1;
    });
    const stay = delay(Math.random() * LONGEST_STAY_MS, false, { signal }).catch(() => false);
    if (await Promise.race([stay, closed.then(() => true)])) counts.lost += 1;
    // Some say goodbye, and some are gone.
    if (Math.random() < 0.5) socket.close();
    else socket.terminate();
    await closed;
    counts.sockets += 1;
  }
}

async function read(port, turn, counts, signal) {
  const client = new Client(port);
  while (!signal.aborted) {
    const { status, code } = await client.ask(QUESTIONS[turn++ % QUESTIONS.length]);
    counts[status === 200 && code === '' ? 'read' : 'failed'] += 1;
    await delay(READ_EVERY_MS);
  }
  client.close();
}

async function write(client, counts, signal) {
  while (!signal.aborted) {
    const title = randomUUID();
    const { status, code } = await client.ask(CREATE, { title, key: title });
    counts[status === 200 && code === '' ? 'written' : 'failed'] += 1;
    await delay(WRITE_EVERY_MS);
  }
  client.close();
}

const mean = (samples, value) =>
  samples.reduce((sum, sample) => sum + value(sample), 0) / samples.length;

const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
