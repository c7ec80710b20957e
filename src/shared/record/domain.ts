import type { EntityClass } from '../read/entity-class.ts';

/** What a domain contributes to the registry. */
export interface Domain {
  readonly entities: readonly EntityClass[];
  readonly resolvers: readonly (new () => object)[];
}
