import { query } from './database.mjs';

/**
 * The kinds of loaders: however many objects ask, one statement answers. Their cache is off, as the
 * documentation of Mercurius advises where keys (the whole objects) are dear to serialize; no row is
 * fetched twice anyway, because the statements take sets of ids.
 */
const uncached = (loader) => ({ loader, opts: { cache: false } });

/** A record that a column of the object points at. */
export const one = (column, text) => oneOf({ [column]: text });

/** A record that one of several columns of the object points at. */
export const oneOf = (texts) =>
  uncached(async (queries) => {
    const columns = Object.entries(texts);
    const found = await Promise.all(
      columns.map(([column, text]) =>
        recordsById(
          text,
          queries.map(({ obj }) => obj[column]),
        ),
      ),
    );
    return queries.map(({ obj }) => {
      const at = columns.findIndex(([column]) => obj[column] !== null);
      return at === -1 ? null : found[at].get(obj[columns[at][0]]);
    });
  });

/** The rows that point at the object by their column `owner`, in the order of the statement. */
export const many = (text) =>
  uncached(async (queries) => {
    const lists = new Map(queries.map(({ obj }) => [obj.id, []]));
    for (const row of await query(text, [[...lists.keys()]])) lists.get(row.owner).push(row);
    return queries.map(({ obj }) => lists.get(obj.id));
  });

/** A part of connections: each list is asked once, for all of its connections. */
export const ofList = (part) =>
  uncached(async (queries) => {
    const answers = new Map();
    for (const list of new Set(queries.map(({ obj }) => obj.list))) {
      const objects = queries.flatMap(({ obj }) => (obj.list === list ? [obj] : []));
      const parts = list[part](objects);
      objects.forEach((object, index) =>
        answers.set(
          object,
          parts.then((all) => all[index]),
        ),
      );
    }
    return Promise.all(queries.map(({ obj }) => answers.get(obj)));
  });

/** Records by their ids; no statement when there are none. */
async function recordsById(text, ids) {
  const known = [...new Set(ids)].filter((id) => id !== null);
  const rows = known.length > 0 ? await query(text, [known]) : [];
  return new Map(rows.map((row) => [row.id, row]));
}
