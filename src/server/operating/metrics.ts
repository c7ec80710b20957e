import type { AccessEvent } from '../../access/access-events.ts';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { OnStatement } from '../../shared/read/batches.ts';
import { OperationMetrics } from './operation-metrics.ts';

/** Batches have at most 500 keys. */
const KEYS = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/** What the server counts, for Prometheus. Each has a registry of its own. */
export class Metrics {
  readonly registry = new Registry();
  readonly operations = new OperationMetrics(this.registry);
  readonly #keys: Histogram;
  readonly #requests: Counter<'method' | 'status'>;
  readonly #events: Counter<'event'>;

  constructor() {
    // Memory, the event loop's lag, garbage collection, open files.
    collectDefaultMetrics({ register: this.registry });
    this.#keys = new Histogram({
      name: 'concord_statement_keys',
      help: 'How many keys each statement that reads has answered: the sizes of batches.',
      buckets: KEYS,
      registers: [this.registry],
    });
    this.#requests = new Counter({
      name: 'concord_http_requests_total',
      help: 'Requests over HTTP, by method and status.',
      labelNames: ['method', 'status'],
      registers: [this.registry],
    });
    this.#events = new Counter({
      name: 'concord_access_events_total',
      help: 'What happened at the doors: sign-ins that failed, keys made and revoked, writes denied.',
      labelNames: ['event'],
      registers: [this.registry],
    });
  }

  /** Counts a statement that reads. */
  readonly onStatement: OnStatement = (_text, keys) => {
    this.#keys.observe(keys);
  };

  /** Counts what happens at the doors. */
  event({ kind }: AccessEvent): void {
    this.#events.inc({ event: kind });
  }

  request(method: string, status: number): void {
    this.#requests.inc({ method, status });
  }

  /** Shows a figure as it is whenever somebody asks. */
  show(name: string, help: string, read: Read): void {
    new Gauge({
      name: `concord_${name}`,
      help,
      registers: [this.registry],
      async collect() {
        this.set(await read());
      },
    });
  }

  /** The same for several figures of one kind, told apart by a label. */
  showEach(name: string, help: string, label: string, read: () => Record<string, number>): void {
    new Gauge({
      name: `concord_${name}`,
      help,
      labelNames: [label],
      registers: [this.registry],
      collect() {
        for (const [value, figure] of Object.entries(read())) this.set({ [label]: value }, figure);
      },
    });
  }
}

type Read = () => number | Promise<number>;
