import { mkdir, writeFile } from 'node:fs/promises';
import { table } from './table.mjs';

const FOLDER = new URL('../results/', import.meta.url);

/** Saves a report as JSON and as Markdown, and prints the table as a whole. */
export async function save(name, report) {
  const { machine, plan, scale, results } = report;
  const versions = (named) =>
    Object.entries(named)
      .map(([what, version]) => `${what} ${version}`)
      .join(', ');
  const markdown = `# ${name === 'latest' ? 'Results' : 'Results of short rounds'}

${machine.date}, ${machine.processor}, ${machine.memoryGb} GB, ${machine.system}, PostgreSQL ${machine.postgres}.
Node.js: ${versions(machine.node)}. Packages: ${versions(machine.packages)}.
Scale ${scale}; ${plan.busy.rounds} interleaved rounds of ${plan.busy.seconds} s with ${plan.busy.connections} connections (medians); "alone" is one connection.
CPU ms is processor time per request, of the server and of PostgreSQL; kB is the size of an answer.

${results.map(({ id, title }) => `- ${id}: ${title}`).join('\n')}

${table(results)}
`;
  await mkdir(FOLDER, { recursive: true });
  await writeFile(new URL(`${name}.json`, FOLDER), `${JSON.stringify(report, null, 2)}\n`);
  await writeFile(new URL(`${name}.md`, FOLDER), markdown);
  console.log(`\n${markdown}`);
}
