import { startApp, type TestApp } from '../support/app.ts';
import type { Made } from '../support/make.ts';
import { logOf, numbered } from './log.ts';

describe('a change of what belongs to a record', () => {
  let app: TestApp;
  let agreement: Made;
  let interpol: Made;
  beforeAll(async () => {
    app = await startApp();
    interpol = await app.make.organization();
    agreement = await app.make.agreement({ parties: [interpol] });
  });
  afterAll(() => app.stop());

  /** What a write changes, by the ids of records. */
  const changedBy = async (write: () => Promise<unknown>): Promise<Record<string, unknown>> => {
    const end = await numbered(app);
    await write();
    return Object.fromEntries(
      (await logOf(app, end)).map(({ record_id, changed }) => [record_id, changed]),
    );
  };
  const ofAgreement = (columns: object) => ({ agreement_id: agreement.uuid, ...columns });

  it('is a change of the record: a party is added, put elsewhere and taken away', async () => {
    const { make } = app;
    const country = await make.country('KZ');
    const party = { position: 1, country_id: country.uuid, role: 'OBSERVER' };
    const parties = { [agreement.uuid]: ['parties'] };

    expect(await changedBy(() => make.link('agreement_party', ofAgreement(party)))).toEqual(
      parties,
    );
    const set = (assignment: string) => () =>
      make.sql(`UPDATE agreement_party SET ${assignment} WHERE role = 'OBSERVER'`);
    expect(await changedBy(set('position = 2'))).toEqual(parties);
    expect(await changedBy(set('position = 2'))).toEqual({});
    expect(
      await changedBy(() => make.sql(`DELETE FROM agreement_party WHERE role = 'OBSERVER'`)),
    ).toEqual(parties);
  });

  it('is a change of both when it is a record itself: the city of an action', async () => {
    const action = await app.make.action(agreement, { kind: 'APPROVAL', city: 'Lyon' });
    const move = () => app.make.sql(`UPDATE agreement_action SET city = 'Almaty'`);

    expect(await changedBy(move)).toEqual({
      [agreement.uuid]: ['actions'],
      [action.uuid]: ['city'],
    });
  });

  it('tells what the registry derives from it: the day of signature', async () => {
    const recorded = await changedBy(() =>
      app.make.action(agreement, { kind: 'SIGNATURE', ...app.make.date('on', '2016-11-07') }),
    );

    expect(recorded[agreement.uuid]).toEqual([
      'actions',
      'signed_from',
      'signed_on_earliest',
      'signed_on_edtf',
      'signed_on_latest',
    ]);
  });

  it('is a change of the record that an entry is moved from, and of the one it is moved to', async () => {
    const other = await app.make.agreement();
    const provision = await app.make.provision(agreement, { kind: 'COORDINATION' });
    const move = () => app.make.sql('UPDATE provision SET agreement_id = $1', [other.uuid]);

    expect(await changedBy(move)).toEqual({
      [agreement.uuid]: ['provisions'],
      [other.uuid]: ['provisions'],
      [provision.uuid]: ['agreement_id'],
    });
  });

  it('is a change of an action, too, when the party that acts is another one', async () => {
    const { make } = app;
    const [party] = await make.sql<{ id: string }>('SELECT id FROM agreement_party');
    const action = await make.action(agreement, { kind: 'RATIFICATION', party_id: party?.id });
    const europol = await make.organization();
    const replace = () =>
      make.sql('UPDATE agreement_party SET organization_id = $1', [europol.uuid]);

    expect(await changedBy(replace)).toEqual({
      [agreement.uuid]: ['actions', 'parties'],
      [action.uuid]: ['party'],
    });
  });

  it.each([
    ['names', 'record_name', { text: 'ICPO', kind: 'FORMER' }, {}],
    ['topics', 'record_topic', { id: undefined }, { topic_id: 'topic' }],
    ['citations', 'citation', {}, { source_id: 'source' }],
  ] as const)(
    'is a change of a record of any type: its %s',
    async (list, table, columns, refer) => {
      const { make } = app;
      for (const record of [interpol, agreement, await make.meeting()]) {
        const referred = await Promise.all(
          Object.entries(refer).map(async ([column, type]) => [column, (await make[type]()).uuid]),
        );
        const row = {
          ...columns,
          ...(Object.fromEntries(referred) as object),
          record_id: record.uuid,
        };

        expect(await changedBy(() => make.link(table, row))).toEqual({ [record.uuid]: [list] });
      }
    },
  );
});
