import { ForbiddenError } from '../shared/errors.ts';
import type { Pair } from '../shared/write/merge-pair.ts';
import { Role, type Viewer } from '../shared/viewer.ts';

/**
 * Lets those merge organizations who act for both: whoever represents one of them sees from then on what the
 * other may see.
 * @throws ForbiddenError
 */
export function assertMayMergeOrganizations(
  { role, organizations }: Viewer,
  { from, into }: Pair,
): void {
  const actsFor = (uuid: string): boolean => organizations.includes(uuid);
  if (role !== Role.ADMIN && !(actsFor(from) && actsFor(into)))
    throw new ForbiddenError(
      'Expected an administrator, or an editor who represents both organizations: those of one will see what those of the other may see.',
    );
}
