import type { ListenAddress } from './listen-address.ts';

/** The configuration file that every start writes anew; postgresql.conf includes it. */
export const settingsFile = 'concord.conf';

const defaults = {
  max_connections: '100',
  shared_buffers: '256MB',
  // Our statements are many and short: compiling one costs more than it saves.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // The log is read for the reason of a failed start.
  lc_messages: 'C',
  log_checkpoints: 'off',
};

/** The text of the configuration file: our defaults, where to listen, then the caller's settings. */
export function renderSettings(address: ListenAddress, settings: Record<string, string>): string {
  const isSocket = 'socketFolder' in address;
  const all: Record<string, string> = {
    ...defaults,
    port: String(address.port),
    listen_addresses: isSocket ? '' : address.host,
    unix_socket_directories: isSocket ? listItem(address.socketFolder) : '',
    unix_socket_permissions: '0700',
    ...settings,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name} = ${quoted(value)}`);
  return ['# Written by Concord at every start; use ALTER SYSTEM to override.', ...lines, ''].join(
    '\n',
  );
}

/** Folders form a comma-separated list, in which a name with blanks or commas stands in double quotes. */
function listItem(folder: string): string {
  return `"${folder.replaceAll('"', '""')}"`;
}

function quoted(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
