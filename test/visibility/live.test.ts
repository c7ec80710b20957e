import { nextOf, WAYS } from '../changes/ways.ts';
import { Role } from '../../src/shared/viewer.ts';
import { startApp, type TestApp } from '../support/app.ts';

const FOLLOW = `subscription ($after: String) {
  recordChanged(after: $after, types: [AGREEMENT]) { operation agreement { title } before after } }`;

describe.each(WAYS)('a subscription over %s', (_way, follow) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('asks at every event what its caller may see, while others at the same place see more', async () => {
    const party = await app.make.organization();
    const asParty = await app.makeKey(Role.READER, { organizations: [party.uuid] });
    const { checkpoint } = await app.run('{ checkpoint { cursor } }');
    const variables = { after: checkpoint.cursor as string };
    const [anonymous, member] = [null, asParty].map((as) => follow(app, FOLLOW, variables, { as }));
    const next = async (stream: typeof anonymous) =>
      (await nextOf(stream as NonNullable<typeof stream>))?.data?.recordChanged as unknown;

    const agreement = await app.make.agreement({ title: 'Hidden', visibility: 'PARTIES' });
    await app.make.link('agreement_party', {
      agreement_id: agreement.uuid,
      organization_id: party.uuid,
      role: 'PARTY',
    });
    await app.make.agreement({ title: 'Open' });
    await app.registry.numberChanges();

    expect(await next(anonymous)).toMatchObject({
      operation: 'CREATED',
      agreement: { title: 'Open' },
    });
    expect(await next(member)).toMatchObject({
      operation: 'CREATED',
      agreement: { title: 'Hidden' },
      before: null,
      after: { title: 'Hidden', visibility: 'PARTIES' },
    });

    await app.make.sql(`UPDATE agreement SET visibility = 'RESTRICTED' WHERE id = $1`, [
      agreement.uuid,
    ]);
    await app.registry.numberChanges();
    await next(member);
    expect(await next(member)).toEqual({
      operation: 'DELETED',
      agreement: null,
      before: null,
      after: null,
    });
    await anonymous?.return?.();
    await member?.return?.();
  });
});
