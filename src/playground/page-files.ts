import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/** One file of the page, as it is answered. */
export interface PageFile {
  /** Absolute, without the `index.html` of the page itself. */
  readonly path: string;
  readonly body: Buffer;
  readonly contentType: string;
  readonly cacheControl: string;
  readonly etag: string;
}

/**
 * Reads every file of a built page, a few megabytes, in no particular order; none when the
 * folder is missing. They are kept, so that a build beside a running server cannot leave a
 * visitor with the page of one build and the assets of another.
 */
export function readPageFiles(folder: string): PageFile[] {
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readPageFile(folder, join(entry.parentPath, entry.name)));
}

function readPageFile(folder: string, file: string): PageFile {
  const name = relative(folder, file).split(sep).join('/');
  const body = readFileSync(file);
  // Assets carry a hash of their content in their name, so a name never changes its content.
  const isAsset = name.startsWith('assets/');
  return {
    path: name === 'index.html' ? '/' : `/${name}`,
    body,
    contentType: CONTENT_TYPES[extname(name)] ?? 'application/octet-stream',
    cacheControl: isAsset ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: `"${createHash('sha256').update(body).digest('base64url')}"`,
  };
}
