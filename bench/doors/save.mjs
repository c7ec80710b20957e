import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';

const FOLDER = new URL('../results/', import.meta.url);

/** Saves what a study came to, as Markdown in a file of its own. */
export async function save(name, { title, figures, isKept }) {
  const rows = Object.entries(figures);
  const widths = [0, 1].map((at) => Math.max(...rows.map((row) => String(row[at]).length)));
  const lines = rows.map(
    ([what, figure]) => `| ${what.padEnd(widths[0])} | ${String(figure).padStart(widths[1])} |`,
  );
  const memory = Math.round(totalmem() / 1e9);
  await mkdir(FOLDER, { recursive: true });
  await writeFile(
    new URL(`doors-${name}.md`, FOLDER),
    `# ${title}

${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0].model}, ${memory} GB, ${process.platform} ${process.arch}, Node.js ${process.version}.
The server, its PostgreSQL and the clients share the machine.${isKept ? '' : ' **Not as promised.**'}

| ${' '.repeat(widths[0])} | ${' '.repeat(widths[1])} |
| ${'-'.repeat(widths[0])} | ${'-'.repeat(Math.max(1, widths[1] - 1))}: |
${lines.join('\n')}
`,
  );
}
