import * as sql from './sql.mjs';

/**
 * The statement of each shape and the values of its parameters. Each gives one row with one column: the
 * answer as JSON.
 * @type {Record<string, { text: string, values: (variables: any) => unknown[] }>}
 */
export const statements = {
  Q1: { text: sql.Q1, values: ({ slug }) => [slug] },
  Q2: { text: sql.Q2, values: ({ kind, afterDay, beforeDay }) => [kind, afterDay, beforeDay] },
  Q3: { text: sql.Q3, values: ({ slug }) => [slug] },
  Q4: {
    text: sql.Q4,
    values: ({ pages }) =>
      pages.flatMap(({ kind, afterDay, beforeDay }) => [kind, afterDay, beforeDay]),
  },
  Q5: { text: sql.Q5, values: ({ prefix }) => [prefix] },
  Q6: { text: sql.Q6, values: ({ slug }) => [slug] },
  Q7: { text: sql.Q7, values: ({ text }) => [text] },
  Q8: { text: sql.Q8, values: ({ slug }) => [slug] },
  Q9: { text: sql.Q9, values: ({ kinds }) => kinds },
};
