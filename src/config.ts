import { resolve } from 'node:path';
import { limitsConfig, type LimitsConfig } from './config/limits.ts';
import { integerIn, rangesIn } from './config/lists.ts';
import { oidcConfig, type OidcConfig } from './config/oidc.ts';
import { originsConfig, type OriginsConfig } from './config/origins.ts';
import { operatingConfig, type OperatingConfig } from './config/operating.ts';
import { ConfigError, variablesOf } from './config/read-variable.ts';

/** How the server runs. Read once, here, from the environment. */
export interface Config extends OriginsConfig {
  readonly host: string;
  readonly port: number;
  /** A PostgreSQL to use; null: the embedded one. */
  readonly databaseUrl: string | null;
  /** Where the embedded PostgreSQL keeps its data. */
  readonly dataFolder: string;
  readonly logLevel: string;
  /** How old a change may be to be followed from. */
  readonly retentionDays: number;
  /** Ranges of private addresses that webhooks may be sent to. */
  readonly webhookPrivateAddresses: readonly string[];
  /** Whose tokens say who somebody is; null: there are none but keys. */
  readonly oidc: OidcConfig | null;
  readonly limits: LimitsConfig;
  readonly operating: OperatingConfig;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** Reads the configuration. @throws ConfigError naming every variable that is wrong */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const problems: string[] = [];
  const read = variablesOf(environment, problems);
  const config: Config = {
    host: read('HOST', '127.0.0.1', 'a host name or an address', (text) =>
      /\s/.test(text) ? undefined : text,
    ),
    port: read('PORT', '4000', 'a port from 0 to 65535', (text) => integerIn(text, 0, 65_535)),
    databaseUrl: read(
      'DATABASE_URL',
      '',
      'a URL such as postgres://user@host/database, or nothing',
      databaseUrlIn,
    ),
    dataFolder: read('CONCORD_DATA', './.concord', 'a folder', (text) => resolve(text)),
    logLevel: read('LOG_LEVEL', 'warn', `one of ${LOG_LEVELS.join(', ')}`, (text) =>
      LOG_LEVELS.includes(text) ? text : undefined,
    ),
    retentionDays: read('CHANGES_RETENTION_DAYS', '30', 'a number of days from 1 on', (text) =>
      integerIn(text, 1, 999_999),
    ),
    webhookPrivateAddresses: read(
      'WEBHOOK_PRIVATE_ADDRESSES',
      '',
      'ranges of addresses such as 10.0.0.0/8, separated by commas, or nothing',
      rangesIn,
    ),
    oidc: oidcConfig(read),
    ...originsConfig(read),
    limits: limitsConfig(read),
    operating: operatingConfig(read),
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

function databaseUrlIn(text: string): string | null | undefined {
  if (text === '') return null;
  return URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol) ? text : undefined;
}
