/** SQL of the filters, whose operands are added to the statement's values. */

const parameter = (values, value) => `$${values.push(value)}`;

export function agreementConditions(where, values) {
  const { kind, signedOn, parties } = where ?? {};
  const conditions = ['true'];
  if (kind) conditions.push(`a.kind = ${parameter(values, kind.eq)}`);
  if (signedOn) {
    const { after, before } = signedOn.certainly;
    if (after) conditions.push(`a.signed_on_earliest > ${parameter(values, `${after}-12-31`)}`);
    if (before) {
      const day = parameter(values, `${before}-01-01`);
      // Who signed before a day at the latest also did at the earliest: that bound is for the index.
      conditions.push(`a.signed_on_latest < ${day}`, `a.signed_on_earliest < ${day}`);
    }
  }
  if (parties) {
    const organizations = organizationConditions(parties.some.organization, values);
    conditions.push(`a.id IN (SELECT agreement_id FROM agreement_party
      WHERE organization_id IN (SELECT o.id FROM organization o WHERE ${organizations}))`);
  }
  return conditions.join(' AND ');
}

export function organizationConditions(where, values) {
  const { slug, name, kind } = where ?? {};
  const conditions = ['true'];
  if (slug) conditions.push(`o.slug = ${parameter(values, slug.eq)}`);
  if (kind) conditions.push(`o.kind = ${parameter(values, kind.eq)}`);
  if (name) {
    // A range of folded names, which their index serves.
    const prefix = `fold(${parameter(values, name.startsWith)})`;
    conditions.push(`fold(o.name) COLLATE "C" >= ${prefix}`);
    conditions.push(`fold(o.name) COLLATE "C" < ${prefix} || U&'\\+10FFFF'`);
  }
  return conditions.join(' AND ');
}
