import type { Queryable } from '../shared/database/queryable.ts';
import { survivorBySlug } from '../shared/record/survivor.ts';

/** An organization as people name it, and as keys do. */
interface SluggedOrganization {
  readonly slug: string;
  readonly id: string;
}

/** The organizations that slugs lead to, with the slugs as they were given; unknown ones are left out. */
export async function organizationsBySlugs(
  database: Queryable,
  slugs: readonly string[],
): Promise<SluggedOrganization[]> {
  return database.query(
    `SELECT s.slug, o.id FROM unnest($1::text[]) AS s (slug)
     JOIN organization o ON o.slug = ${survivorBySlug({ name: 'Organization' }, 's.slug')}`,
    [slugs],
  );
}

/** The slugs of organizations by their uuids; those that are gone are left out. */
export async function slugsOf(
  database: Queryable,
  uuids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await database.query<SluggedOrganization[]>(
    'SELECT id, slug FROM organization WHERE id = ANY ($1)',
    [uuids],
  );
  return new Map(rows.map(({ id, slug }) => [id, slug]));
}
