import { startApp, type TestApp } from '../support/app.ts';
import { matching } from './matching.ts';

describe('filters across types of records', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    const { make } = app;
    const un = await make.organization({ slug: 'un' });
    const unodc = await make.organization({ slug: 'unodc', parent_id: un.uuid });
    const interpol = await make.organization({ slug: 'interpol' });
    const norway = await make.country('NO');
    const namibia = await make.country('NA');

    const treaty = await make.agreement({ slug: 'un-interpol', parties: [un, interpol] });
    const memo = await make.agreement({ slug: 'unodc-interpol', parties: [unodc, interpol] });
    const pact = await make.agreement({ slug: 'interpol-norway', parties: [interpol] });
    await make.link('agreement_party', {
      agreement_id: pact.uuid,
      country_id: norway.uuid,
      role: 'BENEFICIARY',
    });
    await make.agreement({ slug: 'no-parties' });

    await make.link('agreement_relation', {
      source_agreement_id: memo.uuid,
      agreement_id: treaty.uuid,
      kind: 'SUPPLEMENTS',
    });
    await make.action(memo, { kind: 'SIGNATURE', city: 'Vienna', ...make.date('on', '2016') });
    await make.action(pact, { kind: 'APPROVAL', city: 'Bali', country_id: namibia.uuid });

    const crime = await make.topic({ slug: 'crime' });
    const drugs = await make.topic({ slug: 'drugs', broader_id: crime.uuid });
    await make.link('record_topic', {
      id: undefined,
      record_id: memo.uuid,
      topic_id: drugs.uuid,
    });
    const source = await make.source({ slug: 'gazette' });
    await make.link('citation', { record_id: pact.uuid, source_id: source.uuid, field: 'title' });
  });
  afterAll(() => app.stop());

  it.each([
    [{ parties: { some: { organization: { slug: { eq: 'un' } } } } }, ['un-interpol']],
    [
      { parties: { some: { organization: { parent: { slug: { eq: 'un' } } } } } },
      ['unodc-interpol'],
    ],
    [
      { parties: { every: { organization: { slug: { isNull: false } } } } },
      ['no-parties', 'un-interpol', 'unodc-interpol'],
    ],
    [
      { parties: { some: { country: { alpha2: { eq: 'NO' } }, role: { eq: 'BENEFICIARY' } } } },
      ['interpol-norway'],
    ],
    // Both conditions are asked of one party, not of one each.
    [{ parties: { some: { country: { alpha2: { eq: 'NO' } }, role: { eq: 'PARTY' } } } }, []],
    [
      {
        and: [
          { parties: { some: { country: { alpha2: { eq: 'NO' } } } } },
          { parties: { some: { role: { eq: 'PARTY' } } } },
        ],
      },
      ['interpol-norway'],
    ],
    [{ parties: { none: { organization: { slug: { eq: 'interpol' } } } } }, ['no-parties']],
    [{ relations: { some: { agreement: { slug: { eq: 'un-interpol' } } } } }, ['unodc-interpol']],
    [
      { inverseRelations: { some: { agreement: { slug: { eq: 'unodc-interpol' } } } } },
      ['un-interpol'],
    ],
    [
      { actions: { some: { kind: { eq: 'SIGNATURE' }, on: { certainly: { during: '2016' } } } } },
      ['unodc-interpol'],
    ],
    [{ actions: { some: { country: { alpha2: { eq: 'NA' } } } } }, ['interpol-norway']],
    [{ topics: { some: { broader: { slug: { eq: 'crime' } } } } }, ['unodc-interpol']],
    [{ citations: { some: { source: { slug: { eq: 'gazette' } } } } }, ['interpol-norway']],
    [
      { citations: { none: { field: { eq: 'title' } } } },
      ['no-parties', 'un-interpol', 'unodc-interpol'],
    ],
  ])('find agreements: %j matches %j', async (where, slugs) => {
    expect(await matching(app, 'agreements', where)).toEqual(slugs);
  });

  it.each([
    [
      'organizations',
      { agreements: { some: { slug: { eq: 'un-interpol' } } } },
      ['interpol', 'un'],
    ],
    [
      'organizations',
      { agreements: { some: { parties: { some: { organization: { slug: { eq: 'un' } } } } } } },
      ['interpol', 'un'],
    ],
    [
      'organizations',
      { agreements: { every: { relations: { some: { kind: { eq: 'SUPPLEMENTS' } } } } } },
      ['unodc'],
    ],
    ['topics', { agreements: { some: { slug: { eq: 'unodc-interpol' } } } }, ['drugs']],
  ])('find %s: %j matches %j', async (list, where, slugs) => {
    expect(await matching(app, list, where)).toEqual(slugs);
  });

  it('find countries by what they take part in', async () => {
    const where = { agreements: { some: { slug: { startsWith: 'interpol' } } } };

    expect(await matching(app, 'countries', where, 'alpha2')).toEqual(['NO']);
    expect(await matching(app, 'countries', { not: where }, 'alpha2')).toEqual(['NA']);
  });
});
