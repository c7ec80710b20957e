import { statements } from './statements.mjs';

/** Without the ids: other contestants write them in another way. */
function bare(value) {
  if (Array.isArray(value)) return value.map(bare);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([name]) => name !== 'id');
  return Object.fromEntries(entries.map(([name, inner]) => [name, bare(inner)]));
}

const canonical = {
  Q4: (pages) =>
    pages.map((page) =>
      page.map((row) => bare({ ...row, createdAt: new Date(row.createdAt).toISOString() })),
    ),
};

/**
 * The limit's address is the shape, its body the variables, its answer the canonical form with ids.
 * @type {import('../index.mjs').Queries}
 */
export const queries = Object.fromEntries(
  Object.keys(statements).map((id) => [
    id,
    {
      request: (variables) => ({ method: 'POST', path: `/${id}`, body: variables }),
      canonical: canonical[id] ?? bare,
    },
  ]),
);
