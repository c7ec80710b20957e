import { startApp, type TestApp } from '../support/app.ts';
import type { Made } from '../support/make.ts';
import { refusalOf } from './refusal.ts';

const NOBODY = '01900000-0000-7000-9000-000000000001';

describe('a record', () => {
  let app: TestApp;
  let source: Made;
  beforeAll(async () => {
    app = await startApp();
    source = await app.make.source();
  });
  afterAll(() => app.stop());

  /** How many rows of a table have a value in a column. */
  const count = async (table: string, column: string, value: string): Promise<number> => {
    const rows = await app.make.sql(`SELECT FROM ${table} WHERE ${column} = $1`, [value]);
    return rows.length;
  };
  const remove = (table: string, { uuid }: Made) =>
    refusalOf(app.make.sql(`DELETE FROM ${table} WHERE id = $1`, [uuid]));
  const partyOf = async ({ uuid }: Made): Promise<string | undefined> => {
    const [party] = await app.make.sql<{ id: string }>(
      'SELECT id FROM agreement_party WHERE agreement_id = $1',
      [uuid],
    );
    return party?.id;
  };
  const cite = (record: Made) =>
    app.make.link('citation', { record_id: record.uuid, source_id: source.uuid });

  it('takes its citations, names, topics and texts along when it is deleted', async () => {
    const { make } = app;
    const organization = await make.organization();
    const topic = await make.topic();
    await cite(organization);
    await make.link('record_name', { record_id: organization.uuid, text: 'Name', kind: 'VARIANT' });
    await make.link('record_topic', {
      id: undefined,
      record_id: organization.uuid,
      topic_id: topic.uuid,
    });
    const counts = () =>
      Promise.all([
        count('record', 'id', organization.uuid),
        ...['citation', 'record_name', 'record_topic', 'record_text'].map((table) =>
          count(table, 'record_id', organization.uuid),
        ),
      ]);

    expect(await counts()).toEqual([1, 1, 1, 1, 2]);
    expect(await remove('organization', organization)).toBeNull();
    expect(await counts()).toEqual([0, 0, 0, 0, 0]);
  });

  it('takes the parts of an agreement along, and what is attached to them', async () => {
    const { make } = app;
    const agreement = await make.agreement({ parties: [await make.organization()] });
    const action = await make.action(agreement, {
      kind: 'SIGNATURE',
      party_id: await partyOf(agreement),
    });
    const provision = await make.provision(agreement, { kind: 'COORDINATION' });
    await cite(action);
    await cite(provision);
    const counts = () =>
      Promise.all([
        ...['agreement_party', 'agreement_action', 'provision'].map((table) =>
          count(table, 'agreement_id', agreement.uuid),
        ),
        ...[action, provision].flatMap(({ uuid }) => [
          count('record', 'id', uuid),
          count('citation', 'record_id', uuid),
        ]),
      ]);

    expect(await counts()).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(await remove('agreement', agreement)).toBeNull();
    expect(await counts()).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('cannot be deleted while others refer to it', async () => {
    const { make } = app;
    const [party, person] = [await make.organization(), await make.person()];
    const agreement = await make.agreement({ parties: [party] });
    await make.action(agreement, { kind: 'SIGNATURE', signatory_id: person.uuid });
    const statement = await make.statement();
    await make.link('statement_subject', {
      id: undefined,
      statement_id: statement.uuid,
      record_id: agreement.uuid,
    });
    await cite(party);

    expect(await remove('organization', party)).toBe('foreign key');
    expect(await remove('person', person)).toBe('foreign key');
    expect(await remove('agreement', agreement)).toBe('foreign key');
    expect(await remove('source', source)).toBe('foreign key');
    expect(await remove('record', party)).toBe('foreign key');
  });

  it('must be there for whatever is attached to it', async () => {
    const { make } = app;
    const nobody = { record_id: NOBODY };
    const topic = await make.topic();
    const statement = await make.statement();

    expect(await refusalOf(make.link('citation', { ...nobody, source_id: source.uuid }))).toBe(
      'foreign key',
    );
    expect(
      await refusalOf(make.link('citation', { record_id: source.uuid, source_id: NOBODY })),
    ).toBe('foreign key');
    expect(await refusalOf(make.link('citation', { source_id: source.uuid }))).toBe('not null');
    expect(
      await refusalOf(make.link('record_name', { ...nobody, text: 'x', kind: 'FORMER' })),
    ).toBe('foreign key');
    expect(
      await refusalOf(
        make.link('record_topic', { ...nobody, id: undefined, topic_id: topic.uuid }),
      ),
    ).toBe('foreign key');
    expect(
      await refusalOf(
        make.link('statement_subject', { ...nobody, id: undefined, statement_id: statement.uuid }),
      ),
    ).toBe('foreign key');
  });

  it('has an id that no record of another type has', async () => {
    const person = await app.make.person();

    expect(await refusalOf(app.make.organization({ id: person.uuid }))).toBe('unique');
  });

  it('acts in an agreement only as a party of it', async () => {
    const { make } = app;
    const organization = await make.organization();
    const agreement = await make.agreement({ parties: [organization] });
    const other = await make.agreement({ parties: [organization] });

    const sign = async (party_id: string | undefined) =>
      refusalOf(make.action(agreement, { kind: 'SIGNATURE', party_id }));
    expect(await sign(await partyOf(agreement))).toBeNull();
    expect(await sign(await partyOf(other))).toBe('foreign key');
    expect(await sign(organization.uuid)).toBe('foreign key');
    expect(
      await refusalOf(
        make.sql('DELETE FROM agreement_party WHERE agreement_id = $1', [agreement.uuid]),
      ),
    ).toBe('foreign key');
  });
});
