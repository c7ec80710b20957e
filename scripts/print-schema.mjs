import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printSchema } from 'graphql';
import 'reflect-metadata';
import { build } from './build.mjs';

const file = join(import.meta.dirname, '..', 'schema.graphql');

// The schema is printed from the code as it is built, never from what lay about.
await build(['server']);
const { buildRegistrySchema } = await import('../dist/schema.js');
const { domains } = await import('../dist/domains.js');
const printed = `${printSchema(buildRegistrySchema(domains))}\n`;

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== printed) {
    console.error(
      'Expected schema.graphql to be what the code prints: run `npm run schema` and review the difference.',
    );
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, printed);
}
