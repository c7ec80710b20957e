import type { ApiKey } from '../access/api-key.service.ts';
import { KEY_PREFIX } from '../access/create-key.ts';
import { encodeId } from '../shared/type-id.ts';

const HEAD = ['ID', 'STATE', 'ROLE', 'NAME', 'ORGANIZATIONS', 'CREATED', 'EXPIRES', 'LAST USED'];

/** Keys as lines of columns that stand below each other, for people. */
export function keyTable(
  keys: readonly ApiKey[],
  slugs: ReadonlyMap<string, string>,
  now: Date,
): string[] {
  const rows = keys.map((key) => [
    encodeId(KEY_PREFIX, key.id),
    stateOf(key, now),
    key.role.toLowerCase(),
    key.name ?? '-',
    key.organizations.flatMap((uuid) => slugs.get(uuid) ?? []).join(',') || '-',
    shown(key.createdAt),
    shown(key.expiresAt),
    shown(key.lastUsedAt),
  ]);
  const table = [HEAD, ...rows];
  const widths = HEAD.map((_, column) =>
    Math.max(...table.map((row) => (row[column] ?? '').length)),
  );
  return table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function stateOf({ revokedAt, expiresAt }: ApiKey, now: Date): string {
  if (revokedAt) return 'revoked';
  return expiresAt && expiresAt <= now ? 'expired' : 'in force';
}

const shown = (date: Date | null): string => (date ? `${date.toISOString().slice(0, 16)}Z` : '-');
