import { startApp, type TestApp } from '../support/app.ts';
import type { Made } from '../support/make.ts';
import { makeSamples, TYPES } from './samples.ts';
import { faultOf, traces, written, type Input } from './writing.ts';

/** A record, and another that refers to it by a field or an entry of a list. */
interface Reference {
  readonly to: string;
  readonly from: string;
  readonly by: (id: string) => Input;
}

const named = { Agreement: 'title', Meeting: 'title', Source: 'title', Person: 'fullName' };

/** What a new record of each type cannot be without. */
const least = (type: string): Input => ({
  [(named as Record<string, string>)[type] ?? 'name']: `A ${type}`,
  ...{
    Organization: { kind: 'NGO' },
    Agreement: { kind: 'TREATY' },
    Project: { kind: 'PROJECT', status: 'ACTIVE' },
    Meeting: { kind: 'SESSION' },
  }[type],
});

const field =
  (name: string) =>
  (id: string): Input => ({ [name]: id });
const entry =
  (list: string, name: string, rest: Input) =>
  (id: string): Input => ({ [list]: [{ [name]: id, ...rest }] });
const link =
  (list: string) =>
  (id: string): Input => ({ [list]: [id] });

const REFERENCES: readonly Reference[] = [
  { to: 'Source', from: 'Topic', by: entry('citations', 'source', {}) },
  { to: 'Topic', from: 'Source', by: link('topics') },
  { to: 'Topic', from: 'Topic', by: field('broader') },
  { to: 'Organization', from: 'Source', by: link('visibleTo') },
  { to: 'Organization', from: 'Organization', by: field('parent') },
  { to: 'Organization', from: 'Organization', by: entry('members', 'member', { role: 'MEMBER' }) },
  { to: 'Organization', from: 'Person', by: entry('positions', 'organization', { title: 'Head' }) },
  { to: 'Organization', from: 'InformationSystem', by: field('operator') },
  { to: 'Organization', from: 'Agreement', by: entry('parties', 'party', { role: 'PARTY' }) },
  { to: 'Organization', from: 'Provision', by: field('grantor') },
  { to: 'Organization', from: 'Provision', by: field('grantee') },
  {
    to: 'Organization',
    from: 'Project',
    by: entry('participants', 'participant', { role: 'LEAD' }),
  },
  {
    to: 'Organization',
    from: 'Meeting',
    by: entry('participants', 'participant', { role: 'HOST' }),
  },
  { to: 'Organization', from: 'Statement', by: field('onBehalfOf') },
  { to: 'Country', from: 'Organization', by: field('seatCountry') },
  { to: 'Country', from: 'Organization', by: entry('members', 'member', { role: 'MEMBER' }) },
  { to: 'Country', from: 'Agreement', by: entry('parties', 'party', { role: 'PARTY' }) },
  { to: 'Country', from: 'AgreementAction', by: field('country') },
  { to: 'Country', from: 'Project', by: entry('participants', 'participant', { role: 'LEAD' }) },
  { to: 'Country', from: 'Project', by: link('countries') },
  { to: 'Country', from: 'Meeting', by: field('country') },
  { to: 'Country', from: 'Meeting', by: entry('participants', 'participant', { role: 'HOST' }) },
  { to: 'Person', from: 'Meeting', by: entry('participants', 'participant', { role: 'CHAIR' }) },
  { to: 'Person', from: 'Statement', by: field('speaker') },
  { to: 'InformationSystem', from: 'Provision', by: field('system') },
  { to: 'InformationSystem', from: 'Project', by: link('systems') },
  { to: 'Agreement', from: 'Agreement', by: entry('relations', 'agreement', { kind: 'AMENDS' }) },
  { to: 'Agreement', from: 'Project', by: link('agreements') },
  { to: 'Agreement', from: 'Meeting', by: entry('agreements', 'agreement', { role: 'SIGNED' }) },
  { to: 'Project', from: 'Project', by: field('parent') },
  { to: 'Project', from: 'Meeting', by: field('project') },
  { to: 'Meeting', from: 'Meeting', by: field('parent') },
  { to: 'Meeting', from: 'Statement', by: field('meeting') },
  ...TYPES.map((to) => ({ to, from: 'Statement', by: link('about') })),
];

describe('deleting a record that others refer to', () => {
  let app: TestApp;
  let organization: Made;
  let agreement: Made;
  let person: Made;
  beforeAll(async () => {
    app = await startApp();
    organization = await app.make.organization();
    agreement = await app.make.agreement({ parties: [organization] });
    person = await app.make.person();
  });
  afterAll(() => app.stop());

  let countries = 0;
  const make = async (type: string, more: Input = {}): Promise<string> => {
    const letter =
      String.fromCharCode(65 + ((countries += 1) % 26)) + String.fromCharCode(65 + countries / 26);
    const input: Record<string, Input> = {
      Country: { name: 'A country', alpha2: letter, alpha3: `${letter}X` },
      AgreementAction: { agreement: agreement.id, kind: 'APPROVAL' },
      Provision: { agreement: agreement.id, kind: 'OTHER', text: 'x' },
      Statement: { text: 'x' },
    };
    const create = type === 'AgreementAction' ? 'recordAgreementAction' : `create${type}`;
    return written(app, create, { ...(input[type] ?? least(type)), ...more });
  };
  const nameOf = async (type: string, id: string): Promise<string> => {
    const { node } = await app.run(`{ node(id: "${id}") { ... on NamedRecord { slug } } }`);
    return `${type} ${(node.slug as string | undefined) ?? id}`;
  };

  it.each(REFERENCES.map((one) => [one.to, one.from, Object.keys(one.by(''))[0], one] as const))(
    '%s is refused while a %s does by %s, which is named',
    async (to, from, _name, { by }) => {
      const id = await make(to);
      const referrer = await make(from, by(id));
      const before = await traces(app);

      expect(await faultOf(app, `delete${to}`, { id })).toEqual({
        path: ['id'],
        code: 'REFERENCED',
        currentVersion: null,
        message: `Expected a record that no record refers to, but these do: ${await nameOf(from, referrer)}.`,
      });
      expect(await traces(app)).toEqual(before);

      await written(app, `delete${from}`, { id: referrer });
      await written(app, `delete${to}`, { id });
    },
  );

  it('covers every reference that the database keeps', async () => {
    const columns = await app.make.sql<{ column: string }>(
      `SELECT fk.conrelid::regclass || '.' || col.attname AS column FROM pg_constraint fk
       JOIN pg_attribute col ON col.attrelid = fk.conrelid AND col.attnum = fk.conkey[1]
       WHERE fk.contype = 'f' AND fk.confdeltype = 'a' AND col.attname <> 'id' AND cardinality(fk.conkey) = 1
       AND fk.confrelid <> 'api_key'::regclass`,
    );
    // Each but these two, which have a test of their own below.
    expect(columns.map(({ column }) => column)).toEqual(
      expect.arrayContaining([
        'agreement_action.signatory_id',
        'meeting_participant.on_behalf_of_id',
      ]),
    );
    // A statement is about any type of record by one column, a topic of one and a citation too.
    expect(columns).toHaveLength(REFERENCES.length - TYPES.length + 3);
  });

  it('names who acted for a party, and on whose behalf somebody took part', async () => {
    const action = await written(app, 'recordAgreementAction', {
      agreement: agreement.id,
      kind: 'SIGNATURE',
      party: organization.id,
      signatory: person.id,
    });
    const meeting = await make('Meeting', {
      participants: [{ participant: person.id, role: 'CHAIR', onBehalfOf: organization.id }],
    });

    const { message } = await faultOf(app, 'deletePerson', { id: person.id });
    expect(message).toContain(`AgreementAction ${action}, ${await nameOf('Meeting', meeting)}.`);
    expect((await faultOf(app, 'deleteOrganization', { id: organization.id })).message).toContain(
      `Agreement ${agreement.slug}, ${await nameOf('Meeting', meeting)}.`,
    );
  });

  it('is refused for what goes with it, too: a provision that somebody spoke about', async () => {
    const id = await make('Agreement', { provisions: [{ kind: 'OTHER', text: 'x' }] });
    const { agreement: made } = await app.run(`{ agreement(id: "${id}") { provisions { id } } }`);
    const statement = await make('Statement', { about: [made.provisions[0].id] });

    expect((await faultOf(app, 'deleteAgreement', { id })).message).toContain(
      `Statement ${statement}.`,
    );
    await written(app, 'deleteStatement', { id: statement });
    await written(app, 'deleteAgreement', { id });
  });

  it('names ten of many', async () => {
    const id = await make('Topic');
    for (let count = 0; count < 11; count += 1) await make('Source', { topics: [id] });

    const { message } = await faultOf(app, 'deleteTopic', { id });
    expect(message.match(/Source a-source/g)).toHaveLength(10);
    expect(message).toMatch(/ and others\.$/);
  });

  it('is not hindered by what it says of itself, or by its own parts', async () => {
    const statement = await make('Statement');
    await written(app, 'updateStatement', { id: statement, about: [statement] });
    await written(app, 'deleteStatement', { id: statement });
    const samples = await makeSamples(app);
    const id = await written(app, 'createAgreement', samples.get('Agreement')?.created ?? {});
    await written(app, 'deleteAgreement', { id });

    const [left] = await app.make.sql(
      `SELECT count(*)::int FROM change WHERE after ->> 'agreement_id' = (
         SELECT record_id::text FROM change WHERE public_id(type, record_id) = $1 LIMIT 1)
       AND record_id IN (SELECT id FROM record)`,
      [id],
    );
    expect(left).toEqual({ count: 0 });
  });
});
