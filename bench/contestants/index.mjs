import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * How a contestant is asked, for each shape: the request for a set of variables, and the answer's JSON in
 * the shape's canonical form.
 * @typedef {Record<string, {
 *   request: (variables: any) => { method: string, path: string, body: unknown },
 *   canonical: (answer: any) => unknown,
 * }>} Queries
 *
 * @typedef {object} Contestant
 * @property {string} name
 * @property {string} title
 * @property {string} node the Node.js that runs it
 */

/** PostGraphile 5 needs a newer Node.js than the registry does. */
const NEWER_NODE = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));

/** @type {readonly Contestant[]} */
export const contestants = [
  { name: 'limit', title: 'hand-written SQL, no GraphQL', node: process.execPath },
  { name: 'concord', title: 'Concord', node: process.execPath },
  { name: 'postgraphile', title: 'PostGraphile 5', node: NEWER_NODE },
  { name: 'mercurius', title: 'Mercurius with JIT and loaders', node: process.execPath },
  { name: 'typical', title: 'type-graphql, DataLoader, repository.find', node: process.execPath },
].filter(({ name }) => existsSync(new URL(`${name}/server.mjs`, import.meta.url)));

/** @returns {Promise<Queries>} */
export async function queriesOf({ name }) {
  return (await import(`./${name}/queries.mjs`)).queries;
}
