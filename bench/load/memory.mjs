import { readFileSync, writeFileSync } from 'node:fs';
import { treeOf } from './processor-time.mjs';

/** Lets the peak begin anew at what a process uses now. */
export function resetPeakMemory(root) {
  for (const pid of treeOf(root)) {
    try {
      writeFileSync(`/proc/${pid}/clear_refs`, '5');
    } catch {
      // Not ours to reset: the peak is then that since its start.
    }
  }
}

/** The peak of resident memory of a process and its descendants since it was reset, in megabytes. */
export function peakMemory(root) {
  const kilobytes = treeOf(root).map((pid) => {
    try {
      return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}
