/**
 * What writers know to be committed, kept apart from the log: what arrives is held against it.
 * Times are those of `performance.now()`.
 */
export class Book {
  /** How many transactions have changed each record. */
  changes = new Map();
  /** When the transaction that created a record was about to commit, and when it had. */
  created = new Map();

  /** Notes a transaction that has been committed just now. */
  committed({ created = [], updated = [], since }) {
    for (const id of created) this.created.set(id, { since, until: performance.now() });
    // Whatever a transaction does to a record is one change.
    for (const id of new Set([...created, ...updated])) this.changes.set(id, this.count(id) + 1);
  }

  count(id) {
    return this.changes.get(id) ?? 0;
  }
}
