import { join } from 'node:path';
import { Program } from './program.ts';

const CLI = join(import.meta.dirname, '../../dist/cli/concord.js');

/** Runs the CLI as it is built. */
export function concord(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Program {
  return new Program(CLI, args, env);
}

/** The positions of printed changes. */
export function positions(lines: readonly string[]): number[] {
  return lines.map((line) => (JSON.parse(line) as { position: number }).position);
}

/** The positions of a log, up to one and from one on. */
export function upTo(last: number, first = 1): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
