import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { countryUuid } from '../../src/shared/country-id.ts';
import { parseFuzzyDate } from '../../src/shared/fuzzy-date.ts';
import { encodeId } from '../../src/shared/type-id.ts';

type Columns = Readonly<Record<string, unknown>>;

/** A record that a test has made. */
export interface Made {
  readonly uuid: string;
  readonly id: string;
  readonly slug: string;
}

/** Makes a test's own world: each method inserts a row, with what the test does not care about filled in. */
export class World {
  readonly #dataSource: DataSource;
  #count = 0;

  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource;
  }

  organization(columns: Columns = {}): Promise<Made> {
    return this.#named('organization', 'org', {
      name: this.#name('Organization'),
      kind: 'OTHER',
      ...columns,
    });
  }

  person(columns: Columns = {}): Promise<Made> {
    return this.#named('person', 'per', { full_name: this.#name('Person'), ...columns });
  }

  topic(columns: Columns = {}): Promise<Made> {
    return this.#named('topic', 'top', { name: this.#name('Topic'), ...columns });
  }

  source(columns: Columns = {}): Promise<Made> {
    return this.#named('source', 'src', { title: this.#name('Source'), ...columns });
  }

  system(columns: Columns = {}): Promise<Made> {
    return this.#named('information_system', 'sys', { name: this.#name('System'), ...columns });
  }

  project(columns: Columns = {}): Promise<Made> {
    return this.#named('project', 'prj', {
      name: this.#name('Project'),
      kind: 'PROJECT',
      status: 'UNKNOWN',
      ...columns,
    });
  }

  meeting(columns: Columns = {}): Promise<Made> {
    return this.#named('meeting', 'mtg', {
      title: this.#name('Meeting'),
      kind: 'CONFERENCE',
      ...columns,
    });
  }

  statement(columns: Columns = {}): Promise<Made> {
    return this.#insert('statement', 'stm', { text: this.#name('Statement'), ...columns });
  }

  /** An agreement, with one party for each of the given organizations. */
  async agreement({
    parties = [],
    ...columns
  }: Columns & { parties?: readonly Made[] } = {}): Promise<Made> {
    const defaults = { title: this.#name('Agreement'), kind: 'TREATY' };
    const agreement = await this.#named('agreement', 'agr', { ...defaults, ...columns });
    for (const [position, { uuid }] of parties.entries()) {
      await this.link('agreement_party', {
        agreement_id: agreement.uuid,
        organization_id: uuid,
        role: 'PARTY',
        position,
      });
    }
    return agreement;
  }

  action(agreement: Made, columns: Columns): Promise<Made> {
    return this.#insert('agreement_action', 'act', { agreement_id: agreement.uuid, ...columns });
  }

  provision(agreement: Made, columns: Columns): Promise<Made> {
    const defaults = { agreement_id: agreement.uuid, text: this.#name('Provision') };
    return this.#insert('provision', 'prv', { ...defaults, ...columns });
  }

  /** A country by its alpha-2 code; made once. */
  async country(alpha2: string, columns: Columns = {}): Promise<Made> {
    const row = {
      id: countryUuid(alpha2),
      alpha2,
      alpha3: `${alpha2}X`,
      name: this.#name('Country'),
      ...columns,
    };
    return this.#insert('country', 'cty', row);
  }

  /** A row of any other table; `id` is filled in unless it is given as undefined. */
  async link(table: string, columns: Columns): Promise<void> {
    await this.#write(table, { id: randomUUID(), ...columns });
  }

  /** Runs SQL as it stands. */
  sql<T = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<T[]> {
    return this.#dataSource.query<T[]>(text, values);
  }

  /** The three columns of an uncertain date. */
  date(column: string, edtf: string): Columns {
    const { earliest, latest } = parseFuzzyDate(edtf);
    return {
      [`${column}_edtf`]: edtf,
      [`${column}_earliest`]: earliest,
      [`${column}_latest`]: latest,
    };
  }

  #name(kind: string): string {
    return `${kind} ${++this.#count}`;
  }

  #named(table: string, prefix: string, columns: Columns): Promise<Made> {
    return this.#insert(table, prefix, {
      slug: `${table.replaceAll('_', '-')}-${++this.#count}`,
      ...columns,
    });
  }

  async #insert(table: string, prefix: string, columns: Columns): Promise<Made> {
    const { id = sequentialUuid(++this.#count), slug = '' } = columns as Record<string, string>;
    await this.#write(table, { ...columns, id });
    return { uuid: id, id: encodeId(prefix, id), slug };
  }

  async #write(table: string, columns: Columns): Promise<void> {
    const names = Object.keys(columns).filter((name) => columns[name] !== undefined);
    const places = names.map((_, index) => `$${index + 1}`);
    await this.#dataSource.query(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${places.join(', ')})`,
      names.map((name) => columns[name]),
    );
  }
}

/** A version 7 uuid that sorts by when it was made, and is the same in every run: golden files show it. */
function sequentialUuid(count: number): string {
  return `01900000-0000-7000-8000-${count.toString(16).padStart(12, '0')}`;
}
