import { dateField, fuzzyDate } from '../fuzzy-date.mjs';
import { dates, foreignKey, key, model, text, toOne } from '../model.mjs';

export class Project {}
export class ProjectParticipant {}
export class ProjectAgreement {}
export class Meeting {
  get held() {
    return fuzzyDate(this, 'held');
  }
}
export class MeetingAgreement {}

export const entities = [
  model(Project, {
    columns: { id: key, slug: text, name: text },
  }),
  model(ProjectParticipant, {
    columns: {
      id: { type: 'uuid', primary: true },
      projectId: foreignKey,
      organizationId: foreignKey,
    },
  }),
  model(ProjectAgreement, {
    columns: {
      projectId: { type: 'uuid', primary: true },
      agreementId: { type: 'uuid', primary: true },
    },
    relations: { project: toOne(Project) },
    fields: { project: [() => Project] },
  }),
  model(Meeting, {
    columns: { id: key, slug: text, ...dates('held') },
    fields: { held: dateField },
  }),
  model(MeetingAgreement, {
    columns: { id: { type: 'uuid', primary: true }, role: text, agreementId: foreignKey },
    relations: { meeting: toOne(Meeting) },
    fields: { meeting: [() => Meeting] },
  }),
];
