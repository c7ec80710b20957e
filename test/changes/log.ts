import type { TestApp } from '../support/app.ts';

/** A change as the log has it, by the names of columns. */
export interface LogEntry {
  readonly position: number;
  readonly record_id: string;
  readonly type: string;
  readonly operation: string;
  readonly version: number;
  readonly at: string;
  readonly actor: string | null;
  readonly changed: readonly string[];
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly transaction: string;
}

/** The log beyond a position, with all that is committed in it by now. */
export async function logOf({ make }: Pick<TestApp, 'make'>, after = 0): Promise<LogEntry[]> {
  await numbered({ make });
  return make.sql<LogEntry & Record<string, unknown>>(
    `SELECT position, record_id, type, operation, version, at::text, actor, changed, before, after, transaction::text
     FROM change WHERE position > $1 ORDER BY position`,
    [after],
  );
}

/** Numbers what is committed; answers where the log ends then. */
export async function numbered({ make }: Pick<TestApp, 'make'>): Promise<number> {
  await make.sql('SELECT sequence_changes()');
  const [head] = await make.sql<{ position: number }>('SELECT position FROM change_head');
  return head?.position ?? 0;
}
