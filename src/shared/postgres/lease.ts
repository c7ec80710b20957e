import { Client } from 'pg';
import { errorCode, errorMessage } from './embedded-postgres-error.ts';

/**
 * A share in a running server. Each Concord that uses a home holds one advisory lock, shared, on a
 * connection of its own; PostgreSQL drops it when that Concord dies, however it dies. So several may
 * share one server safely, and the last to leave knows that it is the last.
 */
export interface Lease {
  /** False once the server or the connection has gone. */
  readonly isHeld: () => boolean;
  /**
   * Gives the share back. True when no other Concord holds one: newcomers then wait until the server
   * is stopped, or until `end`.
   */
  readonly release: () => Promise<boolean>;
  readonly end: () => Promise<void>;
}

// Any number that no other lock of the database uses.
const lockKey = Buffer.from('concord ').readBigInt64BE().toString();

/** PostgreSQL needs a moment to notice that a Concord was killed, and its share with it. */
const killedHolderTimeoutMs = 500;

/** Faults that pass by themselves: the server is starting, stopping, or not listening yet. */
const passing = ['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03'];

/** Takes a share, undefined while the server cannot be reached; throws what PostgreSQL refuses. */
export async function takeLease(url: string): Promise<Lease | undefined> {
  const client = new Client({
    connectionString: url,
    application_name: 'concord lifecycle',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  let isHeld = true;
  client.on('error', () => {
    isHeld = false;
  });
  try {
    await client.connect();
    await client.query(`SELECT pg_advisory_lock_shared(${lockKey})`);
  } catch (error) {
    client.end().catch(() => undefined);
    if (isPassing(error)) return undefined;
    throw error;
  }
  return {
    isHeld: () => isHeld,
    release: () => releaseLease(client),
    end: () => client.end().catch(() => undefined),
  };
}

async function releaseLease(client: Client): Promise<boolean> {
  try {
    await client.query(`SELECT pg_advisory_unlock_shared(${lockKey})`);
    await client.query(`SET lock_timeout = ${killedHolderTimeoutMs}`);
    await client.query(`SELECT pg_advisory_lock(${lockKey})`);
    return true;
  } catch (error) {
    // Another Concord holds a share, or was the last a moment before us and is stopping the server.
    const isHeldElsewhere = errorCode(error) === '55P03';
    if (isHeldElsewhere || isPassing(error)) return false;
    throw error;
  }
}

function isPassing(error: unknown): boolean {
  return passing.includes(errorCode(error) ?? '') || isCutOff(error);
}

/** A connection that ends while it is being made has no code in node-postgres. */
function isCutOff(error: unknown): boolean {
  return /terminated|timeout|Connection ended|not queryable/i.test(errorMessage(error));
}
