import type { EventEmitter } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import proxyAddress from '@fastify/proxy-addr';
import { RateLimitedError } from '../../shared/errors.ts';
import { addressesBehind, networkOf, type AddressOf } from './caller-address.ts';
import type { Limits } from './limits.ts';

/** How long whoever has too many waits at least, in seconds. */
export const RETRY_AFTER_SECONDS = 1;

/**
 * Counts the connections of each address, as soon as it is known whose they are. A direct one is counted when
 * it is opened, whatever it is used for. One of a trusted proxy carries the requests of many, and proxies
 * have limits of their own; what stays open through it is counted when it begins, by where the proxy says
 * that it comes from.
 */
export class Connections {
  readonly #most: number;
  readonly #addressOf: AddressOf;
  readonly #isProxy: (address: string) => boolean;
  readonly #counts = new Map<string, number>();
  readonly #counted = new WeakSet<EventEmitter>();

  constructor({
    connectionsPerAddress,
    trustedProxies,
  }: Pick<Limits, 'connectionsPerAddress' | 'trustedProxies'>) {
    const isTrusted = proxyAddress.compile([...trustedProxies]);
    this.#most = connectionsPerAddress;
    this.#addressOf = addressesBehind(trustedProxies);
    this.#isProxy = (address) => address !== '' && isTrusted(address, 0);
  }

  /** Whether a connection that was opened may stay: it is counted then until it is closed. */
  admits(socket: Socket): boolean {
    return this.#count(socket.remoteAddress ?? '', socket);
  }

  /** Whether a stream may stay open for a request: it is counted then until it is closed, unless its connection is. */
  admitsStream(request: IncomingMessage, stream: EventEmitter): boolean {
    return this.#counted.has(request.socket) || this.#count(this.#addressOf(request), stream);
  }

  /** What is said of one too many. */
  get refusal(): RateLimitedError {
    return new RateLimitedError(
      `Expected at most ${this.#most} connections from one address, but got one more.`,
      RETRY_AFTER_SECONDS,
    );
  }

  #count(address: string, connection: EventEmitter): boolean {
    if (this.#most === 0 || this.#isProxy(address)) return true;
    const network = networkOf(address);
    const count = (this.#counts.get(network) ?? 0) + 1;
    if (count > this.#most) return false;
    this.#counts.set(network, count);
    this.#counted.add(connection);
    connection.once('close', () => {
      const others = (this.#counts.get(network) ?? 1) - 1;
      if (others > 0) this.#counts.set(network, others);
      else this.#counts.delete(network);
    });
    return true;
  }
}
