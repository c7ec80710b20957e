/** One fault of the dataset: where it is, what was expected there and what stands there. */
export interface DatasetProblem {
  /** The file's name within the dataset's folder. */
  readonly file: string;
  /** The line in the file, from 1; absent where no line is to blame. */
  readonly line?: number;
  /** The record's slug, key or alpha-2 code, else its list and position; empty for a whole file. */
  readonly record: string;
  /** The field within the record, such as `actions[0].on`; empty for a whole record. */
  readonly field: string;
  readonly expected: string;
  readonly received: string;
}

/** Thrown for a dataset that cannot be used; its message lists every problem, one per line. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';

  constructor(readonly problems: readonly DatasetProblem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super(`The dataset has ${count}:\n${problems.map(lineFor).join('\n')}`);
  }
}

function lineFor(problem: DatasetProblem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  const parts = [place, problem.record, problem.field].filter((part) => part !== '');
  return `${parts.join(' ')}: expected ${problem.expected}, received ${problem.received}`;
}

/** How a value is shown in a problem: as JSON, cut to a readable length; nothing where it is absent. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const json = JSON.stringify(value);
  return json.length <= 80 ? json : `${json.slice(0, 77)}...`;
}
