import { resolve } from 'node:path';
import { readConfig } from '../../src/config.ts';
import { ConfigError } from '../../src/config/read-variable.ts';

/** The problems for which an environment is refused. */
function problemsOf(environment: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  it('runs on this machine alone, with the embedded PostgreSQL, when nothing is set', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 4000,
      databaseUrl: null,
      dataFolder: resolve('.concord'),
      logLevel: 'warn',
      retentionDays: 30,
      webhookPrivateAddresses: [],
      oidc: null,
      allowedOrigins: [],
      limits: {
        costPerMinute: 100_000,
        connectionsPerAddress: 500,
        trustedProxies: [],
        persistedDocuments: null,
        arePersistedOnly: false,
      },
      operating: { metrics: null, drainDelayMs: 0, mostLagSeconds: 10, tracesEndpoint: null },
    });
  });

  it('takes what is set, without the spaces around it', () => {
    const environment = {
      HOST: '0.0.0.0',
      PORT: ' 8080 ',
      DATABASE_URL: 'postgresql://concord:secret@db.example/concord?sslmode=require',
      CONCORD_DATA: '/var/lib/concord',
      LOG_LEVEL: 'info',
      CHANGES_RETENTION_DAYS: '7',
      WEBHOOK_PRIVATE_ADDRESSES: '10.0.0.0/8, ::1/128',
      ALLOWED_ORIGINS: 'https://example.org, http://localhost:8080',
      COST_PER_MINUTE: '0',
      CONNECTIONS_PER_ADDRESS: '20',
      TRUST_PROXY: '10.0.0.0/8',
      PERSISTED_DOCUMENTS: 'src',
      PERSISTED_DOCUMENTS_ONLY: 'true',
      METRICS_HOST: '10.1.2.3',
      METRICS_PORT: '9464',
      DRAIN_DELAY: '5',
      READY_MOST_LAG: '60',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'https://otlp.example',
    };

    expect(readConfig(environment)).toEqual({
      host: '0.0.0.0',
      port: 8080,
      databaseUrl: environment.DATABASE_URL,
      dataFolder: '/var/lib/concord',
      logLevel: 'info',
      retentionDays: 7,
      webhookPrivateAddresses: ['10.0.0.0/8', '::1/128'],
      oidc: null,
      allowedOrigins: ['https://example.org', 'http://localhost:8080'],
      limits: {
        costPerMinute: 0,
        connectionsPerAddress: 20,
        trustedProxies: ['10.0.0.0/8'],
        persistedDocuments: resolve('src'),
        arePersistedOnly: true,
      },
      operating: {
        metrics: { host: '10.1.2.3', port: 9464 },
        drainDelayMs: 5_000,
        mostLagSeconds: 60,
        tracesEndpoint: 'https://otlp.example',
      },
    });
  });

  it('takes an empty value for none, as compose files set them', () => {
    const empty = { HOST: '', PORT: '', DATABASE_URL: ' ', CONCORD_DATA: '', LOG_LEVEL: '' };

    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  it('takes a relative folder from where the server is started', () => {
    expect(readConfig({ CONCORD_DATA: 'other/data' }).dataFolder).toBe(resolve('other/data'));
  });

  it('names all that is wrong at once, with what was expected and what came', () => {
    const wrong = {
      HOST: 'two hosts',
      PORT: '65536',
      DATABASE_URL: 'mysql://localhost/concord',
      LOG_LEVEL: 'loud',
      CHANGES_RETENTION_DAYS: '0',
      WEBHOOK_PRIVATE_ADDRESSES: '10.0.0.0/33',
      COST_PER_MINUTE: '-1',
      CONNECTIONS_PER_ADDRESS: 'many',
      TRUST_PROXY: 'anybody',
      PERSISTED_DOCUMENTS: '/nowhere/at-all',
      PERSISTED_DOCUMENTS_ONLY: 'yes',
      METRICS_HOST: 'two hosts',
      METRICS_PORT: 'any',
      DRAIN_DELAY: '11',
      READY_MOST_LAG: '0',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'localhost:4318',
    };

    expect(problemsOf(wrong)).toEqual([
      'HOST: expected a host name or an address, but got "two hosts".',
      'PORT: expected a port from 0 to 65535, but got "65536".',
      'DATABASE_URL: expected a URL such as postgres://user@host/database, or nothing, but got "mysql://localhost/concord".',
      'LOG_LEVEL: expected one of fatal, error, warn, info, debug, trace, silent, but got "loud".',
      'CHANGES_RETENTION_DAYS: expected a number of days from 1 on, but got "0".',
      'WEBHOOK_PRIVATE_ADDRESSES: expected ranges of addresses such as 10.0.0.0/8, separated by commas, or nothing, but got "10.0.0.0/33".',
      'COST_PER_MINUTE: expected a number of nodes, or 0, but got "-1".',
      'CONNECTIONS_PER_ADDRESS: expected a number of connections, or 0, but got "many".',
      'TRUST_PROXY: expected ranges of addresses such as 10.0.0.0/8, separated by commas, or nothing, but got "anybody".',
      'PERSISTED_DOCUMENTS: expected a folder that is there, or nothing, but got "/nowhere/at-all".',
      'PERSISTED_DOCUMENTS_ONLY: expected true or false, but got "yes".',
      'METRICS_HOST: expected a host name or an address, but got "two hosts".',
      'METRICS_PORT: expected a port from 0 to 65535, or nothing, but got "any".',
      'DRAIN_DELAY: expected a number of seconds from 0 to 10, but got "11".',
      'READY_MOST_LAG: expected a number of seconds from 1 on, but got "0".',
      'OTEL_EXPORTER_OTLP_ENDPOINT: expected a URL such as http://localhost:4318, or nothing, but got "localhost:4318".',
    ]);
    expect(() => readConfig(wrong)).toThrow(
      `The configuration is not valid:\n  ${problemsOf(wrong).join('\n  ')}`,
    );
  });

  it('takes no file for a folder of documents, and persisted ones alone not without a folder', () => {
    for (const path of ['package.json', 'package.json/below'])
      expect(problemsOf({ PERSISTED_DOCUMENTS: path })).toEqual([
        `PERSISTED_DOCUMENTS: expected a folder that is there, or nothing, but got "${path}".`,
      ]);
    expect(problemsOf({ PERSISTED_DOCUMENTS_ONLY: 'true' })).toEqual([
      'PERSISTED_DOCUMENTS: expected a folder, since PERSISTED_DOCUMENTS_ONLY is true, but got "".',
    ]);
  });

  it.each(['-1', '4000.5', '4e3', '0x10', 'http', '99999', '4000 4001'])(
    'refuses the port "%s"',
    (port) => {
      expect(problemsOf({ PORT: port })).toHaveLength(1);
    },
  );

  it.each(['0', '1', '65535'])('takes the port "%s"', (port) => {
    expect(readConfig({ PORT: port }).port).toBe(Number(port));
  });

  it.each(['localhost/concord', 'postgres', 'http://localhost', '/var/run/postgresql'])(
    'refuses the database "%s"',
    (url) => {
      expect(problemsOf({ DATABASE_URL: url })).toHaveLength(1);
    },
  );

  it('does not show the password of a database that it refuses', () => {
    const [problem] = problemsOf({ DATABASE_URL: 'mysql://concord:s3cret@db.example/concord' });

    expect(problem).toMatch(/^DATABASE_URL: expected/);
    expect(problem).not.toContain('s3cret');
  });
});
