import { once } from './idempotency.ts';
import { refusalOf } from './database-refusal.ts';
import type { Input } from './input.ts';
import type { Transaction } from './transaction.ts';
import type { UserError } from './user-error.type.ts';
import type { WriteContext } from './write-context.ts';

/** What a mutation answers: the record it wrote, or what is wrong with the input. */
export interface Outcome {
  /** Of the record that was written, or is gone; null when nothing was written. */
  readonly uuid: string | null;
  readonly errors: readonly UserError[];
}

/**
 * Performs a mutation: in one transaction, once for each idempotency key. What the sender can mend is
 * answered as errors, and nothing is written then.
 */
export async function perform(
  context: WriteContext,
  mutation: string,
  input: Input,
  work: (tx: Transaction) => Promise<string>,
): Promise<Outcome> {
  try {
    const { uuid } = await context.writes.transaction(context.viewer, (tx) =>
      once(tx, mutation, input, async () => ({ uuid: await work(tx) })),
    );
    return { uuid, errors: [] };
  } catch (error) {
    const refusal = refusalOf(error, context.tables);
    if (!refusal) throw error;
    return { uuid: null, errors: refusal.errors };
  } finally {
    // What the request has read before is not so any more.
    context.memo.clear();
  }
}
