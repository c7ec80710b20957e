import { problemWith, type Entry } from './entry.ts';
import { shown, type DatasetProblem } from './problem.ts';
import type { AgreementRecord } from './records/agreement.record.ts';
import type { MeetingParticipantRecord, MeetingRecord } from './records/meeting.record.ts';
import type { ProjectRecord } from './records/project.record.ts';

/** Finds parties that stand twice in an agreement, and actions by somebody who is no party of it. */
export function faultyParties(entry: Entry): DatasetProblem[] {
  const { parties, actions = [] } = entry.record as AgreementRecord;
  const names = parties.map((party) => party.organization ?? party.country);
  const strangers = actions.flatMap(({ party }, position) => {
    if (party === undefined || names.includes(party)) return [];
    const expected = `one of the parties of the agreement: ${names.join(', ')}`;
    return [problemWith(entry, ['actions', position, 'party'], expected, shown(party))];
  });
  return [...repeated(entry, 'parties', names), ...strangers];
}

/** Finds participants of a project or a meeting that stand there twice in the same role. */
export function repeatedParticipants(entry: Entry): DatasetProblem[] {
  const { participants = [] } = entry.record as ProjectRecord | MeetingRecord;
  const names = participants.map((participant) => {
    const { organization, country, person, role }: MeetingParticipantRecord = participant;
    return `${organization ?? country ?? person ?? ''} as ${role}`;
  });
  return repeated(entry, 'participants', names);
}

function repeated(
  entry: Entry,
  field: string,
  names: readonly (string | undefined)[],
): DatasetProblem[] {
  return names.flatMap((name, position) => {
    if (names.indexOf(name) === position) return [];
    return [problemWith(entry, [field, position], `each of the ${field} once`, shown(name))];
  });
}
