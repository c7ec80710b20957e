import { startApp, type TestApp } from '../support/app.ts';
import { matching } from './matching.ts';

/** Three generations of organizations: three at the top, their bodies, and the bodies of those. */
const TREE: readonly [slug: string, kind: string, parent: string | null][] = [
  ['un', 'UN_BODY', null],
  ['eu', 'REGIONAL', null],
  ['loner', 'OTHER', null],
  ['unodc', 'UN_BODY', 'un'],
  ['unicef', 'UN_BODY', 'un'],
  ['europol', 'REGIONAL', 'eu'],
  ['council', 'OTHER', 'eu'],
  ['unodc-lab', 'ACADEMIC', 'unodc'],
  ['europol-unit', 'OTHER', 'europol'],
];
const BODILESS = ['council', 'europol-unit', 'loner', 'unicef', 'unodc-lab'];

const all = (except: readonly string[]) =>
  TREE.map(([slug]) => slug)
    .filter((slug) => !except.includes(slug))
    .sort();

describe('a filter through a relation', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    const made = new Map<string, string>();
    for (const [slug, kind, parent] of TREE) {
      const { uuid } = await app.make.organization({
        slug,
        kind,
        parent_id: parent === null ? null : made.get(parent),
        acronym: slug === 'unodc' ? 'UNODC' : null,
      });
      made.set(slug, uuid);
    }
  });
  afterAll(() => app.stop());

  const slugs = (where: object) => matching(app, 'organizations', where);
  it('matches by "some" what has one that matches', async () => {
    expect(await slugs({ bodies: { some: { kind: { eq: 'UN_BODY' } } } })).toEqual(['un']);
    expect(await slugs({ bodies: { some: { kind: { eq: 'OTHER' } } } })).toEqual(['eu', 'europol']);
  });

  it('matches by "none" what has none that matches, those without any included', async () => {
    expect(await slugs({ bodies: { none: { kind: { eq: 'OTHER' } } } })).toEqual(
      all(['eu', 'europol']),
    );
  });

  it('matches by "every" what has only such as match, those without any included', async () => {
    expect(await slugs({ bodies: { every: { kind: { eq: 'UN_BODY' } } } })).toEqual(
      all(['eu', 'unodc', 'europol']),
    );
  });

  it('wants all quantifiers to hold: every and some together exclude the empty', async () => {
    const un = { kind: { eq: 'UN_BODY' } };

    expect(await slugs({ bodies: { every: un, some: un } })).toEqual(['un']);
    expect(await slugs({ bodies: { some: un, none: { slug: { eq: 'unicef' } } } })).toEqual([]);
  });

  it('takes what is unknown of a related record for no match', async () => {
    const unodc = { acronym: { eq: 'UNODC' } };
    const other = { acronym: { ne: 'UNODC' } };

    expect(await slugs({ bodies: { some: unodc } })).toEqual(['un']);
    expect(await slugs({ bodies: { some: other } })).toEqual([]);
    expect(await slugs({ bodies: { none: other } })).toEqual(all([]));
    // The acronym of UNICEF is not known, hence not every body of the UN is known to match.
    expect(await slugs({ bodies: { every: unodc } })).toEqual(
      all(['un', 'eu', 'unodc', 'europol']),
    );
  });

  it('looks through a relation to one, which the records without one never match', async () => {
    expect(await slugs({ parent: { slug: { eq: 'un' } } })).toEqual(['unicef', 'unodc']);
    expect(await slugs({ parent: { slug: { ne: 'un' } } })).toEqual([
      'council',
      'europol',
      'europol-unit',
      'unodc-lab',
    ]);
    expect(await slugs({ parent: { parent: { kind: { eq: 'UN_BODY' } } } })).toEqual(['unodc-lab']);
    expect(await slugs({ not: { parent: { slug: { eq: 'un' } } } })).toEqual(
      all(['unicef', 'unodc']),
    );
    // Being without a parent is asked for by the absence of any.
    expect(await slugs({ not: { parent: { slug: { isNull: false } } } })).toEqual([
      'eu',
      'loner',
      'un',
    ]);
  });

  it.each([
    ['some', 'some', ['eu']],
    ['some', 'every', ['eu', 'europol', 'un', 'unodc']],
    ['some', 'none', ['eu', 'europol', 'un', 'unodc']],
    ['every', 'some', BODILESS],
    ['every', 'every', all(['un'])],
    ['every', 'none', all(['eu'])],
    ['none', 'some', all(['eu'])],
    ['none', 'every', BODILESS],
    ['none', 'none', BODILESS],
  ])('nests: %s body of which %s body is of kind OTHER matches %j', async (outer, inner, found) => {
    const where = { bodies: { [outer]: { bodies: { [inner]: { kind: { eq: 'OTHER' } } } } } };

    expect(await slugs(where)).toEqual(found);
  });
});
