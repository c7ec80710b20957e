import type { TestApp } from '../support/app.ts';
import { startReferenceApp } from '../support/reference-app.ts';

describe('the reference dataset, asked about agreements', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startReferenceApp();
  });
  afterAll(() => app.stop());

  it('knows who has which kind of agreement with INTERPOL, and when it was signed or approved', async () => {
    const answer: unknown = await app.run(/* GraphQL */ `
      {
        agreements(
          where: { parties: { some: { organization: { slug: { eq: "interpol" } } } } }
          orderBy: [{ field: TITLE }]
        ) {
          totalCount
          nodes {
            kind
            parties(roles: [PARTY]) {
              party {
                ... on Organization {
                  slug
                }
              }
            }
            signedOn {
              edtf
            }
            signatures: actions(kinds: [SIGNATURE]) {
              on {
                edtf
              }
              city
            }
            approvals: actions(kinds: [APPROVAL]) {
              on {
                edtf
              }
            }
          }
        }
      }
    `);

    const parties = (slug: string): object[] =>
      ['interpol', slug].map((one) => ({ party: { slug: one } }));
    const both = (edtf: string | null, city: string | null): object[] =>
      Array.from({ length: 2 }, () => ({ on: edtf === null ? null : { edtf }, city }));
    const approvals = [{ on: { edtf: '2016-11' } }];
    expect(answer).toEqual({
      agreements: {
        totalCount: 9,
        nodes: [
          {
            kind: 'COOPERATION_AGREEMENT',
            parties: parties('caricc'),
            signedOn: { edtf: 'XXXX-04-25' },
            signatures: both('XXXX-04-25', 'Almaty'),
            approvals: [],
          },
          {
            kind: 'COOPERATION_AGREEMENT',
            parties: parties('gcc-general-secretariat'),
            signedOn: null,
            signatures: [],
            approvals,
          },
          {
            kind: 'MEMORANDUM_OF_UNDERSTANDING',
            parties: parties('international-anti-corruption-academy'),
            signedOn: { edtf: '../2016-11-10' },
            signatures: both('../2016-11-10', null),
            approvals,
          },
          {
            kind: 'MEMORANDUM_OF_UNDERSTANDING',
            parties: parties('rats'),
            signedOn: { edtf: '2014' },
            signatures: both('2014', null),
            approvals: [],
          },
          {
            kind: 'COOPERATION_AGREEMENT',
            parties: parties('un'),
            signedOn: null,
            signatures: [],
            approvals: [],
          },
          {
            kind: 'SUPPLEMENTARY_AGREEMENT',
            parties: parties('un'),
            signedOn: null,
            signatures: both(null, 'Singapore'),
            approvals: [],
          },
          {
            kind: 'OTHER',
            parties: parties('unodc'),
            signedOn: null,
            signatures: [],
            approvals: [],
          },
          {
            kind: 'SUPPLEMENTARY_AGREEMENT',
            parties: parties('unodc'),
            signedOn: null,
            signatures: [],
            approvals,
          },
          {
            kind: 'COOPERATION_AGREEMENT',
            parties: parties('wco'),
            signedOn: { edtf: '2016-11' },
            signatures: both('2016-11', 'Bali'),
            approvals,
          },
        ],
      },
    });
  });

  it('knows which agreements supplement an earlier one, and what that with the UN does not cover', async () => {
    const answer: unknown = await app.run(/* GraphQL */ `
      {
        agreements(
          where: { relations: { some: { kind: { eq: SUPPLEMENTS } } } }
          orderBy: [{ field: TITLE }]
        ) {
          nodes {
            slug
            relations {
              kind
              agreement {
                slug
                inverseRelations {
                  agreement {
                    slug
                  }
                }
              }
            }
            scopeNote
            statementsAbout(
              where: { speaker: { familyName: { eq: "Orler" } }, text: { contains: "arrest" } }
            ) {
              nodes {
                text
                citations {
                  source {
                    slug
                  }
                }
              }
            }
          }
        }
      }
    `);

    const supplements = (later: string, earlier: string): object[] => [
      {
        kind: 'SUPPLEMENTS',
        agreement: { slug: earlier, inverseRelations: [{ agreement: { slug: later } }] },
      },
    ];
    const beyondPeacekeeping: unknown = expect.stringMatching(
      /peacekeeping.* arrest warrants.* terrorism.* drug trafficking/,
    );
    expect(answer).toEqual({
      agreements: {
        nodes: [
          {
            slug: 'interpol-un-supplementary-agreement',
            relations: supplements(
              'interpol-un-supplementary-agreement',
              'interpol-un-cooperation-agreement',
            ),
            scopeNote: beyondPeacekeeping,
            statementsAbout: {
              nodes: [
                {
                  text: beyondPeacekeeping,
                  citations: [
                    { source: { slug: 'cooperation-agreement-between-interpol-and-un' } },
                  ],
                },
              ],
            },
          },
          {
            slug: 'interpol-unodc-supplemental-agreement',
            relations: supplements(
              'interpol-unodc-supplemental-agreement',
              'interpol-unodc-earlier-agreement',
            ),
            scopeNote: null,
            statementsAbout: { nodes: [] },
          },
        ],
      },
    });
  });

  it('knows which agreements open databases of one party to another, or connect two systems', async () => {
    const answer: unknown = await app.run(/* GraphQL */ `
      {
        agreements(
          where: {
            provisions: { some: { kind: { in: [DATABASE_ACCESS, SYSTEM_INTEROPERABILITY] } } }
          }
          orderBy: [{ field: TITLE }]
        ) {
          nodes {
            slug
            provisions(kinds: [DATABASE_ACCESS, SYSTEM_INTEROPERABILITY]) {
              kind
              grantor {
                acronym
              }
              grantee {
                acronym
              }
              system {
                slug
                operator {
                  acronym
                }
              }
            }
          }
        }
      }
    `);

    const opens = (kind: string, owner: string, grantee: string, system: string): object => ({
      kind,
      grantor: { acronym: owner },
      grantee: { acronym: grantee },
      system: { slug: system, operator: { acronym: owner } },
    });
    const [access, interoperability] = ['DATABASE_ACCESS', 'SYSTEM_INTEROPERABILITY'] as const;
    expect(answer).toEqual({
      agreements: {
        nodes: [
          {
            slug: 'interpol-caricc-cooperation-agreement',
            provisions: [
              opens(access, 'INTERPOL', 'CARICC', 'interpol-police-information-system'),
              opens(access, 'INTERPOL', 'CARICC', 'interpol-databases'),
            ],
          },
          {
            slug: 'interpol-gcc-general-secretariat-cooperation-agreement',
            provisions: [
              opens(
                interoperability,
                'INTERPOL',
                'GCCPOL',
                'interpol-police-communications-system',
              ),
              opens(interoperability, 'GCCPOL', 'INTERPOL', 'gccpol-police-communications-system'),
            ],
          },
        ],
      },
    });
  });
});
