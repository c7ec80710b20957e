import { Role } from '../../src/shared/viewer.ts';
import { startApp, type TestApp } from '../support/app.ts';
import type { Made } from '../support/make.ts';

const CHANGES = `query ($after: String, $where: RecordWhere) {
  changes(after: $after, where: $where, first: 100) {
    nodes { operation match recordId changedFields before after } } }`;

describe('a record that is hidden after it was public', () => {
  let app: TestApp;
  let party: Made;
  let asParty: string;
  let agreement: Made;
  let start: string;
  beforeAll(async () => {
    app = await startApp();
    party = await app.make.organization();
    asParty = await app.makeKey(Role.READER, { organizations: [party.uuid] });
    ({
      checkpoint: { cursor: start },
    } = await app.run('{ checkpoint { cursor } }'));
    agreement = await app.make.agreement({ title: 'Pact', parties: [party] });
    await app.make.action(agreement, { kind: 'SIGNATURE', city: 'Lyon' });
    await app.registry.numberChanges();
  });
  afterAll(() => app.stop());

  const setVisibility = async (visibility: string): Promise<void> => {
    const { updateAgreement } = await app.run(
      `mutation ($id: ID!, $visibility: Visibility!) {
        updateAgreement(input: {id: $id, visibility: $visibility}) { errors { message } } }`,
      { id: agreement.id, visibility },
    );
    expect(updateAgreement.errors).toEqual([]);
  };
  const changesOf = async (as: string | null, where?: object) => {
    const { changes } = await app.run(CHANGES, { after: start, where }, { as });
    return (changes.nodes as { recordId: string; operation: string }[]).filter(
      ({ recordId }) => recordId === agreement.id,
    );
  };

  it('is gone for those who may not see it any more, with its past', async () => {
    expect(await changesOf(null)).toMatchObject([
      { operation: 'CREATED', after: { title: 'Pact' } },
      { operation: 'UPDATED' },
      { operation: 'UPDATED' },
    ]);

    await setVisibility('PARTIES');

    expect(await app.run(`{ node(id: "${agreement.id}") { id } }`, {}, { as: null })).toEqual({
      node: null,
    });
    expect(await changesOf(null)).toEqual([
      {
        operation: 'DELETED',
        match: 'STOPS',
        recordId: agreement.id,
        changedFields: [],
        before: null,
        after: null,
      },
    ]);
  });

  it('tells so to all who follow by a filter, and not what it was', async () => {
    const title = (eq: string) => ({ agreement: { title: { eq } } });

    expect(await changesOf(null, title('Pact'))).toMatchObject([{ match: 'STOPS' }]);
    expect(await changesOf(null, title('Treaty'))).toMatchObject([{ match: 'STOPS' }]);
  });

  it('goes on for its parties, with its past', async () => {
    const seen = await changesOf(asParty);

    expect(seen.map(({ operation }) => operation)).toEqual([
      'CREATED',
      'UPDATED',
      'UPDATED',
      'UPDATED',
    ]);
    expect(seen.at(-1)).toMatchObject({
      changedFields: ['visibility'],
      after: { visibility: 'PARTIES', title: 'Pact' },
    });
  });

  it('takes its acts with it', async () => {
    const { agreementActions } = await app.run(
      '{ agreementActions { totalCount } }',
      {},
      { as: null },
    );
    expect(agreementActions).toEqual({ totalCount: 0 });
    expect(await app.run('{ agreementActions { totalCount } }', {}, { as: asParty })).toEqual({
      agreementActions: { totalCount: 1 },
    });
  });

  it('is new for those who may see it again, without the past that was hidden', async () => {
    await setVisibility('PUBLIC');

    expect(await changesOf(null)).toMatchObject([
      { operation: 'DELETED', before: null },
      { operation: 'CREATED', before: null, after: { title: 'Pact' } },
    ]);
    const { recordHistory } = await app.run(
      `{ recordHistory(id: "${agreement.id}") { totalCount } }`,
      {},
      { as: null },
    );
    expect(recordHistory.totalCount).toBe(2);
  });
});

describe('a party to a record', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('sees it as long as it is one', async () => {
    const { make } = app;
    const [first, second] = [await make.organization(), await make.organization()];
    const keys = {
      first: await app.makeKey(Role.READER, { organizations: [first.uuid] }),
      second: await app.makeKey(Role.READER, { organizations: [second.uuid] }),
    };
    const agreement = await make.agreement({ parties: [first], visibility: 'PARTIES' });
    const act = await make.action(agreement, { kind: 'APPROVAL' });
    const isSeen = async (as: string): Promise<boolean> =>
      (await app.run(`{ node(id: "${agreement.id}") { id } }`, {}, { as })).node !== null;
    expect([await isSeen(keys.first), await isSeen(keys.second)]).toEqual([true, false]);

    for (const mutation of ['addAgreementParty', 'removeAgreementParty'])
      await app.run(
        `mutation ($id: ID!, $party: ID!) { ${mutation}(input: {id: $id, party: $party, role: PARTY}) { errors { message } } }`,
        { id: agreement.id, party: mutation.startsWith('add') ? second.id : first.id },
      );

    expect([await isSeen(keys.first), await isSeen(keys.second)]).toEqual([false, true]);
    const lastOf = async (as: string) => {
      const { recordHistory } = await app.run(
        `{ recordHistory(id: "${act.id}", last: 1) { nodes { operation } } }`,
        {},
        { as },
      );
      return (recordHistory.nodes as { operation: string }[]).map(({ operation }) => operation);
    };
    await app.registry.numberChanges();
    expect([await lastOf(keys.first), await lastOf(keys.second)]).toEqual([
      ['DELETED'],
      ['CREATED'],
    ]);
  });

  it('that is hidden itself is not among the parties of one that everybody sees, and stays when others write them', async () => {
    const { make } = app;
    const [seen, hidden] = [
      await make.organization({ name: 'Seen' }),
      await make.organization({ name: 'Hidden', visibility: 'RESTRICTED' }),
    ];
    const agreement = await make.agreement({ parties: [seen, hidden] });
    const editor = await app.makeKey(Role.EDITOR);
    const PARTIES = `{ agreement(id: "${agreement.id}") { parties { role party { ... on Organization { name } } } } }`;
    const { agreement: told } = await app.run(PARTIES, {}, { as: editor });
    expect(told.parties).toEqual([{ role: 'PARTY', party: { name: 'Seen' } }]);

    await app.run(
      `mutation { updateAgreement(input: {id: "${agreement.id}", parties: [{party: "${seen.id}", role: DEPOSITARY}]}) { errors { message } } }`,
      {},
      { as: editor },
    );

    expect((await app.run(PARTIES)).agreement.parties).toEqual([
      { role: 'DEPOSITARY', party: { name: 'Seen' } },
      { role: 'PARTY', party: { name: 'Hidden' } },
    ]);
  });

  it('is hidden by nobody from themselves', async () => {
    const own = await app.make.organization();
    const agreement = await app.make.agreement({ parties: [own] });
    const hide = async (as: string, visibility: string) =>
      (
        await app.run(
          `mutation ($id: ID!, $visibility: Visibility!) {
            updateAgreement(input: {id: $id, visibility: $visibility}) { errors { path code } agreement { visibility } } }`,
          { id: agreement.id, visibility },
          { as },
        )
      ).updateAgreement;
    const stranger = await app.makeKey(Role.EDITOR);
    const party = await app.makeKey(Role.EDITOR, { organizations: [own.uuid] });

    const refused = { errors: [{ path: ['visibility'], code: 'INVALID' }], agreement: null };
    expect(await hide(stranger, 'PARTIES')).toEqual(refused);
    expect(await hide(party, 'RESTRICTED')).toEqual(refused);
    expect(await hide(party, 'PARTIES')).toEqual({
      errors: [],
      agreement: { visibility: 'PARTIES' },
    });
    const { removeAgreementParty } = await app.run(
      `mutation { removeAgreementParty(input: {id: "${agreement.id}", party: "${own.id}", role: PARTY}) { errors { code } } }`,
      {},
      { as: party },
    );
    expect(removeAgreementParty).toEqual({ errors: [{ code: 'INVALID' }] });
  });

  it('cannot be referred to by those who may not see it', async () => {
    const hidden = await app.make.organization({ visibility: 'RESTRICTED' });
    const editor = await app.makeKey(Role.EDITOR);
    const create = async (party: string, as: string): Promise<unknown> =>
      (
        await app.run(
          `mutation ($party: ID!) { createAgreement(input: {title: "A", kind: TREATY, parties: [{party: $party, role: PARTY}]}) {
            errors { code message } agreement { id } } }`,
          { party },
          { as },
        )
      ).createAgreement;

    const never = 'org_01h455vb4pex5vsknk084sn02q';
    const refused = JSON.stringify(await create(hidden.id, editor)).replaceAll(hidden.id, never);
    expect(refused).toBe(JSON.stringify(await create(never, editor)));
    expect(refused).toContain('UNKNOWN');
    expect(await create(hidden.id, app.key)).toMatchObject({ errors: [] });
  });
});
