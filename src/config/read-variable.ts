/**
 * Reads one variable of the environment: its text without the spaces around it, or else the fallback, is
 * parsed; what cannot be (undefined) is a problem that says what was expected.
 */
export type ReadVariable = <T>(
  name: string,
  fallback: string,
  expected: string,
  parse: (text: string) => T | undefined,
) => T;

/** All that is wrong with the configuration, one line each. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(['The configuration is not valid:', ...problems].join('\n  '));
  }
}

/** Reads variables, and collects what is wrong with them all. */
export function variablesOf(environment: NodeJS.ProcessEnv, problems: string[]): ReadVariable {
  return <T>(
    name: string,
    fallback: string,
    expected: string,
    parse: (text: string) => T | undefined,
  ): T => {
    const text = environment[name]?.trim() || fallback;
    const value = parse(text);
    if (value === undefined)
      problems.push(`${name}: expected ${expected}, but got ${withoutPassword(text)}.`);
    return value as T;
  };
}

/** A value as messages and logs may show it. */
function withoutPassword(text: string): string {
  return JSON.stringify(text.replace(/:[^:@/]*@/, ':…@'));
}
