/** A backup that cannot be made or restored: the message says what was expected and what came. */
export class BackupError extends Error {}
