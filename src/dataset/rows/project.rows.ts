import type { Dataset } from '../dataset.ts';
import type { ProjectRecord } from '../records/project.record.ts';
import { fuzzyColumns, reference, uuidOf, type Row, type RowsByTable } from './row.ts';

/** Projects with their participants, countries, agreements and systems. */
export function projectRows({ projects }: Dataset): RowsByTable {
  const links = (list: 'countries' | 'agreements' | 'systems', column: string): Row[] =>
    projects.flatMap((project) =>
      (project[list] ?? []).map((name) => ({
        project_id: reference('projects', project.slug),
        [column]: reference(list, name),
      })),
    );
  return [
    ['project', projects.map(projectRow)],
    [
      'project_participant',
      projects.flatMap(({ slug, participants = [] }) =>
        participants.map(({ organization, country, role }, position) => ({
          id: uuidOf('project participant', slug, organization, country, role),
          project_id: reference('projects', slug),
          position,
          organization_id: reference('organizations', organization),
          country_id: reference('countries', country),
          role,
        })),
      ),
    ],
    ['project_country', links('countries', 'country_id')],
    ['project_agreement', links('agreements', 'agreement_id')],
    ['project_system', links('systems', 'system_id')],
  ];
}

function projectRow(project: ProjectRecord): Row {
  return {
    id: reference('projects', project.slug),
    slug: project.slug,
    summary: project.summary ?? null,
    name: project.name,
    kind: project.kind,
    status: project.status,
    budget_amount: project.budget?.amount ?? null,
    budget_currency: project.budget?.currency ?? null,
    budget_approximate: project.budget?.approximate ?? null,
    ...fuzzyColumns('started', project.started),
    ...fuzzyColumns('ended', project.ended),
    sites: project.sites ?? null,
    parent_id: reference('projects', project.parent),
  };
}
