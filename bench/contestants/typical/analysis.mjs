import { Field, Int, ObjectType } from 'type-graphql';
import { In } from 'typeorm';
import { Agreement } from './entities/agreement.mjs';
import { AgreementKind } from './enums.mjs';

/** Groups and search, for which teams reach for SQL. */

export class AgreementGroupKeys {}
Field(() => Int, { nullable: true })(AgreementGroupKeys.prototype, 'year');
Field(() => AgreementKind, { nullable: true })(AgreementGroupKeys.prototype, 'kind');
ObjectType()(AgreementGroupKeys);

export class AgreementGroup {}
Field(() => AgreementGroupKeys)(AgreementGroup.prototype, 'keys');
Field(() => Int)(AgreementGroup.prototype, 'count');
ObjectType()(AgreementGroup);

const GROUP_KEYS = {
  YEAR_SIGNED: `CASE WHEN extract(year FROM a.signed_on_earliest) = extract(year FROM a.signed_on_latest)
    THEN extract(year FROM a.signed_on_earliest)::integer END AS year`,
  KIND: 'a.kind AS kind',
};

export async function agreementGroups(dataSource, by, where) {
  const keys = by.map((_, index) => index + 1).join(', ');
  const rows = await dataSource.query(
    `SELECT ${by.map((key) => GROUP_KEYS[key]).join(', ')}, count(*)::integer AS count
     FROM agreement a
     WHERE a.id IN (SELECT p.agreement_id FROM agreement_party p
       JOIN organization o ON o.id = p.organization_id WHERE o.slug = $1)
     GROUP BY ${keys} ORDER BY count DESC, ${keys} LIMIT 100`,
    [where.parties.some.organization.slug.eq],
  );
  return rows.map(({ count, ...keys }) => ({ keys, count }));
}

export class SearchResult {}
Field(() => Agreement)(SearchResult.prototype, 'node');
ObjectType()(SearchResult);

export class SearchResultConnection {}
Field(() => [SearchResult])(SearchResultConnection.prototype, 'nodes');
ObjectType()(SearchResultConnection);

/** Ranked as Concord ranks: a name that is the text, one that begins with it, then by ts_rank. */
const SEARCH = `SELECT r.id
  FROM (SELECT words($1) AS words, search_query($1) AS query OFFSET 0) q
  CROSS JOIN typed_queries(q.words, '{Agreement}') AS t(query)
  JOIN record r ON typed_words(r.document, r.type) @@ t.query
  ORDER BY CASE
      WHEN position(E'\\n' || q.words IN r.names) = 0 THEN 0
      WHEN position(E'\\n' || q.words || E'\\n' IN r.names) > 0 THEN 2
      ELSE 1
    END + ts_rank(r.document, q.query, 33)::double precision DESC, r.id
  LIMIT $2`;

export async function search(dataSource, text, first) {
  const found = await dataSource.query(SEARCH, [text, first]);
  const ids = found.map(({ id }) => id);
  const agreements = await dataSource.getRepository(Agreement).findBy({ id: In(ids) });
  const byId = new Map(agreements.map((agreement) => [agreement.id, agreement]));
  return { nodes: ids.map((id) => ({ node: byId.get(id) })) };
}
