import { audienceParts } from '../shared/record/visibility.ts';
import { namedParts } from '../name/name.inputs.ts';
import { writable } from '../shared/write/writable.ts';
import { InformationSystem } from './information-system.entity.ts';

/** What of an information system can be written. */
export const systemInput = writable(InformationSystem, {
  fields: ['name', 'description', 'operator', 'summary', 'visibility'],
  parts: { ...namedParts, ...audienceParts },
});
