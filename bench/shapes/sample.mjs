/**
 * What the variables of the shapes are made of, read from the generated rows: evenly spaced, so that
 * popular and forgotten records both occur, and the same at every run.
 * @typedef {{ agreements: string[], organizations: { slug: string, name: string }[] }} Sample
 */

/** How many sets of variables a shape rotates through. */
export const VARIETY = 500;

/**
 * @param {import('pg').Pool} pool
 * @returns {Promise<Sample>} slugs of agreements, slugs and names of organizations, in the order of their ids
 */
export async function readSample(pool) {
  const spaced = async (table, columns) => {
    const { rows } = await pool.query(
      `SELECT ${columns} FROM (SELECT *, row_number() OVER (ORDER BY id) - 1 AS at, count(*) OVER () AS total FROM ${table}) t
       WHERE at % greatest(total / $1, 1) = 0 ORDER BY at LIMIT $1`,
      [VARIETY],
    );
    return rows;
  };
  return {
    agreements: (await spaced('agreement', 'slug')).map(({ slug }) => slug),
    organizations: await spaced('organization', 'slug, name'),
  };
}
