import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { ProjectConnection } from '../connections.mjs';
import { decorate } from '../decorate.mjs';
import { Agreement, AgreementAction, AgreementParty, Provision } from '../entities/agreement.mjs';
import { MeetingAgreement } from '../entities/project.mjs';
import { Citation, Topic } from '../entities/reference.mjs';

const first = Arg('first', () => Int, { defaultValue: 20 });

export class AgreementResolver {
  parties({ id }, { loaders }) {
    return loaders.parties.load(id);
  }
  actions({ id }, { loaders }) {
    return loaders.actions.load(id);
  }
  provisions({ id }, { loaders }) {
    return loaders.provisions.load(id);
  }
  async topics({ id }, { loaders }) {
    return (await loaders.topics.load(id)).map(({ topic }) => topic);
  }
  citations({ id }, { loaders }) {
    return loaders.citations.load(id);
  }
  meetings({ id }, { loaders }) {
    return loaders.meetings.load(id);
  }
  projects({ id }, first, { loaders }) {
    const links = loaders.agreementProjects.load(id);
    return new ProjectConnection(
      async () => (await links).slice(0, first).map(({ project }) => project),
      async () => (await links).length,
    );
  }
}

decorate(
  AgreementResolver,
  Resolver(() => Agreement),
  {
    parties: [FieldResolver(() => [AgreementParty]), Root(), Ctx()],
    actions: [FieldResolver(() => [AgreementAction]), Root(), Ctx()],
    provisions: [FieldResolver(() => [Provision]), Root(), Ctx()],
    topics: [FieldResolver(() => [Topic]), Root(), Ctx()],
    citations: [FieldResolver(() => [Citation]), Root(), Ctx()],
    meetings: [FieldResolver(() => [MeetingAgreement]), Root(), Ctx()],
    projects: [FieldResolver(() => ProjectConnection), Root(), first, Ctx()],
  },
);
