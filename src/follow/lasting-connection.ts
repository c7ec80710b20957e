import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import { credentials, type Api } from './ask.ts';
import { backoff } from './backoff.ts';
import type { Outage } from './outage.ts';
import { reasonOf } from './refusal.ts';

const PING_MS = 10_000;
const PONG_MS = 5_000;
const ACK_MS = 10_000;

/** A connection that is made anew whenever it is lost, and can be left unread meanwhile. */
export interface LastingConnection {
  readonly client: Client;
  /** Reads no more for now: the server is held up, and keeps what is to come. */
  readonly pause: () => void;
  readonly resume: () => void;
}

/** Connects when something is asked for, and again however often and long the server is away. */
export function connectLastingly(api: Api, outage: Outage): LastingConnection {
  let socket: WebSocket | undefined;
  let pong: NodeJS.Timeout | undefined;
  const client = createClient({
    url: api.url.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: credentials(api),
    retryAttempts: Infinity,
    shouldRetry: (event) => {
      outage.goesOn(reasonOf(event));
      return true;
    },
    retryWait: (attempt) => backoff(attempt),
    connectionAckWaitTimeout: ACK_MS,
    keepAlive: PING_MS,
    on: {
      opened: (opened) => {
        clearInterval(pong);
        socket = opened as WebSocket;
      },
      connected: () => {
        outage.ends();
      },
      // Half of a connection can be gone without a word. One that is not read hears no pong.
      ping: (isReceived) => {
        if (isReceived) return;
        clearInterval(pong);
        pong = setInterval(() => {
          if (!socket?.isPaused) socket?.terminate();
        }, PONG_MS);
      },
      pong: (isReceived) => {
        if (isReceived) clearInterval(pong);
      },
      closed: () => {
        clearInterval(pong);
      },
    },
  });
  return {
    client,
    pause: () => socket?.pause(),
    resume: () => socket?.resume(),
  };
}
