import { startApp, type TestApp } from '../support/app.ts';
import type { Made } from '../support/make.ts';
import { tiesIn } from './network-world.ts';

const PATH = /* GraphQL */ `
  query ($from: String!, $to: String!, $via: [PathLinkKind!], $maxLength: Int! = 6) {
    cooperationPath(from: $from, to: $to, via: $via, maxLength: $maxLength) {
      length
      steps {
        kind
        from {
          slug
        }
        to {
          slug
        }
        via {
          __typename
          ... on NamedRecord {
            slug
          }
        }
      }
    }
  }
`;

describe('the path of cooperation', () => {
  let app: TestApp;
  const made: Record<string, Made> = {};
  beforeAll(async () => {
    app = await startApp();
    const { make } = app;
    const ties = tiesIn(app);
    const organization = async (slug: string, parent?: Made): Promise<Made> =>
      (made[slug] = await make.organization({ slug, parent_id: parent?.uuid }));
    // a –agreement– b –project– c –meeting– d –body– d-body, and a long way round to d-body.
    const [a, b, c, d] = [
      await organization('a'),
      await organization('b'),
      await organization('c'),
      await organization('d'),
    ];
    await organization('d-body', d);
    await ties.agreement('pact', a, b);
    await ties.project('work', b, c);
    const talks = await ties.meeting('talks', c);
    await make.link('meeting_participant', {
      meeting_id: talks.uuid,
      person_id: (await make.person()).uuid,
      on_behalf_of_id: d.uuid,
      role: 'SPEAKER',
    });
    await organization('hermit');
    // A country that two have in common does not tie them.
    const kz = await make.country('KZ');
    for (const slug of ['hermit', 'a']) {
      const agreement = await ties.agreement(`${slug}-kz`, made[slug] ?? a);
      await make.link('agreement_party', {
        agreement_id: agreement.uuid,
        country_id: kz.uuid,
        role: 'PARTY',
      });
    }
  });
  afterAll(() => app.stop());

  interface Step {
    readonly kind: string;
    readonly from: { slug: string };
    readonly to: { slug: string };
    readonly via: { __typename: string; slug: string };
  }
  const path = async (from: string, to: string, more: object = {}): Promise<unknown[] | null> => {
    const { cooperationPath } = await app.run(PATH, { from, to, ...more });
    if (cooperationPath === null) return null;
    expect(cooperationPath.length).toBe(cooperationPath.steps.length);
    return cooperationPath.steps.map(
      ({ kind, from: start, to: end, via }: Step) =>
        `${start.slug} ${kind} ${via.__typename} ${via.slug} ${end.slug}`,
    );
  };
  const WHOLE = [
    'a AGREEMENT Agreement pact b',
    'b PROJECT Project work c',
    'c MEETING Meeting talks d',
    'd BODY Organization d d-body',
  ];
  const BACK = [
    'd-body BODY Organization d d',
    'd MEETING Meeting talks c',
    'c PROJECT Project work b',
    'b AGREEMENT Agreement pact a',
  ];

  it('leads through each kind of tie, there and back', async () => {
    expect(await path('a', 'd-body')).toEqual(WHOLE);
    expect(await path('d-body', 'a')).toEqual(BACK);
  });

  it('begins and ends at ids as well as slugs', async () => {
    expect(await path(made['a']?.id ?? '', made['d-body']?.id ?? '')).toEqual(WHOLE);
  });

  it('is empty from an organization to itself', async () => {
    expect(await path('a', 'a')).toEqual([]);
    expect(await path('hermit', made['hermit']?.id ?? '')).toEqual([]);
  });

  it('is null where there is none', async () => {
    expect(await path('a', 'hermit')).toBeNull();
    expect(await path('hermit', 'a')).toBeNull();
  });

  it('has at most the steps allowed', async () => {
    expect(await path('a', 'd-body', { maxLength: 4 })).toHaveLength(4);
    expect(await path('a', 'd-body', { maxLength: 3 })).toBeNull();
    expect(await path('a', 'b', { maxLength: 1 })).toHaveLength(1);
    expect(await path('a', 'c', { maxLength: 1 })).toBeNull();
  });

  it('leads only through the kinds of ties asked for', async () => {
    expect(await path('a', 'c', { via: ['AGREEMENT', 'PROJECT'] })).toEqual(WHOLE.slice(0, 2));
    expect(await path('a', 'c', { via: ['AGREEMENT'] })).toBeNull();
    expect(await path('d', 'd-body', { via: ['BODY'] })).toEqual(WHOLE.slice(3));
    expect(await path('d', 'd-body', { via: ['AGREEMENT', 'PROJECT', 'MEETING'] })).toBeNull();
  });

  it.each([
    [
      { from: 'nobody' },
      'Expected "from" to be the slug or the id of an organization, but got "nobody".',
    ],
    [{ to: 'A' }, 'Expected "to" to be the slug or the id of an organization, but got "A".'],
    [
      { to: 'org_01h455vb4pex5vsknk084sn02q' },
      'Expected "to" to be the slug or the id of an organization, but got "org_01h455vb4pex5vsknk084sn02q".',
    ],
    [
      { to: 'agr_01h455vb4pex5vsknk084sn02q' },
      'Expected an id that begins with "org_", but got "agr_01h455vb4pex5vsknk084sn02q".',
    ],
    [{ maxLength: 0 }, 'Expected maxLength to be from 1 to 10, but got 0.'],
    [{ maxLength: 11 }, 'Expected maxLength to be from 1 to 10, but got 11.'],
    [{ via: [] }, 'Expected at least one kind of link, or no via at all, but got [].'],
  ])('is refused for %j', async (wrong, message) => {
    const { data, errors } = await app.ask(PATH, { from: 'a', to: 'b', ...wrong });

    expect(data).toEqual({ cooperationPath: null });
    expect(errors?.[0]).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT' } });
  });

  it.each(['from', 'to'])('is refused for a text with NUL in %s', async (end) => {
    const { errors } = await app.ask(PATH, { from: 'a', to: 'b', [end]: 'a\u0000' });

    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toMatch(/^Expected a text without NUL /);
  });
});
