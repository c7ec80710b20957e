import { readFileSync, readdirSync } from 'node:fs';

/** Clock ticks per second: what Linux counts processor time in, on every machine that Node runs on. */
const TICKS = 100;

/** The fields of /proc/<pid>/stat after the name; null when the process has ended. */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
  } catch {
    return null;
  }
}

/** A process and all that descend from it, by their ids. */
export function treeOf(root) {
  const parents = new Map();
  for (const name of readdirSync('/proc')) {
    const parent = /^\d+$/.test(name) ? statOf(name)?.[1] : undefined;
    if (parent !== undefined) parents.set(Number(name), parent);
  }
  const tree = new Set([root]);
  for (let grown = true; grown;) {
    grown = false;
    for (const [pid, parent] of parents) {
      if (!tree.has(pid) && tree.has(parent)) grown = Boolean(tree.add(pid));
    }
  }
  return [...tree];
}

/**
 * Processor time, user and system, that a process and its descendants have used so far, in milliseconds;
 * that of descendants which have ended is counted by those that waited for them.
 */
export function processorTime(root) {
  const ticks = treeOf(root).map((pid) => {
    const stat = statOf(pid);
    return stat ? stat[11] + stat[12] + stat[13] + stat[14] : 0;
  });
  return (ticks.reduce((sum, one) => sum + one, 0) * 1000) / TICKS;
}
