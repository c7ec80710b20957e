import { filterOf } from '../changes/change.args.ts';
import type { RecordStates } from '../changes/record-state.ts';
import { UserInputError } from '../shared/errors.ts';
import { isStorable, STORABLE } from '../shared/storable-text.ts';
import type { Input } from '../shared/write/input.ts';
import { Problems } from '../shared/write/problems.ts';
import { UserErrorCode } from '../shared/write/user-error.type.ts';
import type { StoredFilter } from './stored-filter.ts';
import type { WebhookContext } from './webhook-context.ts';
import type { WebhookSettings } from './webhook.service.ts';

const LONGEST_DESCRIPTION = 500;

/** What an input may give of a webhook. */
interface SettingsInput extends StoredFilter {
  readonly url?: string | null;
  readonly description?: string | null;
}

/**
 * What is set of a webhook once an input has been heeded: what it does not give stays as it is.
 * @throws Refusal naming all that is wrong with it, beside what was found wrong with its address before
 */
export function settingsFrom(
  { feed }: WebhookContext,
  input: Input,
  found: Problems,
  present?: WebhookSettings,
): WebhookSettings {
  const problems = new Problems(found);
  const given: SettingsInput = input;
  inspectDescription(problems, given.description);
  inspectFilter(problems, feed.states, given);
  const names = ['url', 'description', 'types', 'operations', 'where'] as const;
  if (present && names.every((name) => given[name] === undefined))
    problems.add(
      [],
      UserErrorCode.EMPTY,
      `Expected at least one of ${names.join(', ')}, but got none.`,
    );
  problems.refuseIfAny();
  const { url, description, where } = given;
  const filter = { types: distinct(given.types), operations: distinct(given.operations), where };
  return {
    url: url ?? present?.url ?? '',
    description: description === undefined ? (present?.description ?? null) : description,
    filter: { ...present?.filter, ...withoutUndefined(filter) },
  };
}

const distinct = <T>(list: T[] | null | undefined): T[] | null | undefined =>
  list && [...new Set(list)];

const withoutUndefined = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined));

function inspectDescription(problems: Problems, description: string | null | undefined): void {
  const path = ['description'];
  if (description == null) return;
  if (description.trim() === '')
    problems.expected(path, UserErrorCode.REQUIRED, 'a text with more than blanks', description);
  if (!isStorable(description))
    problems.expected(path, UserErrorCode.INVALID, STORABLE, description);
  if (description.length > LONGEST_DESCRIPTION)
    problems.add(
      path,
      UserErrorCode.TOO_LONG,
      `Expected at most ${LONGEST_DESCRIPTION} characters, but got ${description.length}.`,
    );
}

function inspectFilter(problems: Problems, states: RecordStates, given: StoredFilter): void {
  for (const name of ['types', 'operations'] as const)
    if (given[name]?.length === 0)
      problems.expected([name], UserErrorCode.REQUIRED, 'at least one, or null for all', []);
  const { where } = given;
  if (!where) return;
  try {
    filterOf(states, { where });
  } catch (error) {
    if (!(error instanceof UserInputError)) throw error;
    problems.add(['where'], UserErrorCode.INVALID, error.message);
  }
}
