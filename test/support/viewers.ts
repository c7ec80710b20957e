import { SYSTEM, type Viewer } from '../../src/shared/viewer.ts';

/** Somebody who sees and writes everything, by a name. */
export const named = (name: string): Viewer => ({ ...SYSTEM, name });
