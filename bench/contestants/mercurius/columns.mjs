/** The columns of each type, by the names of its fields; those with an underscore are for its resolvers. */

export const AGREEMENT = `a.id, a.slug, a.title, a.kind, a.version, a.created_at AS "createdAt",
  a.signed_on_edtf, a.signed_on_earliest, a.signed_on_latest`;

export const ORGANIZATION = `o.id, o.slug, o.name, o.acronym, o.kind, o.seat_city AS "seatCity",
  o.member_count AS "memberCount", o.founded_edtf, o.founded_earliest, o.founded_latest,
  o.seat_country_id, o.parent_id`;

export const PROJECT = 'p.id, p.slug, p.name';
