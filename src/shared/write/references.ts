import type { EntityClass } from '../read/entity-class.ts';
import type { Node } from '../record/node.ts';
import { decodeId } from '../type-id.ts';
import { namesOf } from './input-type.ts';
import type { InputPath, Problems } from './problems.ts';
import type { Transaction } from './transaction.ts';
import { UserErrorCode } from './user-error.type.ts';

/** A record that an input refers to. */
export interface Referred {
  readonly type: string;
  readonly uuid: string;
}

interface Reference {
  readonly path: InputPath;
  /** The types that it may be of. */
  readonly types: readonly string[];
  readonly text: string;
}

/** What an input refers to, by ids, slugs or country codes: collected first, then looked up together. */
export class References {
  readonly #references: Reference[] = [];
  readonly #found = new Map<string, Referred>();

  add(path: InputPath, types: readonly string[], text: string): void {
    this.#references.push({ path, types, text });
  }

  /** What a place in the input refers to; undefined where it refers to nothing that exists. */
  at(path: InputPath): Referred | undefined {
    return this.#found.get(path.join('.'));
  }

  /** Looks all of them up, and says which are not known. The ids and slugs of merged records lead to their survivors. */
  async resolve(tx: Transaction, problems: Problems): Promise<void> {
    const types = [...new Set(this.#references.flatMap((reference) => reference.types))];
    const known = new Map<string, Map<string, string>>();
    for (const type of types) {
      const texts = this.#references
        .filter((reference) => reference.types.includes(type))
        .map(({ text }) => text);
      known.set(type, await lookUp(tx, type, new Set(texts)));
    }
    for (const { path, types: allowed, text } of this.#references) {
      const found = allowed.flatMap((type): Referred[] => {
        const uuid = known.get(type)?.get(text);
        return uuid === undefined ? [] : [{ type, uuid }];
      });
      const [referred, ...others] = found;
      const names =
        allowed.length > 1
          ? 'id, slug or country code'
          : namesOf(tx.tables.named(allowed[0] ?? '').entity);
      const expected = `the ${names} of a record of type ${allowed.join(' or ')}`;
      if (!referred) problems.expected(path, UserErrorCode.UNKNOWN, expected, text);
      else if (others.length > 0)
        problems.add(
          path,
          UserErrorCode.INVALID,
          `Expected a single record, but "${text}" is the slug of several: ${found.map(({ type }) => type).join(', ')}. Give the id of one.`,
        );
      else this.#found.set(path.join('.'), referred);
    }
  }
}

/** The records of a type that texts name, by id, slug or country code, and that the writer may see. */
async function lookUp(
  tx: Transaction,
  type: string,
  texts: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const { entity, name: table, columns } = tx.tables.named(type);
  const key = columns.find(({ name }) => name === 'slug' || name === 'alpha2')?.name;
  const found = new Map<string, string>();
  const uuids = new Map([...texts].flatMap((text) => uuidIn(text, entity)));
  const rows = await tx.query<{ id: string; key: string; was: string }>(
    `SELECT id, ${key ?? 'NULL'} AS key, id AS was FROM visible.${table}
       WHERE id = ANY ($1::uuid[]) ${key ? `OR ${key} = ANY ($2::text[])` : 'AND $2::text[] IS NOT NULL'}
     UNION ALL SELECT a.survivor_id, a.slug, a.id FROM record_alias a JOIN visible.record r ON r.id = a.survivor_id
       WHERE a.type = $3 AND (a.id = ANY ($1::uuid[]) OR a.slug = ANY ($2::text[]))`,
    [[...uuids.values()], [...texts].filter((text) => !uuids.has(text) && isPlain(text)), type],
  );
  for (const { id, key: name } of rows) if (texts.has(name)) found.set(name, id);
  const now = new Map(rows.map(({ id, was }) => [was, id]));
  for (const [text, uuid] of uuids) {
    const id = now.get(uuid);
    if (id !== undefined) found.set(text, id);
  }
  return found;
}

/** Slugs have no other characters: whatever else comes is asked for in vain. */
const isPlain = (text: string): boolean => /^[A-Za-z0-9-]+$/.test(text);

function uuidIn(text: string, entity: EntityClass): [string, string][] {
  try {
    return [[text, decodeId(text, (entity as unknown as typeof Node).idPrefix).uuid]];
  } catch {
    return [];
  }
}
