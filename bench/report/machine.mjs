import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { contestants } from '../contestants/index.mjs';

const VERSIONED = ['postgraphile', 'mercurius', 'type-graphql', 'typeorm', 'graphql', 'pg'];

/** What the numbers were measured on and with. */
export function machine(postgresVersion) {
  const [{ model }] = cpus();
  const nodes = contestants.map(({ name, node }) => [
    name,
    execFileSync(node, ['-v']).toString().trim(),
  ]);
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: `${cpus().length} × ${model}`,
    memoryGb: Math.round(totalmem() / 1e9),
    system: `${process.platform} ${process.arch}`,
    postgres: postgresVersion,
    node: Object.fromEntries(nodes),
    packages: Object.fromEntries(VERSIONED.map((name) => [name, versionOf(name)])),
  };
}

function versionOf(name) {
  const file = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')).version;
}
