/**
 * A backup is one file: lines of UTF-8, compressed by gzip. The first is the {@link Header}. Each table
 * follows with a line of {@link TableHeader}, its rows as PostgreSQL's COPY writes them, and `\.` as their
 * end. {@link Trailer} is the last line; without it, or with another checksum than that of all lines before
 * it, the file is not whole. `gunzip -c FILE` shows it all.
 */
export interface Header {
  readonly format: typeof FORMAT;
  /** Of the format. */
  readonly version: typeof VERSION;
  readonly at: string;
  /** The names of the migrations that had run, oldest first. */
  readonly migrations: readonly string[];
}

export interface TableHeader {
  readonly table: string;
  readonly columns: readonly string[];
}

/** Where a sequence stands. */
export interface SequenceState {
  readonly name: string;
  readonly value: string;
  readonly isCalled: boolean;
}

export interface Trailer {
  readonly sequences: readonly SequenceState[];
  /** How many rows each table has. */
  readonly rows: Readonly<Record<string, number>>;
  /** Of all bytes before this line, in hexadecimal. */
  readonly sha256: string;
}

export const FORMAT = 'concord backup';
export const VERSION = 1;

/** Ends the rows of a table; no row reads so, since COPY writes a backslash as two. */
export const END_OF_ROWS = '\\.';

export const NEWLINE = 0x0a;
