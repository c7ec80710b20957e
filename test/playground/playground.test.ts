import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fastify, type FastifyInstance } from 'fastify';
import { playground } from '../../src/playground/playground.ts';

describe('the playground over HTTP', () => {
  let folder: string;
  let app: FastifyInstance;
  let origin: string;

  /** A folder as Vite leaves it, small enough to read here. */
  async function serve(files: Record<string, string>) {
    folder = await mkdtemp(join(tmpdir(), 'playground-'));
    await mkdir(join(folder, 'assets'));
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    app = fastify();
    app.register(playground({ folder }));
    app.get('/health', () => 'well');
    origin = await app.listen({ host: '127.0.0.1', port: 0 });
  }
  const built = {
    'index.html': '<!doctype html><title>Concord</title>',
    'assets/main-abc123.js': 'export {};',
    'assets/main-abc123.css': 'body {}',
    'assets/icon-abc123.ttf': 'font',
  };

  afterEach(async () => {
    await app.close();
    await rm(folder, { recursive: true });
  });

  it('serves the page at /, to be asked for again on every visit', async () => {
    await serve(built);
    const response = await fetch(`${origin}/`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.text()).toContain('<title>Concord</title>');
  });

  it('answers that nothing changed to a visitor who has the page already', async () => {
    await serve(built);
    const etag = (await fetch(`${origin}/`)).headers.get('etag') ?? '';
    for (const known of [etag, `W/${etag}`, `"another", ${etag}`]) {
      const again = await fetch(`${origin}/`, { headers: { 'if-none-match': known } });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
    const other = await fetch(`${origin}/`, { headers: { 'if-none-match': '"another"' } });
    expect(other.status).toBe(200);
  });

  it('lets nothing be loaded from another host', async () => {
    await serve(built);
    for (const path of ['/', '/assets/main-abc123.js']) {
      const { headers } = await fetch(`${origin}${path}`);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; " +
          "worker-src 'self' blob:; img-src 'self' data:; font-src 'self' data:; " +
          "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; " +
          "frame-ancestors 'none'",
      );
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    }
  });

  it.each([
    ['main-abc123.js', 'text/javascript; charset=utf-8'],
    ['main-abc123.css', 'text/css; charset=utf-8'],
    ['icon-abc123.ttf', 'font/ttf'],
  ])('serves the asset %s as %s, never to be asked for again', async (name, type) => {
    await serve(built);
    const { headers } = await fetch(`${origin}/assets/${name}`);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('answers HEAD without a body, and no method that writes', async () => {
    await serve(built);
    const head = await fetch(`${origin}/`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      expect((await fetch(`${origin}/`, { method })).status).toBe(404);
    }
  });

  it('leaves other paths, and their headers, to the rest of the app', async () => {
    await serve(built);
    const health = await fetch(`${origin}/health`);
    expect(await health.text()).toBe('well');
    expect(health.headers.has('content-security-policy')).toBe(false);
    expect((await fetch(`${origin}/assets/gone.js`)).status).toBe(404);
    expect((await fetch(`${origin}/%2e%2e/package.json`)).status).toBe(404);
  });

  it('says which command builds it when it has not been built', async () => {
    await serve({});
    const response = await fetch(`${origin}/`);
    expect(response.status).toBe(503);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toContain('node scripts/build.mjs');
    expect(await (await fetch(`${origin}/health`)).text()).toBe('well');
  });
});
