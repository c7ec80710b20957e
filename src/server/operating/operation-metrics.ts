import { LRUCache } from 'lru-cache';
import { Counter, Histogram, type Registry } from 'prom-client';
import type { NamedOperation } from './named-operation.ts';

/** How many names of operations are told apart: callers choose them, and may choose a new one each time. */
const MOST_NAMES = 200;

/** In seconds: most answers take a few milliseconds, and none more than the longest statement may. */
const DURATIONS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const LABELS = ['operation', 'type'] as const;
const ERROR_LABELS = [...LABELS, 'code'] as const;

/** How an operation ended. */
export interface EndedOperation {
  /** Null when the document was refused before it was known which one is asked for. */
  readonly operation: NamedOperation | null;
  readonly seconds: number;
  /** The code of each error in the answer. */
  readonly codes: readonly string[];
}

/** Labels that a name has been counted with. */
interface Known {
  readonly types: Set<string>;
  readonly codes: Set<string>;
}

/**
 * Counts operations by name, type and code. The names asked for last are told apart; what was counted of
 * others is forgotten, as by a restart, which Prometheus knows how to read.
 */
export class OperationMetrics {
  readonly #durations: Histogram<(typeof LABELS)[number]>;
  readonly #errors: Counter<(typeof ERROR_LABELS)[number]>;
  readonly #known = new LRUCache<string, Known>({
    max: MOST_NAMES,
    dispose: (known, name) => {
      this.#forget(name, known);
    },
  });

  constructor(registry: Registry) {
    this.#durations = new Histogram({
      name: 'concord_operation_duration_seconds',
      help: 'How long GraphQL operations took, by name and type. A subscription ends here when it has begun.',
      labelNames: LABELS,
      buckets: DURATIONS,
      registers: [registry],
    });
    this.#errors = new Counter({
      name: 'concord_operation_errors_total',
      help: 'Errors in the answers to GraphQL operations, by code.',
      labelNames: ERROR_LABELS,
      registers: [registry],
    });
  }

  ended({ operation, seconds, codes }: EndedOperation): void {
    const type = operation?.type ?? 'unknown';
    // None of these can be the name of an operation.
    const name = operation ? (operation.name ?? '(anonymous)') : '(refused)';
    let known = this.#known.get(name);
    if (!known) this.#known.set(name, (known = { types: new Set(), codes: new Set() }));
    known.types.add(type);
    this.#durations.observe({ operation: name, type }, seconds);
    for (const code of codes) {
      known.codes.add(code);
      this.#errors.inc({ operation: name, type, code });
    }
  }

  #forget(operation: string, { types, codes }: Known): void {
    for (const type of types) {
      this.#durations.remove({ operation, type });
      for (const code of codes) this.#errors.remove({ operation, type, code });
    }
  }
}
