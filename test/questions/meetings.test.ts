import type { TestApp } from '../support/app.ts';
import { startReferenceApp } from '../support/reference-app.ts';

describe('the reference dataset, asked about meetings', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startReferenceApp();
  });
  afterAll(() => app.stop());

  it('knows who signed for CARICC, where and at which meeting, and which 16 countries took part in it', async () => {
    const answer: unknown = await app.run(/* GraphQL */ `
      {
        agreementActions(
          where: {
            kind: { eq: SIGNATURE }
            party: { organization: { acronym: { eq: "CARICC" } } }
            agreement: { parties: { some: { organization: { acronym: { eq: "INTERPOL" } } } } }
          }
        ) {
          nodes {
            signatory {
              honorific
              fullName
              positions {
                title
                organization {
                  acronym
                }
              }
            }
            on {
              edtf
            }
            city
            country {
              name
            }
            agreement {
              meetings(roles: [SIGNED]) {
                meeting {
                  ...occasion
                  parent {
                    ...occasion
                    participants(
                      where: { country: { alpha2: { isNull: false } } }
                      orderBy: [{ field: NAME }]
                    ) {
                      totalCount
                      nodes {
                        role
                        participant {
                          ... on Country {
                            alpha2
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }

      fragment occasion on Meeting {
        title
        kind
        held {
          edtf
        }
        city
        project {
          name
        }
      }
    `);

    const occasion = { city: 'Almaty', project: { name: 'Project Kalkan' } };
    const group = {
      ...occasion,
      title: 'Almaty working group on Terrorism and Drug Trafficking Interactivity',
      kind: 'WORKING_GROUP',
      held: { edtf: 'XXXX-04-25/XXXX-04-26' },
    };
    const countries = 'AF AZ CN FR GE IN IR KZ KG PK RU TJ TR TM US UZ'.split(' ').sort();
    const took: unknown = expect.arrayContaining(
      countries.map((alpha2) => ({ role: 'PARTICIPANT', participant: { alpha2 } })),
    );
    expect(answer).toEqual({
      agreementActions: {
        nodes: [
          {
            signatory: {
              honorific: 'Lieutenant General',
              fullName: 'Beksultan Sarsekov',
              positions: [{ title: 'Director', organization: { acronym: 'CARICC' } }],
            },
            on: { edtf: 'XXXX-04-25' },
            city: 'Almaty',
            country: { name: 'Kazakhstan' },
            agreement: {
              meetings: [
                {
                  meeting: {
                    ...occasion,
                    title: 'Launch of the Almaty working group',
                    kind: 'CEREMONY',
                    held: { edtf: 'XXXX-04-25' },
                    parent: { ...group, participants: { totalCount: 16, nodes: took } },
                  },
                },
                { meeting: { ...group, parent: null } },
              ],
            },
          },
        ],
      },
    });
  });

  it('knows what INTERPOL’s 85th General Assembly approved, what was signed beside it, where and when', async () => {
    const answer: unknown = await app.run(/* GraphQL */ `
      {
        meetings(where: { kind: { eq: GENERAL_ASSEMBLY }, ordinal: { eq: 85 } }) {
          nodes {
            held {
              edtf
              earliest
              latest
            }
            city
            country {
              name
            }
            agreements {
              ...dealtWith
            }
            parts {
              nodes {
                title
                city
                agreements {
                  ...dealtWith
                }
              }
            }
          }
        }
      }

      fragment dealtWith on MeetingAgreement {
        role
        agreement {
          slug
        }
      }
    `);

    const approved = [
      'interpol-gcc-general-secretariat-cooperation-agreement',
      'interpol-international-anti-corruption-academy-memorandum-of-understanding',
      'interpol-unodc-supplemental-agreement',
      'interpol-wco-cooperation-agreement',
    ];
    expect(answer).toEqual({
      meetings: {
        nodes: [
          {
            held: { edtf: '2016-11', earliest: '2016-11-01', latest: '2016-11-30' },
            city: 'Bali',
            country: { name: 'Indonesia' },
            agreements: approved.map((slug) => ({ role: 'APPROVED', agreement: { slug } })),
            parts: {
              nodes: [
                {
                  title: 'Signing of the INTERPOL–WCO Cooperation Agreement',
                  city: 'Bali',
                  agreements: [
                    { role: 'SIGNED', agreement: { slug: 'interpol-wco-cooperation-agreement' } },
                  ],
                },
              ],
            },
          },
        ],
      },
    });
  });

  it('knows who met for whom around the 62nd session of the Commission on Narcotic Drugs, and what each said', async () => {
    const answer: unknown = await app.run(/* GraphQL */ `
      {
        meetings(
          where: {
            kind: { in: [BILATERAL, SIDE_EVENT] }
            or: [
              { parent: { ordinal: { eq: 62 }, title: { contains: "narcotic drugs" } } }
              { parent: { parent: { ordinal: { eq: 62 }, title: { contains: "narcotic drugs" } } } }
            ]
          }
          orderBy: [{ field: TITLE }]
        ) {
          nodes {
            title
            held {
              edtf
            }
            city
            parent {
              title
            }
            participants {
              nodes {
                role
                participant {
                  ... on Person {
                    fullName
                    positions {
                      title
                    }
                  }
                }
                onBehalfOf {
                  acronym
                }
              }
            }
            norov: statements(where: { speaker: { slug: { eq: "vladimir-norov" } } }) {
              ...said
            }
            stock: statements(where: { speaker: { slug: { eq: "jurgen-stock" } } }) {
              ...said
            }
            all: statements {
              totalCount
            }
          }
        }
      }

      fragment said on StatementConnection {
        totalCount
        nodes {
          text
        }
      }
    `);

    const actingFor = (fullName: string, acronym: string, role: string): object => ({
      role,
      participant: { fullName, positions: [{ title: 'Secretary-General' }] },
      onBehalfOf: { acronym },
    });
    const jointly = [
      /begin cooperating/,
      /terrorism, the drug trade and organized\s+crime and for cybersecurity/,
      /Programme Kalkan/,
      /Afghanistan/,
      /forums for\s+consultation/,
      /Dark Net/,
    ];
    const session = '62nd session of the Commission on Narcotic Drugs';
    expect(answer).toEqual({
      meetings: {
        nodes: [
          {
            title: 'First meeting of the SCO and Interpol secretaries-general',
            held: { edtf: '2019-03-14' },
            city: 'Vienna',
            parent: { title: `Ministerial segment of the ${session}` },
            participants: {
              nodes: [
                actingFor('Vladimir Norov', 'SCO', 'PARTICIPANT'),
                actingFor('Jurgen Stock', 'INTERPOL', 'PARTICIPANT'),
              ],
            },
            norov: said(...jointly, /thanked Mr Stock/),
            stock: said(
              ...jointly,
              /countries of Central Asia, by way of the CIS/,
              /what police services know/,
              /experts of both sides/,
            ),
            all: { totalCount: 16 },
          },
          {
            title: 'Special event of the United Nations and the SCO against drugs',
            held: { edtf: '2019-03-14' },
            city: 'Vienna',
            parent: { title: session },
            participants: { nodes: [actingFor('Jurgen Stock', 'INTERPOL', 'SPEAKER')] },
            norov: said(),
            stock: said(),
            all: { totalCount: 0 },
          },
        ],
      },
    });
  });
});

/** Statements that match these patterns, one each, in any order. */
function said(...patterns: readonly RegExp[]): object {
  const texts = patterns.map((pattern) => ({ text: expect.stringMatching(pattern) as unknown }));
  return { totalCount: patterns.length, nodes: expect.arrayContaining(texts) as unknown };
}
