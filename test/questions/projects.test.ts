import type { TestApp } from '../support/app.ts';
import { startReferenceApp } from '../support/reference-app.ts';

describe('the reference dataset, asked about projects', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startReferenceApp();
  });
  afterAll(() => app.stop());

  it('knows the projects that concern Central Asia, who funds them, their budgets, countries and towns', async () => {
    const answer: unknown = await app.run(/* GraphQL */ `
      {
        projects(
          where: { topics: { some: { slug: { eq: "central-asia" } } } }
          orderBy: [{ field: BUDGET_AMOUNT, direction: DESC }, { field: NAME }]
        ) {
          totalCount
          nodes {
            name
            status
            parent {
              name
            }
            budget {
              amount
              currency
              approximate
            }
            sites
            countries {
              alpha2
            }
            funders: participants(roles: [FUNDER]) {
              ...participant
            }
            leaders: participants(roles: [LEAD]) {
              ...participant
            }
          }
        }
      }

      fragment participant on ProjectParticipant {
        organization {
          slug
        }
      }
    `);

    const countries = ['KZ', 'KG', 'TJ', 'TM', 'UZ'].map((alpha2) => ({ alpha2 }));
    const organization = (slug: string): object[] => [{ organization: { slug } }];
    expect(answer).toEqual({
      projects: {
        totalCount: 5,
        nodes: [
          {
            name: 'Planned BOMCA project',
            status: 'PLANNED',
            parent: { name: 'Border Management Programme in Central Asia' },
            budget: { amount: '25000000', currency: 'EUR', approximate: false },
            sites: null,
            countries,
            funders: organization('eu'),
            leaders: [],
          },
          {
            name: 'Last phase of TACIS-Central Asia',
            status: 'ACTIVE',
            parent: { name: 'TACIS-Central Asia' },
            budget: { amount: '5000000', currency: 'EUR', approximate: true },
            sites: 50,
            countries,
            funders: [],
            leaders: organization('european-commission'),
          },
          {
            name: 'Border Management Programme in Central Asia',
            status: 'UNKNOWN',
            parent: null,
            budget: null,
            sites: null,
            countries: [],
            funders: [],
            leaders: organization('eu'),
          },
          {
            name: 'Project Kalkan',
            status: 'ACTIVE',
            parent: null,
            budget: null,
            sites: null,
            countries: [],
            funders: [],
            leaders: organization('interpol'),
          },
          {
            name: 'TACIS-Central Asia',
            status: 'ACTIVE',
            parent: null,
            budget: null,
            sites: null,
            countries,
            funders: [],
            leaders: [],
          },
        ],
      },
    });
  });

  it('knows the programme of CRIMJUST and its leaders, and which bodies around them have agreements with INTERPOL', async () => {
    const answer: unknown = await app.run(
      /* GraphQL */ `
        query ($leads: ProjectWhere!, $withInterpol: AgreementWhere!) {
          project(slug: "crimjust") {
            parent {
              name
              kind
              participants(roles: [LEAD]) {
                organization {
                  acronym
                }
              }
            }
            participants {
              role
              organization {
                slug
              }
            }
          }
          organizations(
            where: {
              slug: { ne: "interpol" }
              agreements: { some: $withInterpol }
              or: [
                { projects: { some: $leads } }
                { bodies: { some: { projects: { some: $leads } } } }
                { parent: { projects: { some: $leads } } }
                { parent: { bodies: { some: { projects: { some: $leads } } } } }
              ]
            }
          ) {
            nodes {
              slug
              agreements(where: $withInterpol, orderBy: [{ field: TITLE }]) {
                nodes {
                  slug
                }
              }
            }
          }
        }
      `,
      {
        leads: { slug: { eq: 'crimjust' } },
        withInterpol: { parties: { some: { organization: { slug: { eq: 'interpol' } } } } },
      },
    );

    const leads = (slug: string): object => ({ role: 'LEAD', organization: { slug } });
    expect(answer).toEqual({
      project: {
        parent: {
          name: 'Cocaine Route Programme',
          kind: 'PROGRAMME',
          participants: [{ organization: { acronym: 'EU' } }],
        },
        participants: [leads('unodc'), leads('interpol'), leads('transparency-international')],
      },
      organizations: {
        nodes: [
          {
            slug: 'un',
            agreements: {
              nodes: [
                { slug: 'interpol-un-cooperation-agreement' },
                { slug: 'interpol-un-supplementary-agreement' },
              ],
            },
          },
          {
            slug: 'unodc',
            agreements: {
              nodes: [
                { slug: 'interpol-unodc-earlier-agreement' },
                { slug: 'interpol-unodc-supplemental-agreement' },
              ],
            },
          },
        ],
      },
    });
  });
});
