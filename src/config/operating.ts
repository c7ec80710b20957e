import { integerIn } from './lists.ts';
import type { ReadVariable } from './read-variable.ts';

/** How the server is watched and stopped. */
export interface OperatingConfig {
  /** Where metrics are served; null: nowhere. Never where the API is: they are not for the public. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  /** How long a server that stops goes on serving, so that load balancers see that it is not ready. */
  readonly drainDelayMs: number;
  /** How long a change may wait for its number while the server counts as ready. */
  readonly mostLagSeconds: number;
  /** The OTLP receiver that traces are sent to; null: none are made. */
  readonly tracesEndpoint: string | null;
}

/** Longer would not leave enough of the 25 seconds in which the server stops. */
const LONGEST_DELAY_SECONDS = 10;

export function operatingConfig(read: ReadVariable): OperatingConfig {
  const host = read('METRICS_HOST', '127.0.0.1', 'a host name or an address', (text) =>
    /\s/.test(text) ? undefined : text,
  );
  const port = read('METRICS_PORT', '', 'a port from 0 to 65535, or nothing', portIn);
  const delay = `a number of seconds from 0 to ${LONGEST_DELAY_SECONDS}`;
  const drainDelaySeconds = read('DRAIN_DELAY', '0', delay, (text) =>
    integerIn(text, 0, LONGEST_DELAY_SECONDS),
  );
  return {
    metrics: port === null ? null : { host, port },
    drainDelayMs: drainDelaySeconds * 1_000,
    mostLagSeconds: read('READY_MOST_LAG', '10', 'a number of seconds from 1 on', (text) =>
      integerIn(text, 1, 86_400),
    ),
    tracesEndpoint: read(
      'OTEL_EXPORTER_OTLP_ENDPOINT',
      '',
      'a URL such as http://localhost:4318, or nothing',
      httpUrlIn,
    ),
  };
}

function portIn(text: string): number | null | undefined {
  return text === '' ? null : integerIn(text, 0, 65_535);
}

function httpUrlIn(text: string): string | null | undefined {
  if (text === '') return null;
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) ? text : undefined;
}
