import { once } from 'node:events';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

const CHUNK_BYTES = 1 << 16;

/** Writes rows into one table by COPY, through a connection of its own. */
export class Copy {
  #client;
  #stream;
  #pending = '';
  rows = 0;

  /** @param {string} table @param {readonly string[]} columns */
  static async open(url, table, columns) {
    const copy = new Copy();
    copy.#client = new pg.Client({ connectionString: url, options: '-c synchronous_commit=off' });
    await copy.#client.connect();
    copy.#stream = copy.#client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
    return copy;
  }

  /** Takes one row; `await` what it gives, which is undefined unless PostgreSQL has to catch up. */
  write(row) {
    this.rows++;
    this.#pending += `${row.map(field).join('\t')}\n`;
    if (this.#pending.length < CHUNK_BYTES) return undefined;
    const chunk = this.#pending;
    this.#pending = '';
    return this.#stream.write(chunk) ? undefined : once(this.#stream, 'drain');
  }

  async close() {
    this.#stream.end(this.#pending);
    await once(this.#stream, 'finish');
    await this.#client.end();
  }
}

const ESCAPES = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function field(value) {
  if (value === null || value === undefined) return '\\N';
  return typeof value === 'string'
    ? value.replace(/[\\\t\n\r]/g, (found) => ESCAPES[found])
    : String(value);
}
