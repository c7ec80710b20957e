import { createHash, randomUUID, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import {
  END_OF_ROWS,
  NEWLINE,
  type Header,
  type SequenceState,
  type TableHeader,
  type Trailer,
} from './archive.ts';
import { assertReplaceable } from './place.ts';

/** What a backup is made of; read in this order. */
export interface Contents {
  readonly header: Header;
  readonly tables: readonly TableHeader[];
  /** The rows of a table, as COPY writes them. */
  readonly rowsOf: (table: TableHeader) => AsyncIterable<Buffer>;
  readonly sequences: () => Promise<readonly SequenceState[]>;
}

/**
 * Writes a backup to a file that only its owner may read: it has secrets. The file is there when all of it
 * has reached the disk, and not before; one of that name is replaced.
 * @returns how many rows each table has
 * @throws BackupError when something else is in its place
 */
export async function writeArchive(file: string, contents: Contents): Promise<Trailer['rows']> {
  await assertReplaceable(file);
  const draft = `${file}.${randomUUID()}.unfinished`;
  const rows: Record<string, number> = {};
  try {
    const output = createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true });
    await pipeline(Readable.from(linesOf(contents, rows)), createGzip(), output);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  // The new name is an entry of the folder.
  const folder = await open(dirname(file));
  await folder.sync().finally(() => folder.close());
  return rows;
}

async function* linesOf(
  { header, tables, rowsOf, sequences }: Contents,
  rows: Record<string, number>,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  yield hashed(hash, line(header));
  for (const table of tables) {
    let count = 0;
    yield hashed(hash, line(table));
    for await (const chunk of rowsOf(table)) {
      count += newlinesIn(chunk);
      yield hashed(hash, chunk);
    }
    rows[table.table] = count;
    yield hashed(hash, Buffer.from(`${END_OF_ROWS}\n`));
  }
  const states = await sequences();
  yield line({ sequences: states, rows, sha256: hash.digest('hex') } satisfies Trailer);
}

const line = (content: object): Buffer => Buffer.from(`${JSON.stringify(content)}\n`);

function hashed(hash: Hash, bytes: Buffer): Buffer {
  hash.update(bytes);
  return bytes;
}

function newlinesIn(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
}
