import { Arg, Args, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Where } from '../shared/filter/where-input.ts';
import type { Connection } from '../shared/page/connection.ts';
import type { ListArgs } from '../shared/page/page-args.ts';
import { readPage } from '../shared/page/read-page.ts';
import { Reads, type Reader } from '../shared/read/reader.ts';
import { MeetingAgreementRole } from './meeting-agreement-role.ts';
import { MeetingAgreement } from './meeting-agreement.entity.ts';
import { agreementsByMeetingId } from './meeting-agreement.relations.ts';
import type { MeetingParticipant } from './meeting-participant.entity.ts';
import { meetingParticipants, participantsOfMeeting } from './meeting-participant.queries.ts';
import { MeetingRole } from './meeting-role.ts';
import { Meeting } from './meeting.entity.ts';
import { meetings } from './meeting.queries.ts';
import { partsOfMeeting } from './meeting.relations.ts';

@Resolver(() => Meeting)
export class MeetingResolver {
  @FieldResolver(() => meetings.Connection, {
    description: 'What happened within it or on its sidelines.',
  })
  parts(
    @Root() meeting: Meeting,
    @Args(() => meetings.Args) args: ListArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<Meeting>> {
    return readPage(reader, partsOfMeeting, args, meeting.uuid);
  }

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
    args.where = inRoles(args.where, roles);
    return readPage(reader, participantsOfMeeting, args, meeting.uuid);
  }

  @FieldResolver(() => [MeetingAgreement], {
    description:
      'The agreements that were signed, approved, discussed or announced there, by title.',
  })
  async agreements(
    @Root() meeting: Meeting,
    @Arg('roles', () => [MeetingAgreementRole], {
      nullable: true,
      description: 'Only agreements with which it did one of these; all when left out.',
    })
    roles: MeetingAgreementRole[] | null | undefined,
    @Reads() reader: Reader,
  ): Promise<MeetingAgreement[]> {
    const agreements = await agreementsByMeetingId(reader, meeting.uuid);
    return roles ? agreements.filter(({ role }) => roles.includes(role)) : agreements;
  }
}

/** A condition on participants and the roles asked for in one, so that pages and counts heed both. */
function inRoles(
  where: Where | null | undefined,
  roles: readonly MeetingRole[] | null | undefined,
): Where | null | undefined {
  if (roles == null) return where;
  const role = { role: { in: roles } };
  return where ? { and: [where, role] } : role;
}
