import type { TestApp } from '../support/app.ts';
import { startReferenceApp } from '../support/reference-app.ts';

describe('the reference dataset, asked about organizations', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startReferenceApp();
  });
  afterAll(() => app.stop());

  it('knows which bodies of the SCO, the CIS, the GCC, the UN and the EU appear, and under which parent', async () => {
    const answer: unknown = await app.run(/* GraphQL */ `
      {
        organizations(
          where: {
            or: [
              { parent: { acronym: { in: ["SCO", "CIS", "GCC", "UN", "EU"] } } }
              { parent: { parent: { acronym: { in: ["SCO", "CIS", "GCC", "UN", "EU"] } } } }
            ]
          }
        ) {
          nodes {
            name
            parent {
              name
            }
          }
        }
      }
    `);

    const body = (name: string, parent: string): object => ({ name, parent: { name: parent } });
    expect(answer).toEqual({
      organizations: {
        nodes: [
          body('CIS Anti-Terrorism Center', 'Commonwealth of Independent States'),
          body('Commission on Narcotic Drugs', 'United Nations'),
          body('European Commission', 'European Union'),
          body('GCC General Secretariat', 'Gulf Cooperation Council'),
          body('GCCPOL', 'GCC General Secretariat'),
          body('Regional Anti-Terrorist Structure', 'SCO'),
          body('UN Office at Vienna', 'United Nations'),
          body('UN Security Council', 'United Nations'),
          body('United Nations Office on Drugs and Crime', 'United Nations'),
        ],
      },
    });
  });

  it('answers for a parent with its bodies on demand', async () => {
    const answer: unknown = await app.run(/* GraphQL */ `
      {
        organizations(where: { acronym: { in: ["SCO", "GCC", "UN"] } }) {
          nodes {
            acronym
            own: agreements {
              totalCount
            }
            all: agreements(includeBodies: true) {
              totalCount
            }
          }
        }
      }
    `);

    const having = (acronym: string, own: number, all: number): object => ({
      acronym,
      own: { totalCount: own },
      all: { totalCount: all },
    });
    expect(answer).toEqual({
      organizations: { nodes: [having('GCC', 0, 1), having('SCO', 0, 1), having('UN', 2, 4)] },
    });
  });

  it('knows how many members INTERPOL had, stated when and by which source', async () => {
    const answer: unknown = await app.run(/* GraphQL */ `
      {
        organization(slug: "interpol") {
          memberCount
          memberCountStatedOn {
            edtf
            earliest
            latest
          }
        }
        sources(where: { title: { contains: "Vienna" } }) {
          nodes {
            publisher
            title
            published {
              edtf
            }
            citedFor(where: { field: { eq: "memberCount" } }) {
              nodes {
                locator
                record {
                  ... on Organization {
                    slug
                  }
                }
              }
            }
          }
        }
      }
    `);

    expect(answer).toEqual({
      organization: {
        memberCount: 194,
        memberCountStatedOn: { edtf: '2019-03-14/..', earliest: '2019-03-14', latest: null },
      },
      sources: {
        nodes: [
          {
            publisher: null,
            title: 'SCO and Interpol heads meet in Vienna',
            published: { edtf: '2019-03-14/..' },
            citedFor: { nodes: [{ locator: 'paragraph 8', record: { slug: 'interpol' } }] },
          },
        ],
      },
    });
  });

  it('knows the chain of agreements and projects that connects Transparency International with the GCC', async () => {
    const answer: unknown = await app.run(/* GraphQL */ `
      {
        cooperationPath(
          from: "transparency-international"
          to: "gcc"
          via: [AGREEMENT, PROJECT, BODY]
        ) {
          length
          steps {
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
    `);

    const step = (from: string, to: string, type: string, via: string): object => ({
      from: { slug: from },
      to: { slug: to },
      via: { __typename: type, slug: via },
    });
    const agreement = 'interpol-gcc-general-secretariat-cooperation-agreement';
    expect(answer).toEqual({
      cooperationPath: {
        length: 3,
        steps: [
          step('transparency-international', 'interpol', 'Project', 'crimjust'),
          step('interpol', 'gcc-general-secretariat', 'Agreement', agreement),
          step('gcc-general-secretariat', 'gcc', 'Organization', 'gcc'),
        ],
      },
    });
  });
});
