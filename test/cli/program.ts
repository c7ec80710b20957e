import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

/** What a program has left behind. */
export interface Ending {
  readonly code: number | null;
  readonly lines: readonly string[];
  readonly errors: string;
}

/** A JavaScript program that runs in a process of its own, with nothing but `env` in its environment. */
export class Program {
  static readonly #running = new Set<ChildProcess>();

  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  #output = '';
  #errors = '';

  constructor(
    script: string,
    args: readonly string[] = [],
    env: Readonly<Record<string, string>> = {},
  ) {
    this.#child = spawn(process.execPath, [script, ...args], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    Program.#running.add(this.#child);
    // Closed when all that was printed is read, too.
    this.#ended = once(this.#child, 'close');
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.#output += text));
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.#errors += text));
  }

  /** Ends what a test that failed has left running. */
  static endAll(): void {
    for (const child of Program.#running) child.kill('SIGKILL');
    Program.#running.clear();
  }

  /** The whole lines it has printed so far: one that was cut off by a kill is none. */
  get lines(): string[] {
    return this.#output.split('\n').slice(0, -1);
  }

  /** Resolves when so many lines are printed. */
  printed(count: number): Promise<void> {
    return this.#until(`${count} lines`, this.#child.stdout, () => this.lines.length >= count);
  }

  /** Resolves when it has said something to people. */
  said(text: string): Promise<void> {
    return this.#until(text, this.#child.stderr, () => this.#errors.includes(text));
  }

  /** Reads no more of what it prints. */
  hangUp(): void {
    this.#child.stdout?.destroy();
  }

  /** Sends a signal, and waits for the end. */
  async end(signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): Promise<Ending> {
    this.#child.kill(signal);
    return this.ending();
  }

  async ending(): Promise<Ending> {
    await this.#ended;
    return { code: this.#child.exitCode, lines: this.lines, errors: this.#errors };
  }

  async #until(expected: string, stream: Readable | null, isSo: () => boolean): Promise<void> {
    const ended = this.#ended.then(() => true);
    while (!isSo()) {
      const heard = stream ? once(stream, 'data').then(() => false) : ended;
      if ((await Promise.race([heard, ended])) && !isSo())
        throw new Error(`Expected ${expected}, but it ended: ${this.#errors}`);
    }
  }
}
