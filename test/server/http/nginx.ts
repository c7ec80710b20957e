import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../../changes/ways.ts';

const PLACES = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'];

/** Where nginx is installed, null where it is not. */
export const nginxPath = PLACES.find((place) => existsSync(place)) ?? null;

/** A cache that many share, in front of a server. */
export interface SharedCache {
  /** The socket that it listens on. */
  readonly socketPath: string;
  stop(): Promise<void>;
}

/** Starts an nginx that keeps what it may, and asks again with the tag of what it has. */
export async function startSharedCache(origin: string): Promise<SharedCache> {
  const folder = await mkdtemp(join(tmpdir(), 'shared-cache-'));
  const socketPath = join(folder, 'socket');
  const file = join(folder, 'nginx.conf');
  await writeFile(
    file,
    `daemon off;
master_process off;
pid ${folder}/pid;
error_log ${folder}/error.log;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/bodies;
  proxy_temp_path ${folder}/proxied;
  proxy_cache_path ${folder}/cache keys_zone=answers:1m;
  server {
    listen unix:${socketPath};
    location / {
      proxy_pass ${origin};
      proxy_cache answers;
      proxy_cache_revalidate on;
      add_header x-cache $upstream_cache_status always;
    }
  }
}
`,
  );
  const server = spawn(nginxPath ?? '', ['-c', file, '-e', join(folder, 'error.log')]);
  const ended = once(server, 'exit');
  await until(() => {
    if (server.exitCode !== null) throw new Error(`Expected nginx to start: see ${folder}.`);
    return existsSync(socketPath);
  });
  return {
    socketPath,
    stop: async () => {
      server.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}
