/** Those who wait until something is so: each looks whether it is when all are notified. */
export class ConditionVariable {
  readonly #waiting = new Set<() => void>();

  /** How many wait. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** Resolves when a condition holds, or the signal aborts. */
  async until(condition: () => boolean, signal: AbortSignal): Promise<void> {
    if (signal.aborted || condition()) return;
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        if (!signal.aborted && !condition()) return;
        this.#waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.#waiting.add(wake);
      signal.addEventListener('abort', wake);
    });
  }

  notifyAll(): void {
    for (const wake of [...this.#waiting]) wake();
  }
}
