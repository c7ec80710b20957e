import type { Dataset } from '../dataset.ts';
import { fuzzyColumns, reference, type RowsByTable } from './row.ts';

/** Countries, sources and topics. */
export function referenceRows({ countries, sources, topics }: Dataset): RowsByTable {
  return [
    [
      'country',
      countries.map(({ alpha2, alpha3, name, region }) => ({
        id: reference('countries', alpha2),
        alpha2,
        alpha3,
        name,
        region: region ?? null,
      })),
    ],
    [
      'source',
      sources.map((source) => ({
        id: reference('sources', source.slug),
        slug: source.slug,
        summary: source.summary ?? null,
        publisher: source.publisher ?? null,
        title: source.title,
        ...fuzzyColumns('published', source.published),
        url: source.url ?? null,
        language: source.language,
      })),
    ],
    [
      'topic',
      topics.map(({ slug, summary, name, broader }) => ({
        id: reference('topics', slug),
        slug,
        summary: summary ?? null,
        name,
        broader_id: reference('topics', broader),
      })),
    ],
  ];
}
