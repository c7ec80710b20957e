import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import type { Issuer } from '../../src/access/tokens.ts';

const NAME = 'https://issuer.example';

/** An issuer of tokens with a JWKS that is fetched over HTTP, as real ones have. */
export class TestIssuer {
  /** How often its keys were fetched, or asked for in vain. */
  fetches = 0;
  isDown = false;
  readonly #server: Server;
  readonly #published: object[] = [];
  readonly #keys = new Map<string, CryptoKey>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
    this.#server = createServer((request, response) => {
      this.fetches += 1;
      if (this.isDown) request.socket.destroy();
      else
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify({ keys: this.#published }));
    });
  }

  async open(): Promise<this> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    await this.addKey('first');
    return this;
  }

  /** How a registry is told of it. */
  get configuration(): Issuer {
    const { port } = this.#server.address() as AddressInfo;
    return {
      issuer: NAME,
      audience: 'concord',
      jwksUrl: `http://127.0.0.1:${port}/jwks`,
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

  /** A token that is in force for an hour, with what is said otherwise of its claims. */
  async token(claims: JWTPayload = {}, kid = 'first'): Promise<string> {
    const seconds = Math.floor(this.#now() / 1000);
    const all = { iss: NAME, aud: 'concord', sub: 'alice', exp: seconds + 3600, ...claims };
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
