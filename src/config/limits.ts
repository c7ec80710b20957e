import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { integerIn, rangesIn } from './lists.ts';
import type { ReadVariable } from './read-variable.ts';

/** What callers may ask for, and who is believed about where they are. */
export interface LimitsConfig {
  readonly costPerMinute: number;
  readonly connectionsPerAddress: number;
  readonly trustedProxies: readonly string[];
  readonly persistedDocuments: string | null;
  readonly arePersistedOnly: boolean;
}

/** Reads the limits that an operator may set. */
export function limitsConfig(read: ReadVariable): LimitsConfig {
  return {
    costPerMinute: read('COST_PER_MINUTE', '100000', 'a number of nodes, or 0', (text) =>
      integerIn(text, 0, 1e12),
    ),
    connectionsPerAddress: read(
      'CONNECTIONS_PER_ADDRESS',
      '500',
      'a number of connections, or 0',
      (text) => integerIn(text, 0, 1e6),
    ),
    trustedProxies: read(
      'TRUST_PROXY',
      '',
      'ranges of addresses such as 10.0.0.0/8, separated by commas, or nothing',
      rangesIn,
    ),
    ...persistedConfig(read),
  };
}

function persistedConfig(
  read: ReadVariable,
): Pick<LimitsConfig, 'persistedDocuments' | 'arePersistedOnly'> {
  const persistedDocuments = read(
    'PERSISTED_DOCUMENTS',
    '',
    'a folder that is there, or nothing',
    folderIn,
  );
  const arePersistedOnly = read('PERSISTED_DOCUMENTS_ONLY', 'false', 'true or false', (text) =>
    text === 'true' || text === 'false' ? text === 'true' : undefined,
  );
  if (arePersistedOnly && persistedDocuments === null)
    read(
      'PERSISTED_DOCUMENTS',
      '',
      'a folder, since PERSISTED_DOCUMENTS_ONLY is true',
      () => undefined,
    );
  return { persistedDocuments, arePersistedOnly };
}

/** The path of a folder, from where the server is started; null where none is named. */
function folderIn(text: string): string | null | undefined {
  if (text === '') return null;
  try {
    return statSync(text).isDirectory() ? resolve(text) : undefined;
  } catch {
    return undefined;
  }
}
