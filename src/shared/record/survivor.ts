import { tableNameOf } from '../database/naming.ts';

/** SQL of the id of the record that an id leads to: the survivor of one that was merged, itself otherwise. */
export const survivorOf = (id: string): string =>
  `coalesce((SELECT a.survivor_id FROM record_alias a WHERE a.id = ${id}), ${id})`;

/** SQL of the slug of the record that a slug of a type leads to; slugs of merged records are not given to others. */
export const survivorBySlug = (entity: { readonly name: string }, slug: string): string =>
  `coalesce((SELECT s.slug FROM record_alias a JOIN ${tableNameOf(entity)} s ON s.id = a.survivor_id WHERE a.type = '${entity.name}' AND a.slug = ${slug}), ${slug})`;
