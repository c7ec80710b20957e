import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import { Agreement } from '../agreement/agreement.entity.ts';
import { Reads, type Reader } from '../shared/read/reader.ts';
import { MeetingAgreementRole } from './meeting-agreement-role.ts';
import { MeetingAgreement } from './meeting-agreement.entity.ts';
import { meetingsByAgreementId } from './meeting-agreement.relations.ts';

/** What this domain adds to Agreement. */
@Resolver(() => Agreement)
export class AgreementMeetingsResolver {
  @FieldResolver(() => [MeetingAgreement], {
    description:
      'The meetings that dealt with it and what they did, the earliest first, those without a date last.',
  })
  async meetings(
    @Root() agreement: Agreement,
    @Arg('roles', () => [MeetingAgreementRole], {
      nullable: true,
      description: 'Only meetings that did one of these with it; all when left out.',
    })
    roles: MeetingAgreementRole[] | null | undefined,
    @Reads() reader: Reader,
  ): Promise<MeetingAgreement[]> {
    const entries = await meetingsByAgreementId(reader, agreement.uuid);
    return roles ? entries.filter(({ role }) => roles.includes(role)) : entries;
  }
}
