import { startApp, type TestApp } from '../support/app.ts';
import type { Made } from '../support/make.ts';

describe('the date on which the signing of an agreement was complete', () => {
  let app: TestApp;
  let agreement: Made;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    agreement = await app.make.agreement();
  });

  const act = (kind: string, edtf?: string, of = agreement): Promise<Made> =>
    app.make.action(of, { kind, ...(edtf && app.make.date('on', edtf)) });
  const signedOn = async ({ slug } = agreement): Promise<unknown> =>
    (
      await app.run(
        'query ($slug: String!) { agreement(slug: $slug) { signedOn { edtf earliest latest } } }',
        { slug },
      )
    ).agreement.signedOn;

  it('is null without a signature, and without a date of one', async () => {
    await act('APPROVAL', '2014');
    expect(await signedOn()).toBeNull();

    await act('SIGNATURE');
    expect(await signedOn()).toBeNull();
  });

  it('is that of the signature, as uncertain as it is', async () => {
    await act('SIGNATURE', '2016-11');

    expect(await signedOn()).toEqual({
      edtf: '2016-11',
      earliest: '2016-11-01',
      latest: '2016-11-30',
    });
  });

  it('is that of the latest of several, those without a date aside', async () => {
    await act('SIGNATURE', '2014-05-01');
    await act('SIGNATURE', '2014-09');
    await act('SIGNATURE', 'XXXX-12-31');
    await act('SIGNATURE');

    expect(await signedOn()).toMatchObject({ edtf: '2014-09' });
  });

  it('is that of a signature in an unknown year when there is no other', async () => {
    await act('SIGNATURE', 'XXXX-04-25/XXXX-04-26');

    expect(await signedOn()).toEqual({
      edtf: 'XXXX-04-25/XXXX-04-26',
      earliest: null,
      latest: null,
    });
  });

  it('follows when a signature is changed, becomes another act, or is deleted', async () => {
    await act('SIGNATURE', '2014');
    const { uuid } = await act('SIGNATURE', '2016');
    const change = (set: string): Promise<unknown> =>
      app.make.sql(`UPDATE agreement_action SET ${set} WHERE id = $1`, [uuid]);

    await change(`on_edtf = '2017', on_earliest = '2017-01-01', on_latest = '2017-12-31'`);
    expect(await signedOn()).toMatchObject({ edtf: '2017' });
    await change(`kind = 'ACCESSION'`);
    expect(await signedOn()).toMatchObject({ edtf: '2014' });
    await change(`kind = 'SIGNATURE'`);
    expect(await signedOn()).toMatchObject({ edtf: '2017' });
    await app.make.sql('DELETE FROM agreement_action WHERE id = $1', [uuid]);
    expect(await signedOn()).toMatchObject({ edtf: '2014' });
    await app.make.sql('DELETE FROM agreement_action');
    expect(await signedOn()).toBeNull();
  });

  it('goes along when a signature turns out to belong to another agreement', async () => {
    const other = await app.make.agreement();
    const { uuid } = await act('SIGNATURE', '2014');
    await app.make.sql('UPDATE agreement_action SET agreement_id = $2 WHERE id = $1', [
      uuid,
      other.uuid,
    ]);

    expect(await signedOn()).toBeNull();
    expect(await signedOn(other)).toMatchObject({ edtf: '2014' });
  });

  it('counts as one change of the agreement, together with the action that it follows from', async () => {
    const version = async (): Promise<number> =>
      (await app.run(`{ agreement(slug: "${agreement.slug}") { version } }`)).agreement.version;
    await act('SIGNATURE', '2014');
    expect(await version()).toBe(2);
    await act('AMENDMENT', '2015');
    expect(await version()).toBe(3);
  });

  it('is what agreements are filtered and ordered by', async () => {
    await app.make.sql('TRUNCATE record CASCADE');
    for (const [slug, ...dates] of [
      ['late', '2016', '2014'],
      ['early', '2015'],
      ['never'],
    ] as const) {
      const made = await app.make.agreement({ slug });
      for (const edtf of dates) await act('SIGNATURE', edtf, made);
    }
    const slugs = async (args: string): Promise<string[]> =>
      (await app.run(`{ agreements${args} { nodes { slug } } }`)).agreements.nodes.map(
        ({ slug }: Made) => slug,
      );

    expect(await slugs('')).toEqual(['late', 'early', 'never']);
    expect(await slugs('(orderBy: [{ field: SIGNED_ON }])')).toEqual(['early', 'late', 'never']);
    expect(await slugs('(where: { signedOn: { certainly: { during: "2015" } } })')).toEqual([
      'early',
    ]);
    expect(await slugs('(where: { signedOn: { isNull: true } })')).toEqual(['never']);
  });
});
