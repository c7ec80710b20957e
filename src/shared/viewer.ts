import { registerEnumType } from 'type-graphql';

/** What a caller may do; each may do what those before it may. */
export enum Role {
  READER = 'READER',
  EDITOR = 'EDITOR',
  ADMIN = 'ADMIN',
}

registerEnumType(Role, {
  name: 'Role',
  description: 'What a caller may do; each may do what those before it may.',
  valuesConfig: {
    READER: { description: 'Reads what is public, and what its organizations may see.' },
    EDITOR: { description: 'Writes, too, whatever it sees.' },
    ADMIN: { description: 'Sees and writes everything.' },
  },
});

/** Who asks: what they may see and do depends on it alone. */
export interface Viewer {
  /** How logs and the log of changes call them; null for anonymous readers. */
  readonly name: string | null;
  readonly role: Role;
  /** The uuids of the organizations that they represent, sorted. */
  readonly organizations: readonly string[];
  /** The uuid of the API key that they hold, if they hold one. */
  readonly key?: string;
}

/** Whoever does not say who they are: reads what is public. */
export const ANONYMOUS: Viewer = { name: null, role: Role.READER, organizations: [] };

/** Sees and writes everything, as the server itself does. */
export const SYSTEM: Viewer = { name: null, role: Role.ADMIN, organizations: [] };

/**
 * What a viewer may see, as text: viewers with the same scope see the same. The database reads it from the
 * setting `concord.viewer`: nothing for what is public, else the role, and the uuids of organizations.
 */
export function scopeOf({ role, organizations }: Viewer): string {
  if (role === Role.ADMIN) return role;
  if (organizations.length > 0) return `${role} {${organizations.join(',')}}`;
  return role === Role.READER ? '' : role;
}

/** A viewer with a scope. */
export function viewerIn(scope: string): Viewer {
  const [, role, organizations = ''] = /^(\w*) ?(?:\{(.*)\})?$/.exec(scope) ?? [];
  return {
    name: null,
    role: Object.values(Role).find((one) => one === role) ?? Role.READER,
    organizations: organizations.split(',').filter(Boolean),
  };
}
