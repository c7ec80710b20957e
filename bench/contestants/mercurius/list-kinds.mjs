import { query, queryPlanned } from './database.mjs';

/**
 * The kinds of lists behind connections: `nodes` and `counts` take the objects of several connections,
 * and answer for each of them.
 */

/** Lists of many owners in one statement: `{ owner, first }`. */
export function ofOwner({ columns, from, link, order, count }) {
  const nodesText = `SELECT k.n::integer AS n, t.*
    FROM unnest($1::uuid[], $2::integer[]) WITH ORDINALITY AS k(owner, size, n)
    CROSS JOIN LATERAL (SELECT ${columns} FROM ${from} WHERE ${link} ORDER BY ${order} LIMIT k.size) t`;
  const countText = `SELECT k.n::integer AS n, (SELECT ${count}) AS count
    FROM unnest($1::uuid[]) WITH ORDINALITY AS k(owner, n)`;
  return {
    async nodes(objects) {
      const lists = objects.map(() => []);
      const values = [objects.map(({ owner }) => owner), objects.map(({ first }) => first)];
      for (const row of await query(nodesText, values)) lists[row.n - 1].push(row);
      return lists;
    },
    async counts(objects) {
      const rows = await query(countText, [objects.map(({ owner }) => owner)]);
      const counts = new Map(rows.map(({ n, count }) => [n, count]));
      return objects.map((_, index) => counts.get(index + 1));
    },
  };
}

/** Lists without an owner: `{ where, orderBy, first }`. Each has its own filter, hence its own statement. */
export function ofAll({ columns, from, conditions, orderSql }) {
  return {
    nodes: (objects) =>
      Promise.all(
        objects.map(({ where, orderBy, first }) => {
          const values = [];
          // The limit is a literal (GraphQL has made sure that it is a number): plans depend on it.
          const text = `SELECT ${columns} FROM ${from} WHERE ${conditions(where, values)}
            ORDER BY ${orderSql(orderBy)} LIMIT ${first}`;
          return where?.signedOn ? queryPlanned(text, values) : query(text, values);
        }),
      ),
    counts: (objects) =>
      Promise.all(
        objects.map(async ({ where }) => {
          const values = [];
          const text = `SELECT count(*)::integer AS count FROM ${from} WHERE ${conditions(where, values)}`;
          const [{ count }] = await query(text, values);
          return count;
        }),
      ),
  };
}
