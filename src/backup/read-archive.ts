import { createHash } from 'node:crypto';
import {
  END_OF_ROWS,
  FORMAT,
  VERSION,
  type Header,
  type TableHeader,
  type Trailer,
} from './archive.ts';
import { BackupError } from './backup-error.ts';
import { linesIn } from './lines.ts';
import { notWhole } from './not-whole.ts';
import { unpackArchive } from './unpack-archive.ts';

/** What comes of a backup that is read, in the order of the file. */
export type Part =
  | { readonly kind: 'header'; readonly header: Header }
  | { readonly kind: 'table'; readonly table: TableHeader }
  | { readonly kind: 'row'; readonly row: Buffer }
  | { readonly kind: 'end of table' }
  | { readonly kind: 'trailer'; readonly trailer: Trailer };

/**
 * Reads a backup. Whether it is whole is known when its trailer comes, which is the last part.
 * @throws BackupError when it is not one, or not whole
 */
export async function* readArchive(file: string): AsyncGenerator<Part> {
  const hash = createHash('sha256');
  const rows: Record<string, number> = {};
  let isBegun = false;
  let table: string | null = null;
  let trailer: Trailer | null = null;
  for await (const line of linesIn(unpackArchive(file))) {
    if (trailer) throw notWhole(file);
    const content: Record<string, unknown> | null = table === null ? parsed(file, line) : null;
    if (content && 'sha256' in content) {
      trailer = content as unknown as Trailer;
      continue;
    }
    hash.update(line);
    if (content && !isBegun) {
      isBegun = true;
      yield { kind: 'header', header: asHeader(file, content) };
    } else if (content) {
      const opened = content as unknown as TableHeader;
      table = opened.table;
      rows[table] = 0;
      yield { kind: 'table', table: opened };
    } else if (line.equals(END_LINE)) {
      table = null;
      yield { kind: 'end of table' };
    } else if (table !== null) {
      rows[table] = (rows[table] ?? 0) + 1;
      yield { kind: 'row', row: line };
    }
  }
  if (trailer?.sha256 !== hash.digest('hex') || !isSame(trailer.rows, rows)) throw notWhole(file);
  yield { kind: 'trailer', trailer };
}

const END_LINE = Buffer.from(`${END_OF_ROWS}\n`);

/** Reads all of a backup, to know that it is whole. @throws BackupError when it is not */
export async function verifyArchive(file: string): Promise<Header> {
  let header: Header | undefined;
  for await (const part of readArchive(file)) if (part.kind === 'header') ({ header } = part);
  if (!header) throw notWhole(file);
  return header;
}

function parsed(file: string, line: Buffer): Record<string, unknown> {
  try {
    return JSON.parse(line.toString()) as Record<string, unknown>;
  } catch {
    throw notWhole(file);
  }
}

function asHeader(file: string, content: Record<string, unknown>): Header {
  const { format, version } = content;
  if (format !== FORMAT) throw notWhole(file);
  if (version !== VERSION)
    throw new BackupError(
      `Expected a backup of format ${VERSION}, but ${file} is of format ${String(version)}: restore it with a newer Concord.`,
    );
  return content as unknown as Header;
}

function isSame(expected: Trailer['rows'], found: Trailer['rows']): boolean {
  const names = Object.keys(expected);
  return (
    names.length === Object.keys(found).length &&
    names.every((name) => expected[name] === found[name])
  );
}
