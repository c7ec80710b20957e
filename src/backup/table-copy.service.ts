import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams';
import type { TableHeader } from './archive.ts';
import { target } from './copy.service.ts';

/** Rows are short: so many bytes of them are sent at once. */
const PIECE = 64 * 1024;

/** Copies rows into a table; those that PostgreSQL refuses fail the whole. */
export class TableCopy {
  readonly #stream: CopyStreamQuery;
  readonly #finished: Promise<void>;
  #rows: Buffer[] = [];
  #size = 0;

  constructor(client: pg.ClientBase, table: TableHeader) {
    this.#stream = client.query(copyFrom(`COPY ${target(client, table)} FROM STDIN`));
    this.#finished = finished(this.#stream);
    // Whoever ends it is told.
    this.#finished.catch(() => undefined);
  }

  async write(row: Buffer): Promise<void> {
    this.#rows.push(row);
    this.#size += row.length;
    if (this.#size >= PIECE) await this.#send();
  }

  async end(): Promise<void> {
    await this.#send();
    this.#stream.end();
    await this.#finished;
  }

  async #send(): Promise<void> {
    const piece = Buffer.concat(this.#rows);
    this.#rows = [];
    this.#size = 0;
    if (!this.#stream.write(piece))
      await Promise.race([once(this.#stream, 'drain'), this.#finished]);
  }
}
