import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';

const FOLDER = new URL('../results/', import.meta.url);

/**
 * Saves what the studies came to, as JSON and as Markdown.
 * @param {Record<string, { title: string, isKept: boolean, figures: Record<string, number | string> }>} studies
 */
export async function save(studies) {
  const machine = {
    date: new Date().toISOString().slice(0, 10),
    processor: `${cpus().length} × ${cpus()[0].model}`,
    memoryGb: Math.round(totalmem() / 1e9),
    system: `${process.platform} ${process.arch}`,
    node: process.version,
  };
  const markdown = `# The feed of changes

${Object.values(machine).slice(0, 2).join(', ')}, ${machine.memoryGb} GB, ${machine.system}, Node.js ${machine.node}.
The server, its PostgreSQL and the clients share the machine.
${Object.entries(studies).map(section).join('')}`;
  await mkdir(FOLDER, { recursive: true });
  await writeFile(
    new URL('feed.json', FOLDER),
    `${JSON.stringify({ machine, studies }, null, 2)}\n`,
  );
  await writeFile(new URL('feed.md', FOLDER), markdown);
}

function section([name, { title, isKept, figures }]) {
  const rows = Object.entries(figures);
  const widths = [0, 1].map((at) => Math.max(...rows.map((row) => String(row[at]).length)));
  const lines = rows.map(
    ([what, figure]) => `| ${what.padEnd(widths[0])} | ${String(figure).padStart(widths[1])} |`,
  );
  return `
## ${name}

${title}.${isKept ? '' : ' **Not as promised.**'}

| ${' '.repeat(widths[0])} | ${' '.repeat(widths[1])} |
| ${'-'.repeat(widths[0])} | ${'-'.repeat(Math.max(1, widths[1] - 1))}: |
${lines.join('\n')}
`;
}
