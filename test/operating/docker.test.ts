import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '../..');
const read = (name: string): Promise<string> => readFile(join(ROOT, name), 'utf8');

interface Service {
  readonly image?: string;
  readonly environment: Record<string, unknown>;
  readonly ports?: readonly string[];
  readonly [key: string]: unknown;
}

describe('the composition of containers', () => {
  let services: Record<'database' | 'server', Service>;
  beforeAll(async () => {
    ({ services } = parse(await read('docker/compose.yaml')) as { services: typeof services });
  });

  it('gives the server nothing that it does not need', () => {
    expect(services.server).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      stop_grace_period: '30s',
    });
    expect(services.server).not.toHaveProperty('privileged');
    expect(services.server).not.toHaveProperty('volumes');
  });

  it('publishes ports to this machine alone', () => {
    expect(services.server.ports).toEqual(['127.0.0.1:4000:4000', '127.0.0.1:9464:9464']);
    expect(services.database).not.toHaveProperty('ports');
  });

  it('pins the major version of PostgreSQL, and has no password in it', () => {
    expect(services.database.image).toMatch(/^postgres:\d+$/);
    expect(services.database.environment['POSTGRES_PASSWORD']).toMatch(/^\$\{POSTGRES_PASSWORD:\?/);
  });
});

describe('the image', () => {
  let instructions: { name: string; rest: string }[];
  beforeAll(async () => {
    const lines = (await read('docker/Dockerfile')).split('\n');
    instructions = lines
      .map((line) => /^([A-Z]+) (.*)$/.exec(line))
      .flatMap((found) => (found ? [{ name: found[1] ?? '', rest: found[2] ?? '' }] : []));
  });
  const last = (name: string) => instructions.filter((one) => one.name === name).at(-1)?.rest;

  it('is of a pinned major version', () => {
    const images = instructions.filter(({ name }) => name === 'FROM').map(({ rest }) => rest);

    expect(images).toHaveLength(2);
    for (const image of images) expect(image).toMatch(/^node:\d+-[a-z]+-slim( AS build)?$/);
  });

  it('runs as somebody who owns nothing in it, below an init process', () => {
    expect(last('USER')).toBe('node');
    expect(last('ENTRYPOINT')).toBe('["tini", "--"]');
    expect(last('STOPSIGNAL')).toBe('SIGTERM');
    expect(instructions.some(({ rest }) => rest.includes('--chown'))).toBe(false);
    // What comes after it would run as somebody else.
    const order = instructions.map(({ name }) => name);
    expect(order.slice(order.lastIndexOf('USER'))).not.toContain('RUN');
  });

  it('is checked by what it has: files that are built', async () => {
    const [health] = /dist\/cli\/\w+/.exec(last('HEALTHCHECK') ?? '') ?? [];

    expect(await read(`${health?.replace('dist', 'src') ?? ''}.ts`)).toContain('/readyz');
  });

  it('copies nothing that the context leaves out', async () => {
    const ignored = (await read('.dockerignore')).split('\n').filter(Boolean);
    const copied = instructions
      .filter(({ name, rest }) => name === 'COPY' && !rest.startsWith('--from'))
      .flatMap(({ rest }) => rest.split(' ').slice(0, -1));

    expect(copied).toContain('src');
    for (const name of copied) {
      expect(ignored).not.toContain(name);
      await expect(
        readFile(join(ROOT, name)).catch((error: unknown) => error),
      ).resolves.not.toMatchObject({
        code: 'ENOENT',
      });
    }
    expect(ignored).toEqual(expect.arrayContaining(['.git', '.concord*', '.env*', 'node_modules']));
  });
});
