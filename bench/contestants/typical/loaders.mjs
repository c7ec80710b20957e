import { AgreementAction, AgreementParty, Provision } from './entities/agreement.mjs';
import { Country, InformationSystem, Organization, Person } from './entities/organization.mjs';
import { MeetingAgreement, ProjectAgreement, ProjectParticipant } from './entities/project.mjs';
import { Citation, RecordTopic } from './entities/reference.mjs';
import { projectsOf } from './lists.mjs';
import { byId, countOf, firstOf, listOf, orderedListOf } from './loader-kinds.mjs';

const byPosition = { order: { position: 'ASC', id: 'ASC' } };
const last = { direction: 'ASC', nulls: 'LAST' };
const byName = [['fold(r.name) COLLATE "C"'], ['r.id']];

/** The DataLoaders of one request. */
export function createLoaders(dataSource) {
  const of = (Entity) => dataSource.getRepository(Entity);
  return {
    organization: byId(of(Organization)),
    country: byId(of(Country)),
    person: byId(of(Person)),
    system: byId(of(InformationSystem)),
    parties: listOf(of(AgreementParty), 'agreementId', byPosition),
    provisions: listOf(of(Provision), 'agreementId', byPosition),
    actions: listOf(of(AgreementAction), 'agreementId', {
      order: { onEarliest: last, onLatest: last, id: 'ASC' },
    }),
    meetings: listOf(of(MeetingAgreement), 'agreementId', {
      relations: { meeting: true },
      order: { meeting: { heldEarliest: last }, id: 'ASC' },
    }),
    topics: orderedListOf(of(RecordTopic), 'recordId', 'topic', ...byName),
    agreementProjects: orderedListOf(of(ProjectAgreement), 'agreementId', 'project', ...byName),
    citations: orderedListOf(
      of(Citation),
      'recordId',
      'source',
      ['t.field', 'NULLS FIRST'],
      ['length(t.locator)'],
      ['t.locator COLLATE "C"'],
      ['t.id'],
    ),
    firstProjects: firstOf(({ owner, first }) => projectsOf(dataSource, owner, first)),
    agreementCount: countOf(of(AgreementParty), 'organizationId', 'agreementId'),
    projectCount: countOf(of(ProjectParticipant), 'organizationId', 'projectId'),
  };
}
