/** Lists that follow the links of a record are counted, and walked, in these indexes alone, whatever else they have to look at. */
export function linkIndexes(also?: string): string {
  const including = (...columns: string[]): string => {
    const all = [...columns, also].filter(Boolean);
    return all.length > 0 ? `INCLUDE (${all.join(', ')})` : '';
  };
  const byDay = (
    table: string,
    other: string,
    record: string,
    day: string,
    name: string,
  ): string => `
      DROP INDEX IF EXISTS ${table}_${name};
      CREATE INDEX ${table}_${name} ON ${table} (${other}, coalesce(${day}, '-infinity'), ${record}) ${including(day)};`;
  return `
      DROP INDEX IF EXISTS agreement_party_organization, agreement_party_country,
        project_participant_organization_name, project_participant_country_name;
      CREATE INDEX agreement_party_organization ON agreement_party (organization_id, agreement_id) ${including()};
      CREATE INDEX agreement_party_country ON agreement_party (country_id, agreement_id) ${including()};
      CREATE INDEX project_participant_organization_name ON project_participant
        (organization_id, fold(name) COLLATE "C", project_id) ${including('name')};
      CREATE INDEX project_participant_country_name ON project_participant
        (country_id, fold(name) COLLATE "C", project_id) ${including('name')};
      ${byDay('agreement_party', 'organization_id', 'agreement_id', 'signed_on_earliest', 'organization_signed')}
      ${byDay('agreement_party', 'country_id', 'agreement_id', 'signed_on_earliest', 'country_signed')}
      ${byDay('meeting_participant', 'country_id', 'meeting_id', 'held_earliest', 'country_held')}
      ${byDay('meeting_participant', 'person_id', 'meeting_id', 'held_earliest', 'person_held')}`;
}
