import { startApp, type TestApp } from '../support/app.ts';
import type { Made } from '../support/make.ts';
import { refusalOf } from './refusal.ts';

describe('the database', () => {
  let app: TestApp;
  let un: Made;
  let gcc: Made;
  let norway: Made;
  let person: Made;
  let treaty: Made;
  beforeAll(async () => {
    app = await startApp();
    const { make } = app;
    [un, gcc] = [await make.organization({ slug: 'un' }), await make.organization({ slug: 'gcc' })];
    norway = await make.country('NO');
    person = await make.person();
    treaty = await make.agreement();
  });
  afterAll(() => app.stop());

  const link = (table: string, columns: object) => refusalOf(app.make.link(table, { ...columns }));

  describe('keeps exactly one of several', () => {
    it('as the party of an agreement', async () => {
      const party = { agreement_id: treaty.uuid, role: 'DEPOSITARY' };

      expect(await link('agreement_party', party)).toBe('check');
      expect(
        await link('agreement_party', {
          ...party,
          organization_id: un.uuid,
          country_id: norway.uuid,
        }),
      ).toBe('check');
      expect(await link('agreement_party', { ...party, country_id: norway.uuid })).toBeNull();
    });

    it('as the participant of a project', async () => {
      const participant = { project_id: (await app.make.project()).uuid, role: 'LEAD' };
      const both = { organization_id: un.uuid, country_id: norway.uuid };

      expect(await link('project_participant', participant)).toBe('check');
      expect(await link('project_participant', { ...participant, ...both })).toBe('check');
      expect(
        await link('project_participant', { ...participant, organization_id: un.uuid }),
      ).toBeNull();
    });

    it('as the participant of a meeting', async () => {
      const participant = { meeting_id: (await app.make.meeting()).uuid, role: 'SPEAKER' };
      const [organization, country, human] = [
        { organization_id: un.uuid },
        { country_id: norway.uuid },
        { person_id: person.uuid },
      ];

      expect(await link('meeting_participant', participant)).toBe('check');
      for (const two of [
        { ...organization, ...country },
        { ...organization, ...human },
        { ...country, ...human },
      ])
        expect(await link('meeting_participant', { ...participant, ...two })).toBe('check');
      for (const one of [organization, country, human])
        expect(await link('meeting_participant', { ...participant, ...one })).toBeNull();
    });

    it('as the member of an organization', async () => {
      const membership = { organization_id: un.uuid, role: 'MEMBER' };
      const both = { member_organization_id: gcc.uuid, member_country_id: norway.uuid };

      expect(await link('membership', membership)).toBe('check');
      expect(await link('membership', { ...membership, ...both })).toBe('check');
      expect(
        await link('membership', { ...membership, member_country_id: norway.uuid }),
      ).toBeNull();
    });
  });

  describe('refuses to record the same twice', () => {
    /** Rows that must be refused the second time, though some of their columns are null. */
    const twice = async (table: string, columns: object) => {
      expect(await link(table, columns)).toBeNull();
      expect(await link(table, columns)).toBe('unique');
    };

    it('as a party in the same role, in another role it is taken', async () => {
      const party = { agreement_id: treaty.uuid, organization_id: gcc.uuid };

      await twice('agreement_party', { ...party, role: 'PARTY' });
      expect(await link('agreement_party', { ...party, role: 'OBSERVER' })).toBeNull();
    });

    it('as a participant', async () => {
      const project = { project_id: (await app.make.project()).uuid, role: 'FUNDER' };
      const meeting = { meeting_id: (await app.make.meeting()).uuid, role: 'CHAIR' };

      await twice('project_participant', { ...project, country_id: norway.uuid });
      await twice('meeting_participant', { ...meeting, person_id: person.uuid });
      await twice('meeting_participant', {
        ...meeting,
        person_id: person.uuid,
        on_behalf_of_id: un.uuid,
      });
    });

    it('as a member, a position or a name', async () => {
      await twice('membership', {
        organization_id: gcc.uuid,
        member_country_id: norway.uuid,
        role: 'MEMBER',
      });
      await twice('position', { person_id: person.uuid, organization_id: un.uuid, title: 'Envoy' });
      await twice('record_name', { record_id: un.uuid, text: 'ООН', kind: 'ACRONYM' });
    });

    it('as a citation, a topic or an agreement of a meeting', async () => {
      const source = await app.make.source();
      const topic = await app.make.topic();
      const meeting = await app.make.meeting();

      await twice('citation', { record_id: un.uuid, source_id: source.uuid });
      await twice('citation', { record_id: un.uuid, source_id: source.uuid, field: 'name' });
      await twice('record_topic', { id: undefined, record_id: un.uuid, topic_id: topic.uuid });
      await twice('meeting_agreement', {
        meeting_id: meeting.uuid,
        agreement_id: treaty.uuid,
        role: 'SIGNED',
      });
    });

    it('as a relation between agreements, and one of an agreement to itself', async () => {
      const later = await app.make.agreement();
      const relation = { source_agreement_id: later.uuid, kind: 'AMENDS' };

      await twice('agreement_relation', { ...relation, agreement_id: treaty.uuid });
      expect(await link('agreement_relation', { ...relation, agreement_id: later.uuid })).toBe(
        'check',
      );
    });

    it('as a slug or the code of a country', async () => {
      expect(await refusalOf(app.make.organization({ slug: 'un' }))).toBe('unique');
      expect(await refusalOf(app.make.person({ slug: 'un' }))).toBeNull();
      expect(await refusalOf(app.make.country('SE', { alpha2: 'NO', alpha3: 'SWE' }))).toBe(
        'unique',
      );
      expect(await refusalOf(app.make.country('SE', { alpha3: 'NOX' }))).toBe('unique');
    });
  });

  describe('refuses values that are none', () => {
    it.each(['', 'UN', 'two words', '-un', 'un-', 'un--body', 'ün', 'un_body', 'un\n', 'un/body'])(
      'as a slug: %j',
      async (slug) => {
        expect(await refusalOf(app.make.topic({ slug }))).toBe('check');
      },
    );

    it.each(['i-24-7', '0', 'a1-b2', 'project-kalkan'])('and takes the slug %j', async (slug) => {
      expect(await refusalOf(app.make.topic({ slug }))).toBeNull();
    });

    it.each([
      ['organization', { kind: 'LEAGUE' }],
      ['agreement', { kind: '' }],
      ['project', { status: 'active' }],
      ['meeting', { kind: 'SUMMIT' }],
    ] as const)('as an enumeration of %s: %j', async (table, columns) => {
      expect(await refusalOf(app.make[table](columns))).toBe('check');
    });

    it.each([
      [{ budget_amount: '-0.01', budget_currency: 'EUR', budget_approximate: false }, 'check'],
      [{ budget_amount: '1', budget_currency: null, budget_approximate: false }, 'check'],
      [{ budget_amount: null, budget_currency: 'EUR', budget_approximate: null }, 'check'],
      [{ budget_amount: '1', budget_currency: 'EUR', budget_approximate: null }, 'check'],
      [{ budget_amount: '1', budget_currency: 'eur', budget_approximate: false }, 'check'],
      [{ budget_amount: '1', budget_currency: 'EURO', budget_approximate: false }, 'check'],
      [{ budget_amount: 'NaN', budget_currency: 'EUR', budget_approximate: false }, 'check'],
      [{ budget_amount: 'Infinity', budget_currency: 'EUR', budget_approximate: false }, 'check'],
      [{ budget_amount: '0', budget_currency: 'EUR', budget_approximate: true }, null],
    ])('as a budget: %j', async (columns, refusal) => {
      expect(await refusalOf(app.make.project(columns))).toBe(refusal);
    });

    it('as a count or an ordinal below what there can be', async () => {
      expect(await refusalOf(app.make.organization({ member_count: -1 }))).toBe('check');
      expect(await refusalOf(app.make.project({ sites: -1 }))).toBe('check');
      expect(await refusalOf(app.make.meeting({ ordinal: 0 }))).toBe('check');
      expect(await refusalOf(app.make.organization({ member_count: 0 }))).toBeNull();
    });

    it.each([
      [
        { founded_edtf: '2016', founded_earliest: '2016-12-31', founded_latest: '2016-01-01' },
        'check',
      ],
      [{ founded_earliest: '2016-01-01' }, 'check'],
      [{ founded_latest: '2016-01-01' }, 'check'],
      [{ founded_edtf: 'XXXX-04-25' }, null],
      [{ founded_edtf: '../2019', founded_latest: '2019-12-31' }, null],
      [
        { founded_edtf: '2016', founded_earliest: '2016-01-01', founded_latest: '2016-01-01' },
        null,
      ],
    ])('as an uncertain date: %j', async (columns, refusal) => {
      expect(await refusalOf(app.make.organization(columns))).toBe(refusal);
    });
  });
});
