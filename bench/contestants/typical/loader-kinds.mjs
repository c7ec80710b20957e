import DataLoader from 'dataloader';
import { In } from 'typeorm';

/** Records by their ids. */
export const byId = (repository) =>
  new DataLoader(async (ids) => {
    const found = await repository.findBy({ id: In(ids) });
    const records = new Map(found.map((record) => [record.id, record]));
    return ids.map((id) => records.get(id) ?? null);
  });

/** The records that point at an owner with one of their columns. */
export const listOf = (repository, column, options) =>
  lists(column, (ids) => repository.find({ ...options, where: { [column]: In(ids) } }));

/** As listOf, with a relation joined, in an order that `find` cannot express. */
export const orderedListOf = (repository, column, relation, ...order) =>
  lists(column, (ids) => {
    const query = repository
      .createQueryBuilder('t')
      .innerJoinAndSelect(`t.${relation}`, 'r')
      .where({ [column]: In(ids) });
    for (const [expression, nulls] of order) query.addOrderBy(expression, 'ASC', nulls);
    return query.getMany();
  });

const lists = (column, find) =>
  new DataLoader(async (ids) => {
    const owned = new Map(ids.map((id) => [id, []]));
    for (const record of await find(ids)) owned.get(record[column]).push(record);
    return ids.map((id) => owned.get(id));
  });

/** How many different records each owner is linked to. */
export const countOf = (links, column, counted) =>
  new DataLoader(async (ids) => {
    const rows = await links
      .createQueryBuilder('t')
      .select(`t.${column}`, 'owner')
      .addSelect(`count(DISTINCT t.${counted})::integer`, 'count')
      .where({ [column]: In(ids) })
      .groupBy(`t.${column}`)
      .getRawMany();
    const found = new Map(rows.map(({ owner, count }) => [owner, count]));
    return ids.map((id) => found.get(id) ?? 0);
  });

/**
 * The first records of each owner, for keys of `{ owner, first }`. A repository cannot limit the rows of
 * each owner, so each takes a query; to fetch all and cut in memory would take thousands for some.
 */
export const firstOf = (find) =>
  new DataLoader((keys) => Promise.all(keys.map(find)), {
    cacheKeyFn: ({ owner, first }) => `${owner} ${first}`,
  });
