import { Party } from '../../organization/membership.entity.ts';
import { ProjectKind } from '../../project/project-kind.ts';
import { ProjectStatus } from '../../project/project-status.ts';
import { Project } from '../../project/project.entity.ts';
import { ProjectWhere } from '../../project/project.queries.ts';
import { BudgetTotal } from './budget-total.type.ts';
import { countriesIn, participantsIn, topicsOf, valueOf, yearOf } from './dimension.queries.ts';
import type { Grouping } from './grouping.ts';

/** What projects are grouped by, and their budgets added up, never across currencies. */
export const projectGrouping: Grouping = {
  of: Project,
  where: ProjectWhere,
  costOfKey: 100,
  dimensions: {
    KIND: valueOf(
      'kind',
      () => ProjectKind,
      (project) => `${project}.kind`,
      'What sort of undertaking it is.',
    ),
    STATUS: valueOf(
      'status',
      () => ProjectStatus,
      (project) => `${project}.status`,
      'How far it has come.',
    ),
    YEAR_STARTED: yearOf(
      'started',
      'The year in which the work began; null when it is not known, or only known to be one of several.',
    ),
    COUNTRY: countriesIn(
      'project_country',
      'project_id',
      'A country in which it is carried out; null when none is recorded.',
    ),
    PARTICIPANT: participantsIn(
      'project_participant',
      'project_id',
      ['organization_id', 'country_id'],
      {
        field: 'participant',
        type: () => Party,
        description:
          'An organization or a country that takes part in it, in any role; null when none is recorded.',
      },
    ),
    TOPIC: topicsOf('What it concerns; null when no topic is recorded.'),
    CURRENCY: valueOf(
      'currency',
      () => String,
      (project) => `${project}.budget_currency`,
      'The currency of its budget, as an ISO 4217 code; null without a budget.',
    ),
  },
  totals: {
    field: 'budgets',
    type: BudgetTotal,
    description:
      'What their budgets add up to, by currency in alphabetical order; nothing is converted. Parts of a programme that have budgets of their own count beside it.',
    apart: (project) => `${project}.budget_currency`,
    columns: (project) => ({
      currency: `${project}.budget_currency`,
      // As text: a JSON number would lose digits on the way.
      amount: `sum(${project}.budget_amount)::text`,
      approximate: `bool_or(${project}.budget_approximate)`,
      projects: 'count(*)',
    }),
  },
};
