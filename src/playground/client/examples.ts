/** An operation worth trying, as the playground offers it. */
export interface Example {
  readonly title: string;
  /** One line: what it shows. */
  readonly description: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

const organization = `query Organization($slug: String!) {
  organization(slug: $slug) {
    name
    acronym
    kind
    memberCount
    bodies(first: 10) {
      nodes {
        name
        acronym
      }
    }
    citations {
      field
      locator
      source {
        publisher
        title
      }
    }
  }
}
`;

const interpolAgreements = `query InterpolAgreements($first: Int = 20, $after: String) {
  organization(slug: "interpol") {
    id
    name
    acronym
    kind
    bodies(first: 10) {
      totalCount
      nodes {
        name
        acronym
      }
    }
    agreements(first: $first, after: $after, orderBy: [{ field: SIGNED_ON, direction: DESC }]) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        slug
        title
        kind
        status(on: "2020-01-01") {
          state
          certainty
        }
        signedOn {
          edtf
          earliest
          latest
        }
        parties {
          role
          party {
            __typename
            ... on Organization {
              name
              acronym
              parent {
                acronym
              }
            }
            ... on Country {
              alpha2
              name
            }
          }
        }
        actions(kinds: [SIGNATURE, APPROVAL]) {
          kind
          on {
            edtf
          }
          city
          country {
            alpha2
          }
          signatory {
            fullName
          }
        }
        provisions {
          kind
          text
          system {
            name
            operator {
              acronym
            }
          }
          grantee {
            acronym
          }
        }
        relations {
          kind
          agreement {
            title
          }
        }
        meetings {
          role
          meeting {
            title
            kind
            held {
              edtf
            }
            city
            country {
              name
            }
          }
        }
        topics {
          name
        }
        citations {
          field
          locator
          source {
            publisher
            title
            published {
              edtf
            }
          }
        }
      }
    }
  }
}
`;

const findByName = `query FindByName($text: String!) {
  search(text: $text, first: 10) {
    nodes {
      score
      node {
        __typename
        id
        ... on Organization {
          name
          acronym
        }
        ... on Person {
          fullName
        }
        ... on Agreement {
          title
        }
        ... on Project {
          name
        }
        ... on Meeting {
          title
        }
      }
    }
  }
}
`;

const openDatabases = `query OpenDatabases {
  agreements(
    where: { provisions: { some: { kind: { in: [DATABASE_ACCESS, SYSTEM_INTEROPERABILITY] } } } }
  ) {
    totalCount
    nodes {
      title
      signedOn {
        edtf
      }
      provisions {
        kind
        text
        grantee {
          acronym
        }
        system {
          name
          operator {
            acronym
          }
        }
      }
    }
  }
}
`;

const centralAsia = `query CentralAsia {
  projects(
    where: { countries: { some: { alpha2: { in: ["KZ", "KG", "TJ", "TM", "UZ"] } } } }
    orderBy: [{ field: BUDGET_AMOUNT, direction: DESC, nulls: LAST }]
  ) {
    totalCount
    nodes {
      name
      kind
      status
      budget {
        amount
        currency
        approximate
      }
      sites
      parent {
        name
      }
      participants {
        role
        organization {
          name
        }
      }
      countries {
        alpha2
      }
    }
  }
}
`;

const almaty = `query Almaty {
  search(text: "Almaty working group", types: [MEETING], first: 5) {
    nodes {
      score
      node {
        __typename
        id
        ... on Meeting {
          title
          held {
            edtf
          }
          project {
            name
          }
          participants(roles: [PARTICIPANT]) {
            totalCount
            nodes {
              participant {
                __typename
                ... on Country {
                  alpha2
                }
                ... on Organization {
                  name
                }
              }
            }
          }
        }
      }
    }
  }
}
`;

const sideEvents = `query SideEvents($kind: MeetingKind!) {
  meetings(where: { kind: { eq: $kind } }, first: 20) {
    totalCount
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
            __typename
            ... on Organization {
              name
            }
            ... on Person {
              fullName
            }
          }
        }
      }
    }
  }
}
`;

const byYearAndKind = `query ByYearAndKind {
  agreementGroups(
    by: [YEAR_SIGNED, KIND]
    where: { parties: { some: { organization: { slug: { eq: "interpol" } } } } }
  ) {
    keys {
      year
      kind
    }
    count
  }
}
`;

const chain = `query Chain {
  cooperationPath(from: "transparency-international", to: "gcc") {
    length
    steps {
      from {
        name
      }
      to {
        name
      }
      via {
        __typename
        ... on Agreement {
          title
        }
        ... on Project {
          name
        }
        ... on Organization {
          name
        }
      }
    }
  }
}
`;

const enterAgreement = `mutation EnterAgreement($input: CreateAgreementInput!) {
  createAgreement(input: $input) {
    errors {
      path
      code
      message
    }
    agreement {
      id
      version
      title
      signedOn {
        edtf
      }
      status {
        state
        certainty
      }
    }
  }
}
`;

const agreementChanges = `subscription AgreementChanges($after: String) {
  agreementChanged(
    where: { parties: { some: { organization: { slug: { eq: "interpol" } } } } }
    after: $after
  ) {
    position
    cursor
    operation
    match
    changedFields
    at
    agreement {
      id
      version
      title
    }
  }
}
`;

const beforeTheYear = `query BeforeTheYear($year: EDTF = "2016") {
  certainly: agreements(where: { signedOn: { certainly: { before: $year } } }) {
    nodes {
      title
      signedOn {
        edtf
      }
    }
  }
  possibly: agreements(where: { signedOn: { possibly: { before: $year } } }) {
    nodes {
      title
      signedOn {
        edtf
      }
    }
  }
}
`;

/** From the simplest to the most particular; the first is open on a first visit. */
export const examples: readonly Example[] = [
  {
    title: 'One organization',
    description: 'Its kind, members and bodies, and the sources that say so.',
    query: organization,
    variables: { slug: 'interpol' },
  },
  {
    title: 'Find by any name',
    description: 'Searches every record without regard to case or accents.',
    query: findByName,
    variables: { text: 'Jurgen Stock' },
  },
  {
    title: 'Agreements of INTERPOL',
    description: 'Parties, signatures, what is granted, and citations, page by page.',
    query: interpolAgreements,
    variables: { first: 20 },
  },
  {
    title: 'Access to databases',
    description: 'Agreements that open a system to another party or connect two.',
    query: openDatabases,
  },
  {
    title: 'Certainly or possibly',
    description: 'What uncertain dates prove, and what they leave open.',
    query: beforeTheYear,
  },
  {
    title: 'Projects in Central Asia',
    description: 'Who leads and funds them, where, and the largest budget first.',
    query: centralAsia,
  },
  {
    title: 'The Almaty working group',
    description: 'Finds a meeting by its words, and who took part in it.',
    query: almaty,
  },
  {
    title: 'On the sidelines',
    description: 'Side events, the session they belong to, and who met there.',
    query: sideEvents,
    variables: { kind: 'SIDE_EVENT' },
  },
  {
    title: 'By year and kind',
    description: 'Counts the agreements of INTERPOL in groups.',
    query: byYearAndKind,
  },
  {
    title: 'A chain of cooperation',
    description: 'The shortest way from one organization to another, link by link.',
    query: chain,
  },
  {
    title: 'Enter an agreement',
    description: 'Writes it with its parties and signature: all of it, or nothing and why.',
    query: enterAgreement,
    variables: {
      input: {
        title: 'An example of an agreement',
        kind: 'MEMORANDUM_OF_UNDERSTANDING',
        parties: [
          { party: 'interpol', role: 'PARTY' },
          { party: 'un', role: 'PARTY' },
        ],
        actions: [{ kind: 'SIGNATURE', on: '2024-05-17', party: 'interpol', city: 'Lyon' }],
      },
    },
  },
  {
    title: 'Changes as they come',
    description: 'Follows the agreements of INTERPOL; with a cursor, first what was missed.',
    query: agreementChanges,
    variables: { after: null },
  },
];
