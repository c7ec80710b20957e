import type { Vitals } from './probe.service.ts';

/** One thing that a server needs to be ready. */
interface Check {
  readonly status: 'ok' | 'failed';
  /** What was found, in numbers or words; nothing that is not for the public. */
  readonly [found: string]: unknown;
}

/** Whether a server can serve, and what that was judged by. */
export interface Readiness {
  readonly status: 'ready' | 'draining' | 'unavailable';
  readonly checks: Readonly<Record<'database' | 'migrations' | 'sequencer', Check>>;
}

interface HealthOptions {
  readonly vitals: () => Promise<Vitals>;
  /** The names of the migrations that there are. */
  readonly migrations: readonly string[];
  /** How long a change may wait for its number. */
  readonly mostLagSeconds: number;
  readonly onError: (error: Error) => void;
}

const UNKNOWN: Check = { status: 'failed', reason: 'The database does not answer.' };

/** Knows whether the server can serve: its database answers, and it is not about to stop. */
export class Health {
  readonly #options: HealthOptions;
  #isDraining = false;

  constructor(options: HealthOptions) {
    this.#options = options;
  }

  /** From now on the server is not ready: it is about to stop. */
  drain(): void {
    this.#isDraining = true;
  }

  async readiness(): Promise<Readiness> {
    const checks = await this.#checks();
    const isWell = Object.values(checks).every(({ status }) => status === 'ok');
    // Asked late: the server may have begun to stop meanwhile.
    return { status: this.#isDraining ? 'draining' : isWell ? 'ready' : 'unavailable', checks };
  }

  async #checks(): Promise<Readiness['checks']> {
    const { vitals, migrations, mostLagSeconds, onError } = this.#options;
    try {
      const { migrations: done, lagSeconds } = await vitals();
      const pending = migrations.filter((name) => !done.includes(name)).length;
      return {
        database: { status: 'ok' },
        migrations: { status: pending === 0 ? 'ok' : 'failed', pending },
        sequencer: {
          status: lagSeconds <= mostLagSeconds ? 'ok' : 'failed',
          lagSeconds: Math.round(lagSeconds * 10) / 10,
        },
      };
    } catch (error) {
      onError(error as Error);
      return { database: UNKNOWN, migrations: UNKNOWN, sequencer: UNKNOWN };
    }
  }
}
