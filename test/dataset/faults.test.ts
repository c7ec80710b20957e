import { readDataset } from '../../src/dataset/read-dataset.ts';
import { problemsOf, readSmallDataset } from './dataset-folder.ts';

const organizations = (replace: string, by: string) => ({
  file: 'organizations.yaml',
  replace,
  by,
});
const agreements = (replace: string, by: string) => ({ file: 'agreements.yaml', replace, by });

describe('a dataset with one fault', () => {
  it('is read once the fault is mended', async () => {
    const { agreements, countries, persons } = await readSmallDataset();

    expect(agreements[0]?.actions?.[0]?.on).toBe('2016-11');
    expect(countries.map(({ alpha2 }) => alpha2)).toEqual(['NO', 'NA']);
    expect(persons).toEqual([]);
  });

  it('names an unknown field and lists the known ones', async () => {
    const reading = readSmallDataset(organizations('name: Beta', 'name: Beta\n    nmae: Betta'));

    expect(await problemsOf(reading)).toEqual([
      {
        file: 'organizations.yaml',
        line: 8,
        record: 'beta',
        field: 'nmae',
        expected: expect.stringMatching(/^one of the fields slug, name, acronym, kind/) as string,
        received: '"Betta"',
      },
    ]);
  });

  it('names a value outside an enumeration and lists the values', async () => {
    const reading = readSmallDataset(agreements('kind: SIGNATURE', 'kind: SIGNED'));

    expect(await problemsOf(reading)).toEqual([
      {
        file: 'agreements.yaml',
        line: 10,
        record: 'alpha-norway-treaty',
        field: 'actions[0].kind',
        expected: expect.stringContaining('APPROVAL, SIGNATURE, RATIFICATION') as string,
        received: '"SIGNED"',
      },
    ]);
  });

  it.each(['2016-13-01', '2016-02-30', 'last week', ''])(
    'names the impossible date "%s"',
    async (date) => {
      const reading = readSmallDataset(agreements("'2016-11'", `'${date}'`));

      expect(await problemsOf(reading)).toEqual([
        {
          file: 'agreements.yaml',
          line: 11,
          record: 'alpha-norway-treaty',
          field: 'actions[0].on',
          expected: expect.stringMatching(/^an EDTF date/) as string,
          received: `"${date}"`,
        },
      ]);
    },
  );

  it('names a date that YAML reads as a number', async () => {
    const [problem] = await problemsOf(readSmallDataset(agreements("'2016-11'", '2016')));

    expect(problem).toMatchObject({ field: 'actions[0].on', received: '2016' });
    expect(problem?.expected).toMatch(/^string: an EDTF date .* in quotes/);
  });

  it('names a required field that is missing', async () => {
    const reading = readSmallDataset(organizations('    name: Beta\n', ''));

    expect(await problemsOf(reading)).toMatchObject([
      {
        record: 'beta',
        field: 'name',
        expected: 'the name in full, as far as a source spells it out',
        received: 'nothing',
      },
    ]);
  });

  it.each([
    ['a record', organizations('citations: [{ source: gazette }]', ''), 'beta', 'citations'],
    [
      'an action',
      agreements("party: 'NO'\n        citations: [{ source: gazette }]", "party: 'NO'"),
      'alpha-norway-treaty',
      'actions[0].citations',
    ],
    ['a record (an empty list)', organizations('[{ source: gazette }]', '[]'), 'beta', 'citations'],
  ])('names %s without a citation', async (_, fault, record, field) => {
    const [problem, ...others] = await problemsOf(readSmallDataset(fault));

    expect(problem).toMatchObject({ file: fault.file, record, field });
    expect(problem?.expected).toMatch(/^at least one citation/);
    expect(others).toEqual([]);
  });

  it('names a citation of a field that the record does not have', async () => {
    const [problem] = await problemsOf(
      readSmallDataset(organizations('field: name', 'field: nom')),
    );

    expect(problem).toMatchObject({ record: 'alpha', field: 'citations[0].field', line: 5 });
    expect(problem?.expected).toMatch(/^a field of the record: slug, name/);
  });

  it.each([
    ['organizations', organizations('parent: alpha', 'parent: gamma'), 'parent', '"gamma"'],
    [
      'sources',
      organizations('source: gazette }', 'source: paper }'),
      'citations[0].source',
      '"paper"',
    ],
    ['countries', agreements("country: 'NO'", 'country: XX'), 'parties[1].country', '"XX"'],
    // A source is of another kind than an organization, though its slug exists.
    ['organizations', organizations('parent: alpha', 'parent: gazette'), 'parent', '"gazette"'],
  ])('names a reference that leads to none of the %s', async (kind, fault, field, received) => {
    const problems = await problemsOf(readSmallDataset(fault));

    expect(problems[0]).toMatchObject({ file: fault.file, field, received });
    expect(problems[0]?.expected).toMatch(
      new RegExp(`^the (slug|alpha-2 code) of one of the ${kind}$`),
    );
  });

  it('names a slug that two records share', async () => {
    const reading = readSmallDataset(
      organizations('slug: beta', 'slug: alpha'),
      organizations('    parent: alpha\n', ''),
    );

    expect(await problemsOf(reading)).toEqual([
      {
        file: 'organizations.yaml',
        line: 6,
        record: 'alpha',
        field: 'slug',
        expected: 'a slug that no other of the organizations has',
        received: '"alpha"',
      },
    ]);
  });

  it('names a key that two actions of an agreement share', async () => {
    const second = '  - { key: signature, kind: APPROVAL, citations: [{ source: gazette }] }';
    const reading = readSmallDataset(agreements('actions:', `actions:\n    ${second}`));

    expect(await problemsOf(reading)).toMatchObject([{ field: 'actions[1].key', line: 10 }]);
  });

  it('names an action by somebody who is no party', async () => {
    const reading = readSmallDataset(agreements("party: 'NO'", 'party: beta'));

    expect(await problemsOf(reading)).toEqual([
      {
        file: 'agreements.yaml',
        line: 12,
        record: 'alpha-norway-treaty',
        field: 'actions[0].party',
        expected: 'one of the parties of the agreement: alpha, NO',
        received: '"beta"',
      },
    ]);
  });

  it('names a party that stands twice', async () => {
    const norway = "{ country: 'NO', role: PARTY }";
    const again = "{ country: 'NO', role: OBSERVER }";
    const reading = readSmallDataset(agreements(norway, `${norway}\n      - ${again}`));

    expect(await problemsOf(reading)).toMatchObject([
      { field: 'parties[2]', expected: 'each of the parties once', received: '"NO"' },
    ]);
  });

  it('names a party that is an organization and a country at once', async () => {
    const reading = readSmallDataset(
      agreements('organization: alpha,', "organization: alpha, country: 'NA',"),
    );

    expect(await problemsOf(reading)).toMatchObject([
      { field: 'parties[0]', expected: 'exactly one of organization, country' },
    ]);
  });

  it('names every record of a cycle of parents', async () => {
    const reading = readSmallDataset(
      organizations('kind: REGIONAL', 'kind: REGIONAL\n    parent: beta'),
    );

    expect(await problemsOf(reading)).toMatchObject([
      { record: 'alpha', field: 'parent', received: 'alpha > beta > alpha' },
      { record: 'beta', field: 'parent', received: 'beta > alpha > beta' },
    ]);
  });

  it('names a record that is its own parent', async () => {
    const reading = readSmallDataset(organizations('parent: alpha', 'parent: beta'));

    expect(await problemsOf(reading)).toMatchObject([{ record: 'beta', received: 'beta > beta' }]);
  });

  it('names the line of broken YAML', async () => {
    const reading = readSmallDataset({ file: 'sources.yaml', replace: ' }', by: '' });
    const [problem] = await problemsOf(reading);

    expect(problem).toMatchObject({ file: 'sources.yaml', expected: 'well-formed YAML' });
    expect(problem?.line).toBeGreaterThan(1);
  });
});

describe('a dataset with several faults', () => {
  it('is refused with all of them, one per line of the message', async () => {
    const reading = readSmallDataset(
      { file: 'sources.yaml', replace: 'language: en', by: 'language: 7' },
      organizations('parent: alpha', 'parent: gamma'),
      agreements('kind: TREATY', 'kind: PACT'),
    );

    const message = await reading.then(String, String);
    expect(message.split('\n')).toEqual([
      'DatasetError: The dataset has 3 problems:',
      expect.stringMatching(
        /^agreements.yaml:4 alpha-norway-treaty kind: expected one of TREATY, /,
      ),
      'organizations.yaml:9 beta parent: expected the slug of one of the organizations, received "gamma"',
      expect.stringMatching(/^sources.yaml:2 gazette language: expected string: .*, received 7$/),
    ]);
  });

  it('is refused for a folder that holds none', async () => {
    const folder = new URL('./no-such-folder', import.meta.url).pathname;

    expect(await problemsOf(readDataset(folder))).toMatchObject([
      {
        file: folder,
        expected: 'a folder with *.yaml files',
        received: expect.stringContaining('ENOENT') as string,
      },
    ]);
  });
});
