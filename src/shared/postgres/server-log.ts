import { open, rename, stat } from 'node:fs/promises';

const largestLogBytes = 10 * 1024 * 1024;
const tailBytes = 64 * 1024;

/**
 * The last thing that went wrong in a log, without time stamps, from a byte offset on: the last
 * FATAL, PANIC or error line and its hint, else the last line, undefined where nothing was written.
 */
export async function lastComplaint(logFile: string, from: number): Promise<string | undefined> {
  const lines = (await tail(logFile, from))
    .split('\n')
    .filter(
      (line) => line.trim() !== '' && !/^(pg_ctl: could not start|Examine the log)/.test(line),
    );
  const at = lines.findLastIndex((line) => /\b(FATAL|PANIC|error):/.test(line));
  if (at < 0) return lines.at(-1)?.trim();
  const hint = lines.slice(at + 1, at + 3).find((line) => line.includes('HINT:'));
  return [lines[at], hint]
    .map((line) => line?.replace(/^.*?\b(?=(FATAL|PANIC|error|HINT):)/, '').trim())
    .filter((line) => line !== undefined)
    .join(' ');
}

async function tail(logFile: string, from: number): Promise<string> {
  const file = await open(logFile, 'r');
  try {
    const { size } = await file.stat();
    const start = Math.max(from, size - tailBytes);
    const { buffer, bytesRead } = await file.read({
      buffer: Buffer.alloc(Math.max(size - start, 1)),
      position: start,
    });
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Moves a log that has grown large aside, over the one moved before; call while no server writes it. */
export async function rotateLog(logFile: string): Promise<void> {
  const size = await stat(logFile).then(
    (found) => found.size,
    () => 0,
  );
  if (size > largestLogBytes) await rename(logFile, `${logFile}.1`);
}
