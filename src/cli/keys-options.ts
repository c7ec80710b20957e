import { parseArgs } from 'node:util';
import { KEY_PREFIX } from '../access/create-key.ts';
import { isStorable } from '../shared/storable-text.ts';
import { Role } from '../shared/viewer.ts';
import { UsageError } from './usage-error.ts';

/** The longest name of a key. */
const LONGEST_NAME = 100;

const HOUR_MS = 3_600_000;
const UNITS: Readonly<Record<string, number>> = { h: HOUR_MS, d: 24 * HOUR_MS };

/** What is asked for of a new key. */
export interface KeyOptions {
  readonly role: Role;
  /** The slugs of organizations. */
  readonly organizations: readonly string[];
  readonly name: string | null;
  readonly expiresAt: Date | null;
}

const OPTIONS = {
  role: { type: 'string' },
  organization: { type: 'string', multiple: true, default: [] as string[] },
  name: { type: 'string' },
  expires: { type: 'string' },
} as const;

/** Reads what key is to be made. @throws UsageError when the arguments are not right */
export function keyOptions(args: readonly string[]): KeyOptions {
  const { role, organization, name, expires } = parsed(args);
  return {
    role: roleIn(role),
    organizations: [...new Set(organization)],
    name: name === undefined ? null : nameIn(name),
    expiresAt: expires === undefined ? null : new Date(Date.now() + durationIn(expires)),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch {
    throw new UsageError('options of `concord keys --help`', args.join(' '));
  }
}

function roleIn(text: string | undefined): Role {
  const role = Object.values(Role).find((value) => value === text?.toUpperCase());
  if (role !== undefined) return role;
  throw new UsageError('--role with reader, editor or admin', text);
}

function nameIn(text: string): string {
  // A key without a name is called by its id.
  if (text.startsWith(`${KEY_PREFIX}_`))
    throw new UsageError('--name with a text that is not like the id of a key', text);
  if (text.trim() === text && text !== '' && text.length <= LONGEST_NAME && isStorable(text))
    return text;
  throw new UsageError(`--name with a text of 1 to ${LONGEST_NAME} characters`, text);
}

function durationIn(text: string): number {
  const [, count = '', unit = ''] = /^([1-9]\d{0,4})([hd])$/.exec(text) ?? [];
  const duration = Number(count) * (UNITS[unit] ?? 0);
  if (duration > 0) return duration;
  throw new UsageError('--expires with a number of hours or days, such as 12h or 90d', text);
}
