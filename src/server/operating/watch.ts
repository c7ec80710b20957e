import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { migrations } from '../../migrations/index.ts';
import type { Registry } from '../../registry.ts';
import type { OnStatement } from '../../shared/read/batches.ts';
import { Census } from './census.ts';
import { showGauges } from './gauges.ts';
import { Health } from './health.ts';
import { createMetricsServer } from './metrics-server.ts';
import { Metrics } from './metrics.ts';
import { Probe } from './probe.service.ts';
import type { Tracing } from './tracing.ts';

interface WatchOptions {
  readonly databaseUrl: string;
  readonly log: FastifyBaseLogger;
  /** Where metrics are served; null: nowhere, and none are counted. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  /** How long a change may wait for its number while the server counts as ready. */
  readonly mostLagSeconds: number;
  /** The OTLP receiver that traces are sent to; null: none are made. */
  readonly tracesEndpoint: string | null;
}

/** All that lets operators see how a server is: health, and where it is wanted, metrics and traces. */
export class Watch {
  readonly census = new Census();
  readonly health: Health;
  readonly metrics: Metrics | null;
  readonly tracing: Tracing | null;
  readonly #options: WatchOptions;
  readonly #probe: Probe;
  #server: FastifyInstance | undefined;

  private constructor(options: WatchOptions, tracing: Tracing | null) {
    const { databaseUrl, log, mostLagSeconds } = options;
    const onError = (error: Error): void => {
      log.warn(error, 'the database was asked how it is');
    };
    this.#options = options;
    this.#probe = new Probe(databaseUrl, onError);
    this.health = new Health({
      vitals: () => this.#probe.vitals(),
      migrations: migrations.map(({ name }) => name),
      mostLagSeconds,
      onError,
    });
    this.metrics = options.metrics ? new Metrics() : null;
    this.tracing = tracing;
  }

  static async open(options: WatchOptions): Promise<Watch> {
    const { tracesEndpoint } = options;
    if (tracesEndpoint === null) return new Watch(options, null);
    const { Tracing } = await import('./tracing.ts');
    return new Watch(options, new Tracing(tracesEndpoint));
  }

  /** Sees each statement that reads. */
  readonly onStatement: OnStatement = (text, keys, answer) => {
    this.metrics?.onStatement(text, keys, answer);
    this.tracing?.onStatement(text, keys, answer);
  };

  /** Serves the metrics of a registry, where they are wanted. @returns the address, or null */
  async listen(registry: Registry): Promise<string | null> {
    const { metrics, health, census } = this;
    const { metrics: address, log } = this.#options;
    if (!metrics || !address) return null;
    showGauges(metrics, { registry, census, probe: this.#probe });
    this.#server = createMetricsServer(metrics, health, log);
    return this.#server.listen(address);
  }

  async close(): Promise<void> {
    await this.#server?.close();
    await this.#probe.close();
    await this.tracing?.close();
  }
}
