import type pg from 'pg';
import type { Registry } from '../../registry.ts';
import type { Census } from './census.ts';
import type { Metrics } from './metrics.ts';
import type { Backlog, Probe } from './probe.service.ts';

interface Sources {
  readonly registry: Registry;
  readonly census: Census;
  readonly probe: Probe;
}

/** Shows what the registry and its connections are like whenever metrics are asked for. */
export function showGauges(metrics: Metrics, { registry, census, probe }: Sources): void {
  const { tail } = registry.createContext().feed;
  const { pools } = registry;
  metrics.showEach('read_pool_connections', 'Connections of the pool that reads.', 'state', () =>
    statesOf(pools.read),
  );
  metrics.showEach('write_pool_connections', 'Connections of the pool that writes.', 'state', () =>
    statesOf(pools.write),
  );
  metrics.showEach('connections', 'Connections that are open, by kind.', 'kind', () => ({
    http: census.of('connection'),
    websocket: census.of('websocket'),
    event_stream: census.of('event_stream'),
  }));
  metrics.show('subscriptions', 'Subscriptions that are open.', () => census.of('subscription'));
  metrics.show(
    'followers_waiting',
    'Followers of the log that have read all of it.',
    () => tail.waiting,
  );
  metrics.show('change_log_end', 'The last position of the log of changes.', () => tail.end);
  // While PostgreSQL does not answer, these are unknown, and the others are told all the same.
  const backlog = (read: (backlog: Backlog) => number) => () =>
    probe.backlog().then(read, () => NaN);
  metrics.show(
    'changes_unnumbered',
    'Changes that are committed and have no position yet.',
    backlog(({ unnumbered }) => unnumbered),
  );
  metrics.show(
    'changes_lag_seconds',
    'How long the oldest change without a position has waited for it.',
    backlog(({ lagSeconds }) => lagSeconds),
  );
  metrics.show(
    'webhook_deliveries_pending',
    'Deliveries to webhooks that are due, or will be.',
    backlog(({ deliveries }) => deliveries),
  );
}

function statesOf({ totalCount, idleCount, waitingCount }: pg.Pool): Record<string, number> {
  return { total: totalCount, idle: idleCount, waiting: waitingCount };
}
