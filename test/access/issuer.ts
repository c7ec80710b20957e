import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import type { Issuer } from '../../src/access/tokens.ts';

/** What it is called where its address is not asked for. */
const NAME = 'https://issuer.example';

/** An issuer of tokens with a JWKS that is fetched over HTTP, as real ones have. */
export class TestIssuer {
  /** How often its keys were fetched, or asked for in vain. */
  fetches = 0;
  /** How often it was asked to tell of itself. */
  discoveries = 0;
  isDown = false;
  /** Where its keys are, below its address. */
  path = '/jwks';
  /** Whether it answers with more and more, and has not ended yet. */
  isEndless = false;
  /** How many of its answers without an end were given up. */
  cutOff = 0;
  /** What it tells of itself otherwise than it is. */
  told: object = {};
  readonly #server: Server;
  readonly #published: unknown[] = [];
  readonly #keys = new Map<string, CryptoKey>();
  readonly #now: () => number;
  readonly #isDiscovered: boolean;

  /** @param isDiscovered whether it says itself where its keys are */
  constructor(now: () => number, { isDiscovered = false } = {}) {
    this.#now = now;
    this.#isDiscovered = isDiscovered;
    this.#server = createServer(({ url, socket }, response) => {
      const isDiscovery = url === '/realm/.well-known/openid-configuration';
      if (isDiscovery) this.discoveries += 1;
      else this.fetches += 1;
      if (this.isDown) socket.destroy();
      else if (this.isEndless) this.#answerEndlessly(response);
      else if (!isDiscovery && url !== this.path) response.writeHead(404).end();
      else
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify(isDiscovery ? this.#self : { keys: this.#published }));
    });
  }

  async open(): Promise<this> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    await this.addKey('first');
    return this;
  }

  #answerEndlessly(response: ServerResponse): void {
    const blanks = Buffer.alloc(64 * 1024, ' ');
    const write = (): void => {
      while (!response.closed && response.write(blanks));
    };
    response.on('drain', write).on('close', () => {
      this.cutOff += 1;
    });
    write();
  }

  get #address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get #name(): string {
    return this.#isDiscovered ? `${this.#address}/realm` : NAME;
  }

  get #self(): object {
    return { issuer: this.#name, jwks_uri: this.#address + this.path, ...this.told };
  }

  /** How a registry is told of it. */
  get configuration(): Issuer {
    return {
      issuer: this.#name,
      audience: 'concord',
      jwksUrl: this.#isDiscovered ? null : this.#address + this.path,
      algorithms: ['ES256', 'RS256'],
      roleClaim: 'concord_role',
      organizationsClaim: 'concord_organizations',
    };
  }

  /** Makes a key that signs, and publishes it unless it is to be known to nobody. */
  async addKey(kid: string, { isPublished = true } = {}): Promise<void> {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    this.#keys.set(kid, privateKey);
    if (isPublished)
      this.#published.push({ ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' });
  }

  /** Publishes what is to be a key, such as one that cannot be used. */
  publish(key: unknown): void {
    this.#published.push(key);
  }

  /** A token that is in force for an hour, with what is said otherwise of its claims. */
  async token(claims: JWTPayload = {}, kid = 'first'): Promise<string> {
    const seconds = Math.floor(this.#now() / 1000);
    const all = { iss: this.#name, aud: 'concord', sub: 'alice', exp: seconds + 3600, ...claims };
    const key = this.#keys.get(kid);
    if (!key) throw new Error(`Expected a key ${kid}.`);
    return new SignJWT(all).setProtectedHeader({ alg: 'ES256', kid }).sign(key);
  }

  async close(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }
}
