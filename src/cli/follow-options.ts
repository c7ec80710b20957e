import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ChangeOperation } from '../changes/change-operation.ts';
import type { FollowOptions } from '../follow/follow.ts';
import { RecordType } from '../shared/record/record-type.ts';
import { UsageError } from './usage-error.ts';

const DEFAULT_URL = 'http://127.0.0.1:4000/graphql';

export const FOLLOW_USAGE = `Usage: concord follow [OPTION]…

Prints every change of a registry as a line of JSON, in the order of its log, and goes on until it is
ended by SIGINT or SIGTERM, or nobody reads any more. The server may be stopped and started meanwhile.

  --url URL          the API to follow; ${DEFAULT_URL} when left out
  --cursor-file FILE remembers how far changes are printed, and goes on from there the next time
  --from start|now   where to begin while FILE does not exist; now when left out
  --types LIST       only records of these types, as in AGREEMENT,MEETING
  --operations LIST  only these operations, as in CREATED,DELETED
  --where JSON       only records that match before or after: a RecordWhere of the API, as in
                     '{"agreement": {"kind": {"eq": "TREATY"}}}'
  --key-file FILE    reads the key that says who follows from FILE; CONCORD_KEY when left out, and nobody
                     without that
  --verify           proves by the running hash of the log that nothing was missed; not with a filter,
                     and where records are hidden, only with the key of an administrator

Each line is printed once. Only when this program itself is killed in between can the last line be
printed again by the next run: whoever reads drops the line whose position is not beyond the last.

Exit codes: 0 ended as asked, 1 failed, 2 refused by the server (as with an expired cursor), 3 the log
is not the one that was followed, 64 wrong arguments.`;

const OPTIONS = {
  url: { type: 'string', default: DEFAULT_URL },
  'cursor-file': { type: 'string' },
  from: { type: 'string', default: 'now' },
  types: { type: 'string' },
  operations: { type: 'string' },
  where: { type: 'string' },
  'key-file': { type: 'string' },
  verify: { type: 'boolean', default: false },
} as const;

/** Reads what is to be followed. @throws UsageError when the arguments are not right */
export function followOptions(args: readonly string[]): FollowOptions {
  const given = parsed(args);
  const { from, verify } = given;
  const filter = {
    types: listOf('--types', Object.keys(RecordType), given.types),
    operations: listOf('--operations', Object.keys(ChangeOperation), given.operations),
    where: given.where === undefined ? undefined : objectIn(given.where),
  };
  if (from !== 'start' && from !== 'now') throw new UsageError('--from start or --from now', from);
  if (verify && Object.values(filter).some(Boolean))
    throw new UsageError('--verify without --types, --operations and --where', args.join(' '));
  return {
    api: { url: urlIn(given.url), key: keyIn(given['key-file']) },
    filter,
    cursorFile: given['cursor-file'] ?? null,
    from,
    verify,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch {
    throw new UsageError(`options of \`concord follow --help\``, args.join(' '));
  }
}

function urlIn(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new UsageError(`--url with an address such as ${DEFAULT_URL}`, text);
}

function listOf(
  option: string,
  known: readonly string[],
  text: string | undefined,
): string[] | undefined {
  const names = text?.split(',');
  const unknown = names?.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new UsageError(`${option} with a list of ${known.join(', ')}`, unknown);
  return names;
}

function objectIn(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Told like JSON that is no object.
  }
  throw new UsageError('--where with a JSON object', text);
}

/** Never an argument itself: whoever lists processes sees those. */
function keyIn(file: string | undefined): string | null {
  const key = (file === undefined ? process.env['CONCORD_KEY'] : textOf(file))?.trim();
  if (file !== undefined && !key) throw new UsageError('--key-file with a key in it', file);
  // Whatever could be no value of a header is no key either; it is not repeated.
  if (key && !/^[!-~]+$/.test(key))
    throw new UsageError('a key of ASCII characters without spaces', undefined);
  return key || null;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`--key-file that can be read (${(error as Error).message})`, file);
  }
}
