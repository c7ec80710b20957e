import type { TestApp } from '../support/app.ts';
import type { Made } from '../support/make.ts';

/** Ties between organizations, by kind. */
export interface Ties {
  agreement(slug: string, ...parties: Made[]): Promise<Made>;
  project(slug: string, ...participants: Made[]): Promise<Made>;
  meeting(slug: string, ...participants: Made[]): Promise<Made>;
}

/** Makes the records that tie organizations in a test's world. */
export function tiesIn({ make }: TestApp): Ties {
  return {
    agreement: (slug, ...parties) => make.agreement({ slug, parties }),
    project: async (slug, ...participants) => {
      const project = await make.project({ slug, name: slug });
      for (const { uuid } of participants)
        await make.link('project_participant', {
          project_id: project.uuid,
          organization_id: uuid,
          role: 'PARTNER',
        });
      return project;
    },
    meeting: async (slug, ...participants) => {
      const meeting = await make.meeting({ slug });
      for (const { uuid } of participants)
        await make.link('meeting_participant', {
          meeting_id: meeting.uuid,
          organization_id: uuid,
          role: 'PARTICIPANT',
        });
      return meeting;
    },
  };
}
