import { Problems } from './problems.ts';
import { References } from './references.ts';
import type { Transaction } from './transaction.ts';

/** What the writing of one input shares: its transaction, what is wrong with it, and what it refers to. */
export class Scope {
  readonly problems = new Problems();
  readonly references = new References();

  constructor(readonly tx: Transaction) {}
}
