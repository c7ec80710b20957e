import { startApp, type TestApp } from '../support/app.ts';

const WHO = /* GraphQL */ `
  role
  participant { __typename ... on Organization { slug } ... on Country { alpha2 } ... on Person { fullName } }
  onBehalfOf { slug }
`;

describe('the participants of a meeting', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    const { make } = app;
    const meeting = await make.meeting({ slug: 'talks' });
    const unodc = await make.organization({ slug: 'unodc', name: 'Office' });
    const [kz, fr] = [
      await make.country('KZ', { name: 'Kazakhstan' }),
      await make.country('FR', { name: 'France' }),
    ];
    const person = await make.person({ slug: 'speaker', full_name: 'Ännika Doe' });
    const takesPart = (position: number, columns: object): Promise<void> =>
      make.link('meeting_participant', { meeting_id: meeting.uuid, position, ...columns });
    await takesPart(2, { country_id: kz.uuid, role: 'PARTICIPANT' });
    await takesPart(3, { country_id: fr.uuid, role: 'PARTICIPANT' });
    await takesPart(0, { organization_id: unodc.uuid, role: 'ORGANIZER' });
    await takesPart(1, { person_id: person.uuid, role: 'SPEAKER', on_behalf_of_id: unodc.uuid });
    await takesPart(4, { person_id: person.uuid, role: 'CHAIR' });
    // Of another meeting, hence never among them.
    await make.link('meeting_participant', {
      meeting_id: (await make.meeting()).uuid,
      country_id: kz.uuid,
      role: 'HOST',
    });
  });
  afterAll(() => app.stop());

  const participants = async (args: string, fields = `totalCount nodes { ${WHO} }`) =>
    (await app.run(`{ meeting(slug: "talks") { participants${args} { ${fields} } } }`)).meeting
      .participants;

  const organizer = {
    role: 'ORGANIZER',
    participant: { __typename: 'Organization', slug: 'unodc' },
    onBehalfOf: null,
  };
  const speaker = {
    role: 'SPEAKER',
    participant: { __typename: 'Person', fullName: 'Ännika Doe' },
    onBehalfOf: { slug: 'unodc' },
  };
  const country = (alpha2: string) => ({
    role: 'PARTICIPANT',
    participant: { __typename: 'Country', alpha2 },
    onBehalfOf: null,
  });
  const chair = { ...speaker, role: 'CHAIR', onBehalfOf: null };

  it('are listed as recorded: organizations, countries and persons, again for another role', async () => {
    expect(await participants('')).toEqual({
      totalCount: 5,
      nodes: [organizer, speaker, country('KZ'), country('FR'), chair],
    });
  });

  it('are those in the roles asked for, and counted so', async () => {
    expect(await participants('(roles: [PARTICIPANT])')).toEqual({
      totalCount: 2,
      nodes: [country('KZ'), country('FR')],
    });
    expect(await participants('(roles: [CHAIR, ORGANIZER])')).toEqual({
      totalCount: 2,
      nodes: [organizer, chair],
    });
    expect(await participants('(roles: [])')).toEqual({ totalCount: 0, nodes: [] });
    expect(await participants('(roles: null)', 'totalCount')).toEqual({ totalCount: 5 });
  });

  it('are those that match as well as having the role', async () => {
    expect(
      await participants(
        '(roles: [PARTICIPANT, CHAIR], where: { or: [{ country: { alpha2: { eq: "FR" } } }, { organization: { slug: { eq: "unodc" } } }] })',
      ),
    ).toEqual({ totalCount: 1, nodes: [country('FR')] });
    expect(await participants('(where: { onBehalfOf: { slug: { eq: "unodc" } } })')).toEqual({
      totalCount: 1,
      nodes: [speaker],
    });
    expect(
      await participants('(where: { person: { slug: { eq: "speaker" } } })', 'totalCount'),
    ).toEqual({ totalCount: 2 });
  });

  it('come in pages', async () => {
    const first = await participants(
      '(first: 1, roles: [PARTICIPANT])',
      'nodes { participant { ... on Country { alpha2 } } } pageInfo { hasNextPage endCursor }',
    );
    expect(first.nodes).toEqual([{ participant: { alpha2: 'KZ' } }]);
    expect(first.pageInfo.hasNextPage).toBe(true);

    const second = await participants(
      `(first: 1, roles: [PARTICIPANT], after: "${first.pageInfo.endCursor}")`,
      'nodes { participant { ... on Country { alpha2 } } } pageInfo { hasNextPage }',
    );
    expect(second).toEqual({
      nodes: [{ participant: { alpha2: 'FR' } }],
      pageInfo: { hasNextPage: false },
    });
  });

  it('are ordered by name, whatever they are, or by role', async () => {
    expect((await participants('(orderBy: [{ field: NAME }, { field: ROLE }])')).nodes).toEqual([
      chair,
      speaker,
      country('FR'),
      country('KZ'),
      organizer,
    ]);
    expect(
      (await participants('(orderBy: [{ field: ROLE, direction: DESC }, { field: POSITION }])'))
        .nodes,
    ).toEqual([speaker, country('KZ'), country('FR'), organizer, chair]);
  });

  it('are what meetings are found by', async () => {
    const { meetings } = await app.run(`{ meetings(where: { participants: { some: {
      role: { eq: SPEAKER }, person: { slug: { eq: "speaker" } }, onBehalfOf: { slug: { eq: "unodc" } }
    } } }) { nodes { slug } } }`);

    expect(meetings.nodes).toEqual([{ slug: 'talks' }]);
  });
});
