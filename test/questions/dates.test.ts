import type { TestApp } from '../support/app.ts';
import { startReferenceApp } from '../support/reference-app.ts';

const dated = (edtf: string, earliest: string | null, latest: string | null): object => ({
  edtf,
  earliest,
  latest,
});
const in2014 = dated('2014', '2014-01-01', '2014-12-31');
const november2016 = dated('2016-11', '2016-11-01', '2016-11-30');
const by10November2016 = dated('../2016-11-10', null, '2016-11-10');
const since14March2019 = dated('2019-03-14/..', '2019-03-14', null);
const on25April = dated('XXXX-04-25', null, null);

describe('the reference dataset, asked what its dates are', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startReferenceApp();
  });
  afterAll(() => app.stop());

  it('knows which facts have no date', async () => {
    const answer: unknown = await app.run(/* GraphQL */ `
      {
        agreements(where: { signedOn: { isNull: true } }, orderBy: [{ field: TITLE }]) {
          nodes {
            slug
          }
        }
        agreementActions(where: { on: { isNull: true } }) {
          nodes {
            kind
            agreement {
              slug
            }
          }
        }
        meetings(where: { held: { isNull: true } }, orderBy: [{ field: TITLE }]) {
          nodes {
            slug
          }
        }
        projects(where: { started: { isNull: true }, ended: { isNull: true } }) {
          nodes {
            slug
          }
        }
        persons(
          where: { positions: { some: { since: { isNull: true }, statedOn: { isNull: true } } } }
        ) {
          nodes {
            slug
          }
        }
        organizations(where: { members: { some: { since: { isNull: true } } } }) {
          nodes {
            slug
            members(where: { since: { isNull: true } }) {
              totalCount
            }
          }
        }
        statements(where: { on: { isNull: true } }) {
          totalCount
        }
        sources(where: { published: { isNull: true } }, orderBy: [{ field: TITLE }]) {
          nodes {
            slug
          }
        }
      }
    `);

    const records = (...slugs: string[]): object => ({ nodes: slugs.map((slug) => ({ slug })) });
    const signature = {
      kind: 'SIGNATURE',
      agreement: { slug: 'interpol-un-supplementary-agreement' },
    };
    expect(answer).toEqual({
      agreements: records(
        'interpol-gcc-general-secretariat-cooperation-agreement',
        'interpol-un-cooperation-agreement',
        'interpol-un-supplementary-agreement',
        'interpol-unodc-earlier-agreement',
        'interpol-unodc-supplemental-agreement',
      ),
      agreementActions: { nodes: [signature, signature] },
      meetings: records(
        '62nd-session-of-the-commission-on-narcotic-drugs',
        'conference-on-the-last-phase-of-tacis-central-asia',
        'interpol-general-assembly-in-singapore',
        'ministerial-segment-of-the-62nd-session-of-the-commission-on-narcotic-drugs',
      ),
      projects: records(
        'bomca',
        'cocaine-route-programme',
        'crimjust',
        'tacis-central-asia-last-phase',
        'planned-bomca-project',
        'tacis-central-asia',
      ),
      persons: records('aleksandr-gridchin', 'gianni-baldi', 'ulrich-reiner'),
      organizations: { nodes: [{ slug: 'gcc', members: { totalCount: 6 } }] },
      statements: { totalCount: 21 },
      sources: records(
        'conference-on-the-last-tacis-phase',
        'cooperation-agreement-between-interpol-and-un',
        'interpol-and-caricc-sign-in-almaty',
      ),
    });
  });

  it('knows which acts have only bounds, and which not even a year', async () => {
    const answer: unknown = await app.run(/* GraphQL */ `
      {
        bounded: agreements(
          where: { signedOn: { isNull: false, certainly: { before: "2026" } } }
          orderBy: [{ field: TITLE }]
        ) {
          ...signed
        }
        withoutFirstDay: agreements(
          where: { signedOn: { possibly: { before: "0001" } } }
          orderBy: [{ field: TITLE }]
        ) {
          ...signed
        }
        withoutAnyBound: agreements(
          where: {
            signedOn: { possibly: { before: "0001" } }
            not: { signedOn: { certainly: { before: "9999" } } }
          }
        ) {
          ...signed
        }
        approvals: agreementActions(where: { kind: { eq: APPROVAL } }) {
          nodes {
            on {
              ...bounds
            }
          }
        }
        meetings(where: { held: { isNull: false } }, orderBy: [{ field: TITLE }]) {
          nodes {
            title
            held {
              ...bounds
            }
          }
        }
        projects(where: { started: { isNull: false } }) {
          nodes {
            slug
            started {
              ...bounds
            }
          }
        }
      }

      fragment signed on AgreementConnection {
        nodes {
          slug
          signedOn {
            ...bounds
          }
        }
      }

      fragment bounds on FuzzyDate {
        edtf
        earliest
        latest
      }
    `);

    const academy = {
      slug: 'interpol-international-anti-corruption-academy-memorandum-of-understanding',
      signedOn: by10November2016,
    };
    const caricc = { slug: 'interpol-caricc-cooperation-agreement', signedOn: on25April };
    const held = (title: string, on: object): object => ({ title, held: on });
    const day = dated('2019-03-14', '2019-03-14', '2019-03-14');
    expect(answer).toEqual({
      bounded: {
        nodes: [
          academy,
          { slug: 'interpol-rats-memorandum-of-understanding', signedOn: in2014 },
          { slug: 'interpol-wco-cooperation-agreement', signedOn: november2016 },
        ],
      },
      withoutFirstDay: { nodes: [caricc, academy] },
      withoutAnyBound: { nodes: [caricc] },
      approvals: { nodes: Array.from({ length: 4 }, () => ({ on: november2016 })) },
      meetings: {
        nodes: [
          held('85th INTERPOL General Assembly', november2016),
          held(
            'Almaty working group on Terrorism and Drug Trafficking Interactivity',
            dated('XXXX-04-25/XXXX-04-26', null, null),
          ),
          held('First meeting of the SCO and Interpol secretaries-general', day),
          held('Launch of the Almaty working group', on25April),
          held('Signing of the INTERPOL–WCO Cooperation Agreement', november2016),
          held('Special event of the United Nations and the SCO against drugs', day),
        ],
      },
      projects: {
        nodes: [{ slug: 'project-kalkan', started: dated('2004', '2004-01-01', '2004-12-31') }],
      },
    });
  });

  it('knows which statements, offices and sources have only bounds', async () => {
    const answer: unknown = await app.run(/* GraphQL */ `
      {
        onTheDay: statements(where: { on: { certainly: { during: "2019-03-14" } } }) {
          totalCount
        }
        onSomeOtherDay: statements(
          where: {
            on: { possibly: { during: "2019-03-14" } }
            not: { on: { certainly: { during: "2019-03-14" } } }
          }
        ) {
          nodes {
            speaker {
              slug
            }
            on {
              ...bounds
            }
          }
        }
        persons(where: { positions: { some: { statedOn: { isNull: false } } } }) {
          nodes {
            slug
            positions {
              statedOn {
                ...bounds
              }
            }
          }
        }
        organizations(where: { memberCount: { isNull: false } }) {
          nodes {
            slug
            memberCountStatedOn {
              ...bounds
            }
          }
        }
        sources(where: { published: { isNull: false } }) {
          nodes {
            published {
              ...bounds
            }
          }
        }
      }

      fragment bounds on FuzzyDate {
        edtf
        earliest
        latest
      }
    `);

    const day = dated('2019-03-14', '2019-03-14', '2019-03-14');
    const ofTheReport = dated('2016-11-10', '2016-11-10', '2016-11-10');
    const said = { speaker: { slug: 'beksultan-sarsekov' }, on: on25April };
    expect(answer).toEqual({
      onTheDay: { totalCount: 16 },
      onSomeOtherDay: { nodes: [said, said] },
      persons: {
        nodes: [
          { slug: 'beksultan-sarsekov', positions: [{ statedOn: on25April }] },
          { slug: 'jurgen-stock', positions: [{ statedOn: day }] },
          { slug: 'vladimir-norov', positions: [{ statedOn: day }] },
        ],
      },
      organizations: {
        nodes: [
          { slug: 'gcc', memberCountStatedOn: ofTheReport },
          { slug: 'interpol', memberCountStatedOn: since14March2019 },
        ],
      },
      sources: { nodes: [{ published: since14March2019 }, { published: ofTheReport }] },
    });
  });
});
