/** What went wrong, for programs; the message says it for people. */
export type EmbeddedPostgresErrorCode =
  | 'BINARIES_MISSING'
  | 'BINARIES_UNUSABLE'
  | 'FOLDER_NOT_WRITABLE'
  | 'FOLDER_UNREACHABLE'
  | 'INITDB_FAILED'
  | 'NOT_A_CLUSTER'
  | 'OTHER_MAJOR_VERSION'
  | 'PORT_TAKEN'
  | 'START_FAILED'
  | 'STOP_FAILED';

/** A fault of the embedded PostgreSQL: one line that names what is wrong and what to do about it. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';

  constructor(
    readonly code: EmbeddedPostgresErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message.replace(/\s*\n\s*/g, ' ').trim(), options);
  }
}

/** The `code` of a system or PostgreSQL error (`ENOENT`, `57P03`), undefined where there is none. */
export function errorCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}

/** The message of whatever was thrown. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
