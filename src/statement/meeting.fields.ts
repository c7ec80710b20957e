import { Meeting } from '../meeting/meeting.entity.ts';
import { statementsAtMeeting } from './statement.relations.ts';
import { pageField } from '../shared/page/page-field.ts';

/** What this domain adds to Meeting. */
export const meetingFields = [
  pageField(
    Meeting,
    'statements',
    statementsAtMeeting,
    'What was said there; for what was said about it elsewhere see `statementsAbout`.',
  ),
];
