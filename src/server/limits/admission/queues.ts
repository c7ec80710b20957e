/** Queues of entries, one for each of their owners, who take turns. */
export class Queues<T> {
  /** In the order of turns. None is empty. */
  readonly #queues = new Map<string, T[]>();

  lengthOf(owner: string): number {
    return this.#queues.get(owner)?.length ?? 0;
  }

  /** An owner who had none has the last turn. */
  add(owner: string, entry: T): void {
    const queue = this.#queues.get(owner);
    if (queue) queue.push(entry);
    else this.#queues.set(owner, [entry]);
  }

  remove(owner: string, entry: T): void {
    this.#set(
      owner,
      (this.#queues.get(owner) ?? []).filter((other) => other !== entry),
    );
  }

  /** Takes the first entry of the owner whose turn it is: the next turn is another's. */
  next(): T | undefined {
    const [turn] = this.#queues;
    if (!turn) return undefined;
    const [owner, [first, ...others]] = turn;
    this.#queues.delete(owner);
    this.#set(owner, others);
    return first;
  }

  #set(owner: string, queue: T[]): void {
    if (queue.length > 0) this.#queues.set(owner, queue);
    else this.#queues.delete(owner);
  }
}
