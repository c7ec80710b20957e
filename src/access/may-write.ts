import { ForbiddenError } from '../shared/errors.ts';
import { Role, type Viewer } from '../shared/viewer.ts';
import { UnauthenticatedError } from './access-errors.ts';
import type { AccessEvents } from './access-events.ts';

/**
 * Lets editors and administrators through to what writes.
 * @throws UnauthenticatedError  nobody has said who they are
 * @throws ForbiddenError        they may only read
 */
export function assertMayWrite({ name, role }: Viewer, events: AccessEvents): void {
  if (role !== Role.READER) return;
  events.tell({ kind: 'write-denied', viewer: name });
  throw name === null
    ? new UnauthenticatedError(
        'Expected the key of an editor in the header `Authorization: Bearer …`, but got none.',
      )
    : new ForbiddenError(`Expected the key of an editor, but ${name} is a reader.`);
}
