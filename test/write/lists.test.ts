import { startApp, type TestApp } from '../support/app.ts';
import type { Made } from '../support/make.ts';
import { faultOf, faultsOf, write, written, type Input } from './writing.ts';

describe('a list of a record', () => {
  let app: TestApp;
  let orgs: Made[];
  beforeAll(async () => {
    app = await startApp();
    orgs = await Promise.all([1, 2, 3, 4].map(() => app.make.organization()));
    await app.make.country('KZ');
  });
  afterAll(() => app.stop());

  const party = (index: number, role = 'PARTY'): Input => ({ party: orgs[index]?.slug, role });
  const create = (input: Input): Promise<string> =>
    written(app, 'createAgreement', { title: 'Treaty', kind: 'TREATY', ...input });
  const partiesOf = async (id: string): Promise<string[]> => {
    const { agreement } = await app.run(
      `query ($id: ID!) { agreement(id: $id) { parties { role party { ... on Organization { slug } } } } }`,
      { id },
    );
    return (agreement.parties as { role: string; party: { slug: string } }[]).map(
      ({ role, party: { slug } }) => `${role} ${slug}`,
    );
  };
  /** Ids of the entries, and the transactions that wrote them last, by who takes part. */
  const rowsOf = async (id: string): Promise<Map<string, { id: string; xmin: string }>> => {
    const rows = await app.make.sql<{ slug: string; id: string; xmin: string }>(
      `SELECT o.slug, p.id, p.xmin::text FROM agreement_party p
       JOIN organization o ON o.id = p.organization_id JOIN agreement a ON a.id = p.agreement_id
       WHERE public_id('Agreement', a.id) = $1`,
      [id],
    );
    return new Map(rows.map(({ slug, ...row }) => [slug, row]));
  };

  it('is replaced by the fewest changes: what stays is not written, and what goes goes alone', async () => {
    const id = await create({ parties: [party(0), party(1), party(2)] });
    const before = await rowsOf(id);
    await written(app, 'updateAgreement', { id, parties: [party(0), party(2), party(3)] });
    const after = await rowsOf(id);

    expect(await partiesOf(id)).toEqual([0, 2, 3].map((index) => `PARTY ${orgs[index]?.slug}`));
    const [first, , third, fourth] = orgs.map(({ slug }) => slug) as [
      string,
      string,
      string,
      string,
    ];
    expect([...after.keys()].sort()).toEqual([first, third, fourth].sort());
    expect(after.get(first)).toEqual(before.get(first));
    // It moves up, and is the entry that it was.
    expect(after.get(third)?.id).toBe(before.get(third)?.id);
  });

  it('keeps the entry of a party whose role changes, and so the actions that refer to it', async () => {
    const id = await create({
      parties: [party(0), party(1), party(1, 'DEPOSITARY')],
      actions: [{ kind: 'SIGNATURE', on: '2014', party: orgs[1]?.slug }],
    });
    await written(app, 'updateAgreement', {
      id,
      parties: [party(1, 'BENEFICIARY'), party(1, 'OBSERVER'), party(3)],
    });

    const { agreement } = await app.run(
      `query ($id: ID!) { agreement(id: $id) { actions { party { role party { ... on Organization { slug } } } } } }`,
      { id },
    );
    expect(agreement.actions).toEqual([
      { party: { role: 'BENEFICIARY', party: { slug: orgs[1]?.slug } } },
    ]);
    expect(await partiesOf(id)).toEqual([
      `BENEFICIARY ${orgs[1]?.slug}`,
      `OBSERVER ${orgs[1]?.slug}`,
      `PARTY ${orgs[3]?.slug}`,
    ]);
  });

  it('may swap what its entries say of the same record', async () => {
    const member = orgs[1]?.slug;
    const id = await written(app, 'createOrganization', {
      name: 'Union',
      kind: 'REGIONAL',
      members: [
        { member, role: 'MEMBER', since: '1990', until: '2000' },
        { member, role: 'OBSERVER', since: '1990' },
      ],
    });
    const members = [
      { member, role: 'OBSERVER', since: '1990', until: '2001' },
      { member, role: 'MEMBER', since: '2001', until: null },
    ];
    await written(app, 'updateOrganization', { id, members });

    const { organization } = await app.run(
      `query ($id: ID!) { organization(id: $id) { members { nodes { role since { edtf } until { edtf } } } } }`,
      { id },
    );
    expect(organization.members.nodes).toHaveLength(2);
    expect(organization.members.nodes).toEqual(
      expect.arrayContaining([
        { role: 'OBSERVER', since: { edtf: '1990' }, until: { edtf: '2001' } },
        { role: 'MEMBER', since: { edtf: '2001' }, until: null },
      ]),
    );
  });

  it('does not lose a party that has acted: the actions are named', async () => {
    const id = await create({ parties: [party(0), party(1)] });
    const action = await written(app, 'recordAgreementAction', {
      agreement: id,
      kind: 'SIGNATURE',
      party: orgs[0]?.slug,
    });
    const message = expect.stringContaining(`AgreementAction ${action}`) as string;

    expect(await faultOf(app, 'updateAgreement', { id, parties: [party(1)] })).toMatchObject({
      path: ['parties'],
      code: 'REFERENCED',
      message,
    });
    expect(await faultOf(app, 'removeAgreementParty', { id, ...party(0) })).toMatchObject({
      path: [],
      code: 'REFERENCED',
      message,
    });
    await written(app, 'deleteAgreementAction', { id: action });
    await written(app, 'removeAgreementParty', { id, ...party(0) });
    expect(await partiesOf(id)).toEqual([`PARTY ${orgs[1]?.slug}`]);
  });

  it('names the list and the place of an entry that is there twice', async () => {
    const topic = await app.make.topic();
    const citation = { source: (await app.make.source()).id, field: 'title' };
    expect(
      await faultsOf(app, 'createAgreement', {
        title: 'Treaty',
        kind: 'TREATY',
        parties: [party(0), party(0, 'OBSERVER'), { party: orgs[0]?.id, role: 'PARTY' }],
        topics: [topic.id, topic.slug],
        citations: [citation, { ...citation, locator: 'page 1' }, citation],
        provisions: [{ kind: 'OTHER', text: 'x', topics: [topic.id, topic.id] }],
      }),
    ).toEqual({
      'parties.2': 'DUPLICATE',
      'topics.1': 'DUPLICATE',
      'citations.2': 'DUPLICATE',
      'provisions.0.topics.1': 'DUPLICATE',
    });
  });

  it('may keep entries in another order', async () => {
    const id = await create({ parties: [party(0), party(1), party(2)] });
    const before = await rowsOf(id);
    await written(app, 'updateAgreement', { id, parties: [party(2), party(0), party(1)] });

    expect(await partiesOf(id)).toEqual([2, 0, 1].map((index) => `PARTY ${orgs[index]?.slug}`));
    const ids = (rows: typeof before) => [...rows].map(([slug, row]) => `${slug} ${row.id}`).sort();
    expect(ids(await rowsOf(id))).toEqual(ids(before));
  });

  it.each<[string, () => Promise<string>, () => Input, Input]>([
    ['AgreementParty', () => create({}), () => party(0), { role: 'OBSERVER' }],
    [
      'ProjectParticipant',
      () => written(app, 'createProject', { name: 'Route', kind: 'PROJECT', status: 'ACTIVE' }),
      () => ({ participant: 'KZ', role: 'LEAD' }),
      { role: 'FUNDER' },
    ],
    [
      'MeetingParticipant',
      () => written(app, 'createMeeting', { title: 'Council', kind: 'SESSION' }),
      () => ({ participant: orgs[0]?.id, role: 'HOST', onBehalfOf: orgs[1]?.id }),
      { onBehalfOf: null },
    ],
    [
      'OrganizationMember',
      () => written(app, 'createOrganization', { name: 'Union', kind: 'NGO' }),
      () => ({ member: 'KZ', role: 'MEMBER', since: '1990' }),
      { since: '1991' },
    ],
  ])('takes and loses single entries: add and remove%s', async (entry, owner, first, second) => {
    const id = await owner();
    const other = { ...first(), ...second };
    const [add, remove] = [`add${entry}`, `remove${entry}`];

    expect(await write(app, add, { id, ...first() })).toMatchObject({ id, version: 2, errors: [] });
    expect(await faultOf(app, add, { id, ...first() })).toMatchObject({
      code: 'DUPLICATE',
      path: [],
    });
    expect(await faultOf(app, remove, { id, ...other })).toMatchObject({
      code: 'UNKNOWN',
      path: [],
    });
    expect(await write(app, add, { id, ...other })).toMatchObject({ version: 3, errors: [] });
    expect(await faultOf(app, add, { id, ...other, expectedVersion: 2 })).toMatchObject({
      code: 'CONFLICT',
      currentVersion: 3,
    });
    expect(await write(app, remove, { id, ...first(), expectedVersion: 3 })).toMatchObject({
      version: 4,
      errors: [],
    });
    expect(await faultOf(app, remove, { id, ...first() })).toMatchObject({ code: 'UNKNOWN' });
    expect(await write(app, remove, { id, ...other })).toMatchObject({ version: 5, errors: [] });
  });

  it('takes a new entry behind the others', async () => {
    const id = await create({ parties: [party(2), party(1)] });
    await written(app, 'addAgreementParty', { id, ...party(0) });
    await written(app, 'removeAgreementParty', { id, ...party(2) });
    await written(app, 'addAgreementParty', { id, ...party(2) });

    expect(await partiesOf(id)).toEqual([1, 0, 2].map((index) => `PARTY ${orgs[index]?.slug}`));
  });

  it('tells an entry to be removed by what it is, whatever else is known of it', async () => {
    const id = await written(app, 'createOrganization', { name: 'Union', kind: 'NGO' });
    const entry = { member: 'KZ', role: 'MEMBER', since: '1990' };
    await written(app, 'addOrganizationMember', { id, ...entry, until: '2000' });

    expect(await faultOf(app, 'addOrganizationMember', { id, ...entry })).toMatchObject({
      code: 'DUPLICATE',
    });
    await written(app, 'removeOrganizationMember', { id, ...entry });
  });

  it('says all that is wrong with an entry, and with the record that is meant', async () => {
    expect(
      await faultsOf(app, 'addOrganizationMember', {
        id: 'none',
        member: 'nobody',
        role: 'MEMBER',
        since: '2000',
        until: '1999',
      }),
    ).toEqual({ id: 'UNKNOWN', member: 'UNKNOWN', until: 'OUT_OF_ORDER' });
  });
});
