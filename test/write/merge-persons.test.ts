import { startApp, type TestApp } from '../support/app.ts';
import { found } from '../search/found.ts';
import { merge, mergerOf, referencesTo, referToRecord } from './merge-world.ts';

describe('a person who is merged into another', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('leaves everything that refers to them, or belongs to them, to the survivor', async () => {
    const { make } = app;
    const [from, into] = [await make.person(), await make.person()];
    const { uuid } = from;
    await referToRecord(app, from);
    await merge(app, 'Person', await make.person(), from);
    await make.link('position', {
      person_id: uuid,
      organization_id: (await make.organization()).uuid,
      title: 'Head',
    });
    await make.action(await make.agreement(), { kind: 'SIGNATURE', signatory_id: uuid });
    await make.link('meeting_participant', {
      meeting_id: (await make.meeting()).uuid,
      person_id: uuid,
      role: 'CHAIR',
    });
    await make.statement({ speaker_id: uuid });
    await make.sql('INSERT INTO record_audience (record_id, organization_id) VALUES ($1, $2)', [
      uuid,
      (await make.organization()).uuid,
    ]);
    const before = await referencesTo(app, 'person', uuid);
    expect([...before].filter(([, count]) => count === 0)).toEqual([]);

    await merge(app, 'Person', from, into);

    const left = await referencesTo(app, 'person', uuid);
    expect([...left].filter(([, count]) => count > 0)).toEqual([]);
    const moved = new Map(before);
    for (const added of ['record_alias.survivor_id', 'record_name.record_id'])
      moved.set(added, (before.get(added) ?? 0) + 1);
    expect(await referencesTo(app, 'person', into.uuid)).toEqual(moved);
  });

  it('leaves no position and no part in a meeting twice', async () => {
    const { make } = app;
    const both = [await make.person(), await make.person()] as const;
    const [organization, meeting] = [await make.organization(), await make.meeting()];
    for (const { uuid } of both) {
      await make.link('position', {
        person_id: uuid,
        organization_id: organization.uuid,
        title: 'Head',
      });
      await make.link('meeting_participant', {
        meeting_id: meeting.uuid,
        person_id: uuid,
        role: 'CHAIR',
      });
    }

    await merge(app, 'Person', ...both);

    const references = await referencesTo(app, 'person', both[1].uuid);
    expect(references.get('position.person_id')).toBe(1);
    expect(references.get('meeting_participant.person_id')).toBe(1);
  });

  it('is found by their name, and by their old id and slug', async () => {
    const { make } = app;
    const from = await make.person({ full_name: 'Ottokar Zwiebel' });
    const into = await make.person({ full_name: 'Otakar Cibule' });

    await merge(app, 'Person', from, into);

    expect(await found(app, 'Zwiebel', ['PERSON'])).toEqual([into.slug]);
    expect(
      await app.run(
        `{ byId: person(id: "${from.id}") { id } bySlug: person(slug: "${from.slug}") { fullName } }`,
      ),
    ).toEqual({ byId: { id: into.id }, bySlug: { fullName: 'Otakar Cibule' } });
  });

  it('becomes no part of an organization', async () => {
    const [person, organization] = [await app.make.person(), await app.make.organization()];

    const { errors } = await mergerOf(app, 'Person', { from: person.id, into: organization.id });

    expect(errors).toMatchObject([{ path: ['into'], code: 'UNKNOWN' }]);
  });
});
