import { Int } from 'type-graphql';
import { Country } from '../../country/country.entity.ts';
import { Topic } from '../../topic/topic.entity.ts';
import type { Dimension } from './dimension.ts';

/** The year of an uncertain date, where its bounds lie in one year. */
export function yearOf(column: string, description: string): Dimension {
  const year = (bound: string): string => `extract(year FROM ${bound})`;
  return {
    field: 'year',
    type: () => Int,
    description,
    sql: (record) => {
      const [earliest, latest] = [`${record}.${column}_earliest`, `${record}.${column}_latest`];
      return `CASE WHEN ${year(earliest)} = ${year(latest)} THEN ${year(earliest)}::integer END`;
    },
  };
}

/** A column, or another SQL expression of the record. */
export function valueOf(
  field: string,
  type: () => object,
  sql: (record: string) => string,
  description: string,
): Dimension {
  return { field, type, description, sql };
}

/** Those who take part, as the table of participants has them: one of several foreign keys is set. */
export function participantsIn(
  participants: string,
  foreignKey: string,
  keys: readonly string[],
  shown: Pick<Dimension, 'field' | 'type' | 'description'>,
): Dimension {
  const alias = `by_${shown.field}`;
  return {
    ...shown,
    isRecord: true,
    join: (record) => `LEFT JOIN ${participants} ${alias} ON ${alias}.${foreignKey} = ${record}.id`,
    sql: () => `coalesce(${keys.map((key) => `${alias}.${key}`).join(', ')})`,
  };
}

/** The countries that a table ties to the record. */
export function countriesIn(countries: string, foreignKey: string, description: string): Dimension {
  const alias = 'by_country';
  return {
    field: 'country',
    type: () => Country,
    isRecord: true,
    description,
    join: (record) =>
      `LEFT JOIN ${countries} ${alias} ON ${alias}.${foreignKey} = ${record}.id AND ${alias}.country_id IS NOT NULL`,
    sql: () => `${alias}.country_id`,
  };
}

/** What the record concerns. */
export function topicsOf(description: string): Dimension {
  return {
    field: 'topic',
    type: () => Topic,
    isRecord: true,
    description,
    join: (record) => `LEFT JOIN record_topic by_topic ON by_topic.record_id = ${record}.id`,
    sql: () => 'by_topic.topic_id',
  };
}
