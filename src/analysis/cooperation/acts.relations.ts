import { Agreement } from '../../agreement/agreement.entity.ts';
import { Meeting } from '../../meeting/meeting.entity.ts';
import { Project } from '../../project/project.entity.ts';
import { many } from '../../shared/read/relation.ts';

const among = (record: string, ids: string): string => `${record}.id = ANY(${ids}::uuid[])`;

/** The agreements of an array literal of uuids, the latest signed first, those without a date last. */
export const agreementsByIds = many(Agreement, {
  keyType: 'text',
  link: among,
  order: (agreement) => `${agreement}.signed_on_earliest DESC NULLS LAST`,
});

/** The projects of an array literal of uuids, by name. */
export const projectsByIds = many(Project, {
  keyType: 'text',
  link: among,
  order: (project) => `fold(${project}.name) COLLATE "C"`,
});

/** The meetings of an array literal of uuids, the latest first, those without a date last. */
export const meetingsByIds = many(Meeting, {
  keyType: 'text',
  link: among,
  order: (meeting) => `${meeting}.held_earliest DESC NULLS LAST`,
});
