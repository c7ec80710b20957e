import { startApp, type TestApp } from '../support/app.ts';
import type { Made } from '../support/make.ts';
import { found } from '../search/found.ts';
import { merge, mergerOf, referencesTo, referToRecord } from './merge-world.ts';

describe('an organization that is merged into another', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  /** Lets a row of each column that can refer to an organization do so. */
  const referTo = async (organization: Made): Promise<void> => {
    const { make } = app;
    const { uuid } = organization;
    await referToRecord(app, organization);
    await merge(app, 'Organization', await make.organization(), organization);
    await make.organization({ parent_id: uuid });
    const other = await make.organization();
    const agreement = await make.agreement({ parties: [organization] });
    await make.provision(agreement, { kind: 'OTHER', grantor_id: uuid });
    await make.provision(agreement, { kind: 'OTHER', grantee_id: uuid });
    await make.link('membership', {
      organization_id: uuid,
      member_organization_id: other.uuid,
      role: 'MEMBER',
    });
    await make.link('membership', {
      organization_id: other.uuid,
      member_organization_id: uuid,
      role: 'MEMBER',
    });
    await make.link('position', {
      person_id: (await make.person()).uuid,
      organization_id: uuid,
      title: 'Head',
    });
    await make.system({ operator_id: uuid });
    await make.link('project_participant', {
      project_id: (await make.project()).uuid,
      organization_id: uuid,
      role: 'LEAD',
    });
    const meeting_id = (await make.meeting()).uuid;
    await make.link('meeting_participant', { meeting_id, organization_id: uuid, role: 'HOST' });
    await make.link('meeting_participant', {
      meeting_id,
      person_id: (await make.person()).uuid,
      on_behalf_of_id: uuid,
      role: 'SPEAKER',
    });
    await make.statement({ on_behalf_of_id: uuid });
    await make.sql(
      'INSERT INTO record_audience (record_id, organization_id) VALUES ($1, $2), ($2, $1)',
      [uuid, other.uuid],
    );
  };

  it('leaves everything that refers to it, or belongs to it, to the survivor', async () => {
    const [from, into] = [await app.make.organization(), await app.make.organization()];
    await referTo(from);
    const before = await referencesTo(app, 'organization', from.uuid);
    expect([...before].filter(([, count]) => count === 0)).toEqual([]);

    await merge(app, 'Organization', from, into);

    const left = await referencesTo(app, 'organization', from.uuid);
    expect([...left].filter(([, count]) => count > 0)).toEqual([]);
    // Beside what moved: its id, and its name.
    const moved = new Map(before);
    for (const added of ['record_alias.survivor_id', 'record_name.record_id'])
      moved.set(added, (before.get(added) ?? 0) + 1);
    expect(await referencesTo(app, 'organization', into.uuid)).toEqual(moved);
  });

  it('leaves no entry twice where the survivor has the same', async () => {
    const { make } = app;
    const [from, into] = [await make.organization(), await make.organization()];
    const both = [from, into];
    const [source, topic, statement] = [
      await make.source(),
      await make.topic(),
      await make.statement(),
    ];
    const [project, meeting, person] = [
      await make.project(),
      await make.meeting(),
      await make.person(),
    ];
    const above = await make.organization();
    await make.agreement({ parties: both });
    for (const { uuid } of both) {
      await make.link('citation', { record_id: uuid, source_id: source.uuid });
      await make.link('record_topic', { id: undefined, record_id: uuid, topic_id: topic.uuid });
      await make.link('record_name', { record_id: uuid, text: 'Same Name', kind: 'FORMER' });
      await make.link('statement_subject', {
        id: undefined,
        statement_id: statement.uuid,
        record_id: uuid,
      });
      await make.link('project_participant', {
        project_id: project.uuid,
        organization_id: uuid,
        role: 'LEAD',
      });
      await make.link('meeting_participant', {
        meeting_id: meeting.uuid,
        organization_id: uuid,
        role: 'HOST',
      });
      await make.link('position', { person_id: person.uuid, organization_id: uuid, title: 'Head' });
      await make.link('membership', {
        organization_id: above.uuid,
        member_organization_id: uuid,
        role: 'MEMBER',
      });
      await make.link('membership', {
        organization_id: uuid,
        member_organization_id: above.uuid,
        role: 'OBSERVER',
      });
    }
    // Each acts for the other: all four are the same afterwards.
    for (const { uuid } of both)
      for (const behind of both)
        await make.link('meeting_participant', {
          meeting_id: meeting.uuid,
          organization_id: uuid,
          on_behalf_of_id: behind.uuid,
          role: 'SPEAKER',
        });

    await merge(app, 'Organization', from, into);

    const references = await referencesTo(app, 'organization', into.uuid);
    expect(Object.fromEntries([...references].filter(([, count]) => count > 0))).toEqual({
      'agreement_party.organization_id': 1,
      'citation.record_id': 1,
      'meeting_participant.on_behalf_of_id': 1,
      'meeting_participant.organization_id': 2,
      'membership.member_organization_id': 1,
      'membership.organization_id': 1,
      'position.organization_id': 1,
      'project_participant.organization_id': 1,
      'record_alias.survivor_id': 1,
      'record_name.record_id': 2,
      'record_topic.record_id': 1,
      'statement_subject.record_id': 1,
    });
  });

  it('keeps what it is in other roles beside the survivor', async () => {
    const { make } = app;
    const [from, into] = [await make.organization(), await make.organization()];
    const { uuid, slug } = await make.agreement({ parties: [into] });
    await make.link('agreement_party', {
      agreement_id: uuid,
      organization_id: from.uuid,
      role: 'DEPOSITARY',
      position: 1,
    });

    await merge(app, 'Organization', from, into);

    const { agreement } = await app.run(
      `{ agreement(slug: "${slug}") { parties { role party { ... on Organization { id } } } } }`,
    );
    expect(agreement.parties).toEqual([
      { role: 'PARTY', party: { id: into.id } },
      { role: 'DEPOSITARY', party: { id: into.id } },
    ]);
  });

  it('has acted as the survivor, also where both are parties', async () => {
    const { make } = app;
    const [from, into] = [await make.organization(), await make.organization()];
    const agreement = await make.agreement({ parties: [from, into] });
    const [party] = await make.sql<{ id: string }>(
      'SELECT id FROM agreement_party WHERE organization_id = $1',
      [from.uuid],
    );
    const act = await make.action(agreement, { kind: 'APPROVAL', party_id: party?.id });

    await merge(app, 'Organization', from, into);

    const { agreementAction } = await app.run(
      `{ agreementAction(id: "${act.id}") { party { party { ... on Organization { id } } } } }`,
    );
    expect(agreementAction.party).toEqual({ party: { id: into.id } });
  });

  it('does not make the survivor a member of itself', async () => {
    const { make } = app;
    const [from, into] = [await make.organization(), await make.organization()];
    for (const [one, other] of [
      [from, into],
      [into, from],
    ])
      await make.link('membership', {
        organization_id: one?.uuid,
        member_organization_id: other?.uuid,
        role: 'MEMBER',
      });

    await merge(app, 'Organization', from, into);

    const [left] = await make.sql(
      'SELECT count(*)::integer AS count FROM membership WHERE $1 IN (organization_id, member_organization_id)',
      [into.uuid],
    );
    expect(left).toEqual({ count: 0 });
  });

  it('gives its place to a survivor that was directly below it', async () => {
    const { make } = app;
    const top = await make.organization();
    const from = await make.organization({ parent_id: top.uuid });
    const into = await make.organization({ parent_id: from.uuid });
    const sibling = await make.organization({ parent_id: from.uuid });

    await merge(app, 'Organization', from, into);

    const { organization } = await app.run(
      `{ organization(slug: "${into.slug}") { parent { id } bodies { nodes { id } } } }`,
    );
    expect(organization).toEqual({
      parent: { id: top.id },
      bodies: { nodes: [{ id: sibling.id }] },
    });
  });

  it('leaves a survivor that was above it where it is', async () => {
    const { make } = app;
    const into = await make.organization();
    const between = await make.organization({ parent_id: into.uuid });
    const from = await make.organization({ parent_id: between.uuid });

    await merge(app, 'Organization', from, into);

    const { organization } = await app.run(
      `{ organization(slug: "${into.slug}") { parent { id } bodies { nodes { id } } } }`,
    );
    expect(organization).toEqual({ parent: null, bodies: { nodes: [{ id: between.id }] } });
  });

  it('is refused where others are between the two, and nothing is written', async () => {
    const { make } = app;
    const from = await make.organization();
    const between = await make.organization({ parent_id: from.uuid });
    const into = await make.organization({ parent_id: between.uuid });
    const agreement = await make.agreement({ parties: [from] });

    const { organization, errors } = await mergerOf(app, 'Organization', {
      from: from.id,
      into: into.id,
    });

    expect(organization).toBeNull();
    expect(errors).toMatchObject([{ path: ['into'], code: 'INVALID' }]);
    expect(
      await make.sql('SELECT organization_id FROM agreement_party WHERE agreement_id = $1', [
        agreement.uuid,
      ]),
    ).toEqual([{ organization_id: from.uuid }]);
  });

  it('is found by its names, which the survivor has once each', async () => {
    const { make } = app;
    const from = await make.organization({ name: 'Quasar League', acronym: 'QLG' });
    const into = await make.organization({ name: 'Pulsar League', acronym: 'QLG' });
    await make.link('record_name', { record_id: from.uuid, text: 'Blazar Circle', kind: 'FORMER' });

    await merge(app, 'Organization', from, into);

    const { organization } = await app.run(
      `{ organization(slug: "${into.slug}") { name names { text kind } } }`,
    );
    expect(organization.name).toBe('Pulsar League');
    expect(organization.names).toHaveLength(2);
    expect(organization.names).toEqual(
      expect.arrayContaining([
        { text: 'Blazar Circle', kind: 'FORMER' },
        { text: 'Quasar League', kind: 'VARIANT' },
      ]),
    );
    for (const name of ['Quasar', 'Pulsar', 'Blazar', 'QLG'])
      expect(await found(app, name, ['ORGANIZATION'])).toEqual([into.slug]);
  });

  it('leaves fields of the survivor as they are, even empty ones', async () => {
    const { make } = app;
    const from = await make.organization({
      acronym: 'FRM',
      website: 'https://example.org/',
      seat_city: 'Bern',
    });
    const into = await make.organization({ seat_city: 'Rome' });

    await merge(app, 'Organization', from, into);

    const { organization } = await app.run(
      `{ organization(slug: "${into.slug}") { acronym website seatCity names { text kind } } }`,
    );
    expect(organization).toMatchObject({ acronym: null, website: null, seatCity: 'Rome' });
    expect(organization.names).toContainEqual({ text: 'FRM', kind: 'ACRONYM' });
  });
});
