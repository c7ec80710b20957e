import { Arg, Args, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../shared/page/connection.ts';
import type { ListArgs } from '../shared/page/page-args.ts';
import { readPage } from '../shared/page/read-page.ts';
import { ReadsKeyOnly } from '../shared/read/reads-key-only.ts';
import { Reads, type Reader } from '../shared/read/reader.ts';
import { MeetingAgreementRole } from './meeting-agreement-role.ts';
import { agreementsByMeetingId } from './meeting-agreement.relations.ts';
import type { MeetingParticipant } from './meeting-participant.entity.ts';
import { meetingParticipants, participantsOfMeeting } from './meeting-participant.queries.ts';
import { MeetingRole } from './meeting-role.ts';
import { Meeting } from './meeting.entity.ts';
import { partsOfMeeting } from './meeting.relations.ts';
import { pageField } from '../shared/page/page-field.ts';
import { manyField } from '../shared/record/many-field.ts';

/** The fields of Meeting that are relations. */
export const meetingFields = [
  pageField(Meeting, 'parts', partsOfMeeting, 'What happened within it or on its sidelines.'),
  manyField(
    Meeting,
    'agreements',
    agreementsByMeetingId,
    'The agreements that were signed, approved, discussed or announced there, by title.',
    {
      argument: 'roles',
      property: 'role',
      values: MeetingAgreementRole,
      description: 'Only agreements with which it did one of these; all when left out.',
    },
  ),
];

@Resolver(() => Meeting)
export class MeetingResolver {
  @ReadsKeyOnly()
  @FieldResolver(() => meetingParticipants.Connection, {
    description:
      'Who takes part, in which way and for whom; unless ordered otherwise, as the sources list them.',
  })
  participants(
    @Root() meeting: Meeting,
    @Arg('roles', () => [MeetingRole], {
      nullable: true,
      description: 'Only participants in these roles; all when left out.',
    })
    roles: MeetingRole[] | null | undefined,
    @Args(() => meetingParticipants.Args) args: ListArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<MeetingParticipant>> {
    return readPage(reader, participantsOfMeeting, inRoles(args, roles), meeting.uuid);
  }
}

/** By arguments, which all meetings of a field share, as their pages then do. */
const narrowed = new WeakMap<ListArgs, ListArgs>();

/** The roles asked for as one more condition on participants, so that pages and counts heed both. */
function inRoles(args: ListArgs, roles: readonly MeetingRole[] | null | undefined): ListArgs {
  if (roles == null) return args;
  let asked = narrowed.get(args);
  if (!asked) {
    const role = { role: { in: roles } };
    asked = { ...args, where: args.where ? { and: [args.where, role] } : role };
    narrowed.set(args, asked);
  }
  return asked;
}
