import { writable } from '../shared/write/writable.ts';
import { recordParts } from '../topic/topic.inputs.ts';
import { Provision } from './provision.entity.ts';

/** What of a provision can be written. */
export const provisionInput = writable(Provision, {
  fields: ['kind', 'text', 'grantor', 'grantee', 'system', 'summary'],
  parts: recordParts,
});
