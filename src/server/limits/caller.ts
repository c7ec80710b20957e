import type { Viewer } from '../../shared/viewer.ts';
import { networkOf } from './caller-address.ts';

/** Who asks, and from where. */
export interface Asker {
  readonly viewer: Viewer;
  readonly address?: string;
}

/** What limits tell one caller from another by: whoever says who they are, and else where they are. */
export function callerOf({ viewer, address = '' }: Asker): string {
  return viewer.name === null ? `address ${networkOf(address)}` : `name ${viewer.name}`;
}
