import type { EntityManager } from 'typeorm';
import type { Tables } from '../read/table.ts';

/** A transaction that is under way: what services write through. */
export class Transaction {
  readonly #manager: EntityManager;

  constructor(
    manager: EntityManager,
    readonly tables: Tables,
  ) {
    this.#manager = manager;
  }

  /** The rows that a statement answers. */
  async query<T = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<T[]> {
    const answer: unknown = await this.#manager.query(text, values);
    // TypeORM answers an UPDATE or DELETE with its rows and how many they are.
    const isCounted = Array.isArray(answer) && Array.isArray(answer[0]) && answer.length === 2;
    return (isCounted ? answer[0] : answer) as T[];
  }
}
