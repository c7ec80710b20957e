/** A command of the CLI. */
export interface Command {
  /** How it is called and what it does, for people. */
  readonly usage: string;
  /** Carries it out. @throws UsageError when the arguments are not right */
  run(args: readonly string[]): Promise<void>;
}
