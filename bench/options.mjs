import { parseArgs } from 'node:util';

/**
 * What the command line asks for.
 * @typedef {object} Options
 * @property {number} scale 1 for 100,000 agreements
 * @property {boolean} quick short rounds, to try something out
 * @property {string[] | null} only shapes by their ids; null: all
 * @property {string[] | null} contestants by name; null: all
 * @property {boolean} growth what grows with the data, the connections and the nesting
 */

/** @returns {Options} @throws Error for what is not an option */
export function readOptions(args = process.argv.slice(2)) {
  const { values } = parseArgs({
    args,
    options: {
      scale: { type: 'string', default: '1' },
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      contestants: { type: 'string' },
      growth: { type: 'boolean', default: false },
    },
  });
  const scale = Number(values.scale);
  if (!(scale >= 1 && Number.isInteger(scale)))
    throw new Error(`Expected --scale to be a whole number from 1 on, but got ${values.scale}.`);
  return {
    ...values,
    scale,
    only: values.only?.split(',') ?? null,
    contestants: values.contestants?.split(',') ?? null,
  };
}

/** The things that are named; all without names. @throws Error for a name that none has */
export function chosen(things, names, key) {
  const unknown = names?.find((name) => !things.some((thing) => thing[key] === name));
  if (unknown)
    throw new Error(
      `Expected one of ${things.map((thing) => thing[key]).join(', ')}, but got ${unknown}.`,
    );
  return names ? things.filter((thing) => names.includes(thing[key])) : [...things];
}
