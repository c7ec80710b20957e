import { AgreementWhere } from '../agreement/agreement.queries.ts';
import { CountryWhere } from '../country/country.queries.ts';
import { RecordNameWhere } from '../name/name.queries.ts';
import { namesByRecordId } from '../name/name.relations.ts';
import { fuzzyDate } from '../shared/filter/fuzzy-date-filter.ts';
import { toMany, toOne } from '../shared/filter/relation-filter.ts';
import { bool, choice, decimal, id, int, text } from '../shared/filter/scalar-filter.ts';
import { whereInput, type WhereClass } from '../shared/filter/where-input.ts';
import { column, requiredText, requiredColumn } from '../shared/page/order-field.ts';
import { orderInput } from '../shared/page/order-input.ts';
import { listing } from '../shared/page/list-relation.ts';
import { ascending } from '../shared/page/order.ts';
import { recordFilters } from '../shared/record/record-filters.ts';
import { recordOrders } from '../shared/record/record-orders.ts';
import { CitationWhere } from '../source/source.queries.ts';
import { citationsByRecordId } from '../source/source.relations.ts';
import { InformationSystemWhere } from '../system/system.queries.ts';
import { TopicWhere } from '../topic/topic.queries.ts';
import { topicsByRecordId } from '../topic/topic.relations.ts';
import { ProjectKind } from './project-kind.ts';
import { ProjectParticipantWhere } from './project-participant.queries.ts';
import { ProjectStatus } from './project-status.ts';
import { Project } from './project.entity.ts';
import {
  agreementsOfProject,
  countriesByProjectId,
  participantsByProjectId,
  partsOfProject,
  systemsByProjectId,
} from './project.relations.ts';

export const ProjectWhere: WhereClass = whereInput('ProjectWhere', 'Which projects.', {
  id: id('prj'),
  slug: text((project) => `${project}.slug`, 'Its unique name in addresses.'),
  name: text((project) => `${project}.name`, 'What it is called.'),
  kind: choice(
    ProjectKind,
    'ProjectKind',
    (project) => `${project}.kind`,
    'What sort of undertaking it is.',
  ),
  status: choice(
    ProjectStatus,
    'ProjectStatus',
    (project) => `${project}.status`,
    'How far it has come.',
  ),
  budgetAmount: decimal(
    (project) => `${project}.budget_amount`,
    'The amount of its budget, whatever the currency; see `budgetCurrency`.',
  ),
  budgetCurrency: text(
    (project) => `${project}.budget_currency`,
    'The currency of its budget, as an ISO 4217 code.',
  ),
  budgetApproximate: bool(
    (project) => `${project}.budget_approximate`,
    'Whether its source gives the budget only roughly.',
  ),
  started: fuzzyDate('started', 'When the work began.'),
  ended: fuzzyDate('ended', 'When the work ended.'),
  sites: int((project) => `${project}.sites`, 'How many towns or other places it reaches.'),
  parent: toOne(
    Project,
    'parent_id',
    () => ProjectWhere,
    'The programme or larger project that it is a part of.',
  ),
  parts: toMany(partsOfProject, () => ProjectWhere, 'The projects that it consists of.'),
  participants: toMany(
    participantsByProjectId,
    () => ProjectParticipantWhere,
    'Who takes part, and in which way.',
  ),
  countries: toMany(countriesByProjectId, () => CountryWhere, 'Where it is carried out.'),
  agreements: toMany(
    agreementsOfProject,
    () => AgreementWhere,
    'The agreements that it carries out or rests on.',
  ),
  systems: toMany(
    systemsByProjectId,
    () => InformationSystemWhere,
    'The information systems that it extends or works with.',
  ),
  topics: toMany(topicsByRecordId, () => TopicWhere, 'What it concerns.'),
  names: toMany(namesByRecordId, () => RecordNameWhere, 'Its further names.'),
  citations: toMany(citationsByRecordId, () => CitationWhere, 'What says so.'),
  ...recordFilters,
});

export const projects = listing(Project, {
  where: ProjectWhere,
  order: orderInput('Project', {
    NAME: requiredText('name', 'By name.'),
    BUDGET_AMOUNT: column(
      'budget_amount',
      'numeric',
      'By the amount of the budget, whatever its currency.',
    ),
    STARTED: column(
      'started_earliest',
      'date',
      'By the first day on which the work can have begun.',
    ),
    ENDED: column('ended_latest', 'date', 'By the last day on which the work can have ended.'),
    SITES: column('sites', 'integer', 'By how many places it reaches.'),
    STATUS: requiredColumn('status', 'text', 'By status, in alphabetical order.'),
    ...recordOrders,
  }),
  defaultOrder: [ascending('NAME')],
});
