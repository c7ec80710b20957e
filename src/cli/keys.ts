import { pino } from 'pino';
import { accessLog } from '../access/access-log.ts';
import { AccessEvents } from '../access/access-events.ts';
import { allKeys, revokeKey } from '../access/api-key.service.ts';
import { createKey, KEY_PREFIX, TakenNameError } from '../access/create-key.ts';
import { organizationsBySlugs, slugsOf } from '../access/organization-slugs.service.ts';
import { decodeId } from '../shared/type-id.ts';
import type { Command } from './command.ts';
import { keyOptions } from './keys-options.ts';
import { keyTable } from './keys-table.ts';
import { UsageError } from './usage-error.ts';
import { withRegistry } from './with-registry.ts';

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  create,
  list,
  revoke,
};

export const keysCommand: Command = {
  usage: `Usage: concord keys create --role reader|editor|admin [OPTION]…
       concord keys list
       concord keys revoke ID

Makes, lists and revokes the keys by which a registry knows who asks. A new key is printed this once: the
registry keeps nothing that leads to it. One that is revoked is refused within ten seconds, and its
connections end within a minute. The server may run meanwhile.

  --organization SLUG  an organization that its holder represents; as often as there are some
  --name TEXT          what its holder is known by, in the log of changes too, and no other key in force has;
                       its id when left out
  --expires DURATION   how long it counts, as 12h or 90d; until it is revoked when left out

The environment says which database, as for the server: DATABASE_URL, else CONCORD_DATA.`,
  run: async ([name = '', ...args]) => {
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) throw new UsageError('keys create, keys list or keys revoke', name || undefined);
    await command(args);
  },
};

async function create(args: readonly string[]): Promise<void> {
  const { organizations: slugs, ...options } = keyOptions(args);
  await withRegistry(async ({ dataSource }) => {
    const found = await organizationsBySlugs(dataSource, slugs);
    const unknown = slugs.find((slug) => !found.some((organization) => organization.slug === slug));
    if (unknown !== undefined)
      throw new UsageError('--organization with the slug of an organization', unknown);
    const organizations = found.map(({ id }) => id);
    const settings = { ...options, organizations };
    const { id, secret } = await createKey(dataSource, settings, { events: loggedEvents() }).catch(
      (error: unknown) => {
        if (!(error instanceof TakenNameError)) throw error;
        throw new UsageError('--name that no other key in force has', options.name ?? undefined);
      },
    );
    console.error(`Made ${id}. Keep what follows: it is shown this once.`);
    console.log(secret);
  });
}

async function list(args: readonly string[]): Promise<void> {
  if (args[0] !== undefined) throw new UsageError('nothing after keys list', args[0]);
  await withRegistry(async ({ dataSource }) => {
    const keys = await allKeys(dataSource);
    const slugs = await slugsOf(
      dataSource,
      keys.flatMap(({ organizations }) => organizations),
    );
    for (const line of keyTable(keys, slugs, new Date())) console.log(line);
  });
}

async function revoke([id = '', surplus]: readonly string[]): Promise<void> {
  if (surplus !== undefined) throw new UsageError('one id', surplus);
  const uuid = uuidIn(id);
  await withRegistry(async ({ dataSource }) => {
    if (!(await revokeKey(dataSource, uuid, new Date())))
      throw new UsageError('the id of a key that is not revoked, one of `concord keys list`', id);
    loggedEvents().tell({ kind: 'key-revoked', key: id });
    console.error(`Revoked ${id}.`);
  });
}

function uuidIn(id: string): string {
  try {
    return decodeId(id, KEY_PREFIX).uuid;
  } catch {
    throw new UsageError('the id of a key, as `concord keys list` has it', id || undefined);
  }
}

/** Events that go to the log of this program, beside what it says to people. */
function loggedEvents(): AccessEvents {
  const events = new AccessEvents();
  events.listen(
    accessLog(pino({ base: { name: 'concord keys' } }, pino.destination({ dest: 2, sync: true }))),
  );
  return events;
}
