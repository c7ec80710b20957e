import { startApp, type TestApp } from '../support/app.ts';
import type { Made } from '../support/make.ts';
import { faultOf, faultsOf, traces, write, written, type Input } from './writing.ts';

describe('recordAgreementAction', () => {
  let app: TestApp;
  let party: Made;
  let other: Made;
  let stranger: Made;
  let person: Made;
  beforeAll(async () => {
    app = await startApp();
    party = await app.make.organization();
    other = await app.make.organization();
    stranger = await app.make.organization();
    person = await app.make.person();
  });
  afterAll(() => app.stop());

  const makeAgreement = (): Promise<string> =>
    written(app, 'createAgreement', {
      title: 'Treaty',
      kind: 'TREATY',
      parties: [party, other].map(({ id }) => ({ party: id, role: 'PARTY' })),
    });
  const record = async (agreement: string, input: Input): Promise<string> =>
    written(app, 'recordAgreementAction', { agreement, ...input });
  const derived = async (id: string) => {
    const { agreement } = await app.run(
      `query ($id: ID!) { agreement(id: $id) { version signedOn { edtf } status(on: "2020-01-01") { state } } }`,
      { id },
    );
    return {
      version: agreement.version as number,
      signedOn: (agreement.signedOn?.edtf ?? null) as string | null,
      state: agreement.status.state as string,
    };
  };

  it('derives the day of signature and the status anew with each action, and with each that is changed or deleted', async () => {
    const agreement = await makeAgreement();
    const told = [];
    const signature = await record(agreement, {
      kind: 'SIGNATURE',
      on: '2014-05-01',
      party: party.id,
    });
    told.push(await derived(agreement));
    await record(agreement, { kind: 'ENTRY_INTO_FORCE', on: '2015' });
    told.push(await derived(agreement));
    const end = await record(agreement, { kind: 'TERMINATION', on: '2018' });
    told.push(await derived(agreement));
    await written(app, 'updateAgreementAction', { id: signature, on: '2013' });
    told.push(await derived(agreement));
    await written(app, 'deleteAgreementAction', { id: end });
    told.push(await derived(agreement));

    expect(told).toEqual([
      { version: 2, signedOn: '2014-05-01', state: 'SIGNED' },
      { version: 3, signedOn: '2014-05-01', state: 'IN_FORCE' },
      { version: 4, signedOn: '2014-05-01', state: 'TERMINATED' },
      { version: 5, signedOn: '2013', state: 'TERMINATED' },
      { version: 6, signedOn: '2013', state: 'IN_FORCE' },
    ]);
  });

  it('takes the version of the agreement that is expected', async () => {
    const agreement = await makeAgreement();
    await record(agreement, { kind: 'APPROVAL', expectedVersion: 1 });

    expect(
      await faultOf(app, 'recordAgreementAction', {
        agreement,
        kind: 'APPROVAL',
        expectedVersion: 1,
      }),
    ).toMatchObject({ code: 'CONFLICT', path: ['expectedVersion'], currentVersion: 2 });
  });

  it.each<[string, () => Input, Record<string, string>]>([
    [
      'who acts is no party',
      () => ({ kind: 'SIGNATURE', party: stranger.id }),
      { party: 'NOT_A_PARTY' },
    ],
    [
      'a signatory acts for nobody',
      () => ({ kind: 'SIGNATURE', signatory: person.id }),
      { party: 'REQUIRED' },
    ],
    ['nobody withdraws', () => ({ kind: 'WITHDRAWAL', on: '2019' }), { party: 'REQUIRED' }],
    [
      'who withdraws has not joined',
      () => ({ kind: 'WITHDRAWAL', party: other.id }),
      { on: 'OUT_OF_ORDER' },
    ],
    [
      'who withdraws has joined later',
      () => ({ kind: 'WITHDRAWAL', party: party.id, on: '2013' }),
      { on: 'OUT_OF_ORDER' },
    ],
    [
      'who acts is not known',
      () => ({ kind: 'WITHDRAWAL', party: 'nobody' }),
      { party: 'UNKNOWN' },
    ],
    [
      'all that is wrong, the agreement included',
      () => ({ agreement: 'none', kind: 'SIGNATURE', signatory: 'nobody', city: '' }),
      { agreement: 'UNKNOWN', signatory: 'UNKNOWN', city: 'REQUIRED' },
    ],
  ])('is refused when %s', async (_name, input, faults) => {
    const agreement = await makeAgreement();
    await record(agreement, { kind: 'ACCESSION', party: party.id, on: '2014-05' });
    const before = await traces(app);

    expect(await faultsOf(app, 'recordAgreementAction', { agreement, ...input() })).toEqual(faults);
    expect(await traces(app)).toEqual(before);
  });

  it.each(['SIGNATURE', 'RATIFICATION', 'ACCEPTANCE', 'ACCESSION'])(
    'lets a party withdraw after its %s, in the same year, or when either day is not known',
    async (kind) => {
      for (const [joined, left] of [
        ['2014', '2015'],
        ['2014-12', '2014'],
        [null, '1900'],
        ['2014', null],
      ]) {
        const agreement = await makeAgreement();
        await record(agreement, { kind, party: party.id, on: joined });
        await record(agreement, { kind: 'WITHDRAWAL', party: party.id, on: left });
        expect(await derived(agreement)).toMatchObject({ version: 3 });
      }
    },
  );

  describe('and then updateAgreementAction', () => {
    let joining: string;
    let withdrawal: string;
    let agreement: string;
    beforeAll(async () => {
      agreement = await makeAgreement();
      joining = await record(agreement, { kind: 'ACCESSION', party: party.id, on: '2014' });
      withdrawal = await record(agreement, { kind: 'WITHDRAWAL', party: party.id, on: '2016' });
    });

    it.each<[string, () => Input, Record<string, string>]>([
      [
        'its signatory would act for nobody',
        () => ({ id: joining, party: null, signatory: person.id }),
        { party: 'REQUIRED', '': 'OUT_OF_ORDER' },
      ],
      [
        'a withdrawal would come first',
        () => ({ id: withdrawal, on: '2013' }),
        { on: 'OUT_OF_ORDER' },
      ],
      [
        'a recorded withdrawal would come first',
        () => ({ id: joining, on: '2017' }),
        { '': 'OUT_OF_ORDER' },
      ],
      [
        'a recorded withdrawal would follow nothing',
        () => ({ id: joining, kind: 'APPROVAL' }),
        { '': 'OUT_OF_ORDER' },
      ],
      [
        'its party would be somebody else',
        () => ({ id: withdrawal, party: stranger.id }),
        { party: 'NOT_A_PARTY', on: 'OUT_OF_ORDER' },
      ],
      ['it would have no kind', () => ({ id: joining, kind: null }), { kind: 'REQUIRED' }],
    ])('is refused when %s', async (_name, input, faults) => {
      const before = await traces(app);

      expect(await faultsOf(app, 'updateAgreementAction', input())).toMatchObject(faults);
      expect(await traces(app)).toEqual(before);
    });

    it('does not ask about what it does not change: older records may lack what is asked for now', async () => {
      const old = await app.make.agreement();
      const action = await app.make.action(old, { kind: 'WITHDRAWAL' });

      await written(app, 'updateAgreementAction', { id: action.id, city: 'Lyon', summary: 'x' });
      expect(await faultsOf(app, 'updateAgreementAction', { id: action.id, on: '2016' })).toEqual({
        party: 'REQUIRED',
      });
    });

    it('deletes the joining of a party only after its withdrawal', async () => {
      expect(await faultOf(app, 'deleteAgreementAction', { id: joining })).toMatchObject({
        path: ['id'],
        code: 'REFERENCED',
        message: expect.stringContaining(withdrawal) as string,
      });
      await written(app, 'deleteAgreementAction', { id: withdrawal });
      await written(app, 'deleteAgreementAction', { id: joining });
    });
  });

  it('refuses all but one of many withdrawals and deletions that contradict each other at once', async () => {
    const agreement = await makeAgreement();
    const joining = await record(agreement, { kind: 'ACCESSION', party: party.id, on: '2014' });
    const answers = await Promise.all([
      write(app, 'deleteAgreementAction', { id: joining }),
      write(app, 'recordAgreementAction', {
        agreement,
        kind: 'WITHDRAWAL',
        party: party.id,
      }),
    ]);

    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
  });
});
