import { listOf } from './lists.ts';
import type { ReadVariable } from './read-variable.ts';

/** Whose pages may use the API. */
export interface OriginsConfig {
  /** The origins whose pages may use the API beside our own; `*` is any. */
  readonly allowedOrigins: readonly string[];
}

export function originsConfig(read: ReadVariable): OriginsConfig {
  return {
    allowedOrigins: read(
      'ALLOWED_ORIGINS',
      '',
      'origins such as https://example.org, separated by commas, or *, or nothing',
      (text) => listOf(text, (part) => part === '*' || isOrigin(part)),
    ),
  };
}

/** Just as a browser says it: without a path, in lower case, without a port that goes without saying. */
function isOrigin(text: string): boolean {
  return (
    !text.includes('*') &&
    URL.canParse(text) &&
    /^https?:$/.test(new URL(text).protocol) &&
    new URL(text).origin === text
  );
}
