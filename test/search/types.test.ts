import { startApp, type TestApp } from '../support/app.ts';
import { found } from './found.ts';

describe('a search for records of some types', () => {
  let app: TestApp;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    app = await startApp();
    const { make } = app;
    const summary = 'zenith';
    ids['COUNTRY'] = (await make.country('KZ', { summary })).id;
    ids['SOURCE'] = (await make.source({ summary })).slug;
    ids['TOPIC'] = (await make.topic({ summary })).slug;
    ids['ORGANIZATION'] = (await make.organization({ name: 'Body', summary })).slug;
    ids['PERSON'] = (await make.person({ summary })).slug;
    ids['INFORMATION_SYSTEM'] = (await make.system({ description: summary })).slug;
    const agreement = await make.agreement({ scope_note: summary });
    ids['AGREEMENT'] = agreement.slug;
    ids['AGREEMENT_ACTION'] = (await make.action(agreement, { kind: 'APPROVAL', summary })).id;
    ids['PROVISION'] = (await make.provision(agreement, { kind: 'OTHER', text: summary })).id;
    ids['PROJECT'] = (await make.project({ summary })).slug;
    ids['MEETING'] = (await make.meeting({ venue: summary })).slug;
    ids['STATEMENT'] = (await make.statement({ text: summary })).id;
  });
  afterAll(() => app.stop());

  it('finds each type when asked for it, and no other', async () => {
    const types = Object.keys(ids);
    const answers = await Promise.all(types.map((type) => found(app, 'zenith', [type])));

    expect(answers).toEqual(types.map((type) => [ids[type]]));
  });

  it('knows as many types as there are', async () => {
    const { __type } = await app.run('{ __type(name: "RecordType") { enumValues { name } } }');

    expect(__type.enumValues.map(({ name }: { name: string }) => name)).toEqual(Object.keys(ids));
  });

  it('finds all types when none is given', async () => {
    expect(new Set(await found(app, 'zenith'))).toEqual(new Set(Object.values(ids)));
  });

  it('counts only the types asked for, each once', async () => {
    const { two, same, all } = await app.run(`{
      two: search(text: "zenith", types: [TOPIC, PERSON]) { totalCount }
      same: search(text: "zenith", types: [PERSON, TOPIC, PERSON]) { totalCount }
      all: search(text: "zenith") { totalCount }
    }`);

    expect([two, same, all]).toEqual([{ totalCount: 2 }, { totalCount: 2 }, { totalCount: 12 }]);
  });

  it('does not take the name of a type for a word', async () => {
    expect(await found(app, '/Organization zenith')).toEqual([]);
  });
});
