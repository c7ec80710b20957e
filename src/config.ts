import { resolve } from 'node:path';

/** How the server runs. Read once, here, from the environment. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** A PostgreSQL to use; null: the embedded one. */
  readonly databaseUrl: string | null;
  /** Where the embedded PostgreSQL keeps its data. */
  readonly dataFolder: string;
  readonly logLevel: string;
}

/** All that is wrong with the configuration, one line each. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(['The configuration is not valid:', ...problems].join('\n  '));
  }
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** Reads the configuration. @throws ConfigError naming every variable that is wrong */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const problems: string[] = [];
  const read = <T>(
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
  const config: Config = {
    host: read('HOST', '127.0.0.1', 'a host name or an address', (text) =>
      /\s/.test(text) ? undefined : text,
    ),
    port: read('PORT', '4000', 'a port from 0 to 65535', parsePort),
    databaseUrl: read(
      'DATABASE_URL',
      '',
      'a URL such as postgres://user@host/database, or nothing',
      parseDatabaseUrl,
    ),
    dataFolder: read('CONCORD_DATA', './.concord', 'a folder', (text) => resolve(text)),
    logLevel: read('LOG_LEVEL', 'warn', `one of ${LOG_LEVELS.join(', ')}`, (text) =>
      LOG_LEVELS.includes(text) ? text : undefined,
    ),
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

function parsePort(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined;
}

function parseDatabaseUrl(text: string): string | null | undefined {
  if (text === '') return null;
  return URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol) ? text : undefined;
}

/** A value as messages and logs may show it. */
function withoutPassword(text: string): string {
  return JSON.stringify(text.replace(/:[^:@/]*@/, ':…@'));
}
