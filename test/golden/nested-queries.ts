/** A query that nests, over as many parents as its variable `$parents` says. */
export interface NestedQuery {
  readonly name: string;
  /** How many statements it takes. */
  readonly statements: number;
  readonly query: string;
}

export const nestedQueries: readonly NestedQuery[] = [
  {
    name: 'organizations with their agreements whole',
    // Two for the page and its count, one for the bodies and two for their pages, one for each list of an agreement
    // and one for the actions that its status follows from.
    statements: 15,
    query: /* GraphQL */ `
      query ($parents: Int!) {
        organizations(first: $parents, where: { acronym: { eq: "RING" } }) {
          totalCount
          nodes {
            bodies(first: 10) {
              totalCount
              nodes {
                name
              }
            }
            agreements(first: 4) {
              totalCount
              nodes {
                title
                status(on: "2020-01-01") {
                  state
                  provenBy {
                    kind
                  }
                }
                parties {
                  party {
                    ... on Organization {
                      name
                      parent {
                        name
                      }
                    }
                  }
                }
                actions(kinds: [SIGNATURE]) {
                  city
                  country {
                    alpha2
                  }
                  signatory {
                    fullName
                  }
                }
                provisions {
                  text
                  system {
                    operator {
                      acronym
                    }
                  }
                }
                relations {
                  agreement {
                    title
                  }
                }
                meetings {
                  meeting {
                    country {
                      name
                    }
                  }
                }
                topics {
                  name
                }
                citations {
                  source {
                    title
                  }
                }
              }
            }
          }
        }
      }
    `,
  },
  {
    name: 'organizations down to the participants of the projects of their partners',
    statements: 7,
    query: /* GraphQL */ `
      query ($parents: Int!) {
        organizations(first: $parents, where: { acronym: { eq: "RING" } }) {
          nodes {
            agreements(first: 4) {
              nodes {
                parties {
                  party {
                    ... on Organization {
                      projects(first: 2) {
                        nodes {
                          participants(roles: [LEAD]) {
                            organization {
                              meetings(first: 2, includeBodies: true) {
                                totalCount
                                nodes {
                                  title
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
          }
        }
      }
    `,
  },
  {
    name: 'projects with who takes part and what rests on them',
    statements: 7,
    query: /* GraphQL */ `
      query ($parents: Int!) {
        projects(first: $parents) {
          nodes {
            participants {
              participant {
                ... on Organization {
                  name
                }
              }
            }
            countries {
              name
            }
            agreements {
              nodes {
                title
              }
            }
            meetings {
              totalCount
              nodes {
                title
              }
            }
            systems {
              name
            }
          }
        }
      }
    `,
  },
  {
    name: 'meetings with their participants and what was said',
    statements: 8,
    query: /* GraphQL */ `
      query ($parents: Int!) {
        meetings(first: $parents) {
          nodes {
            project {
              name
            }
            participants(roles: [PARTICIPANT]) {
              totalCount
              nodes {
                participant {
                  __typename
                  ... on Organization {
                    name
                  }
                  ... on Person {
                    fullName
                    positions {
                      organization {
                        name
                      }
                    }
                  }
                  ... on Country {
                    region
                  }
                }
                onBehalfOf {
                  name
                }
              }
            }
            agreements {
              role
              agreement {
                title
              }
            }
            statements {
              nodes {
                text
                speaker {
                  fullName
                }
                citations {
                  locator
                }
              }
            }
            statementsAbout {
              totalCount
            }
          }
        }
      }
    `,
  },
  {
    name: 'persons with all that they did',
    statements: 7,
    query: /* GraphQL */ `
      query ($parents: Int!) {
        persons(first: $parents) {
          nodes {
            fullName
            positions {
              title
              organization {
                name
              }
            }
            actionsSigned(first: 5) {
              nodes {
                agreement {
                  title
                  parties {
                    role
                  }
                }
              }
            }
            meetings(first: 5) {
              nodes {
                title
              }
            }
            statements(first: 5) {
              totalCount
              nodes {
                text
              }
            }
          }
        }
      }
    `,
  },
  {
    name: 'statements with the records of every type that they are about',
    statements: 7,
    query: /* GraphQL */ `
      query ($parents: Int!) {
        statements(first: $parents) {
          nodes {
            text
            about {
              ... on NamedRecord {
                slug
              }
              citations {
                source {
                  title
                }
              }
            }
          }
        }
      }
    `,
  },
  {
    name: 'records that a search finds, with the names that match',
    statements: 6,
    query: /* GraphQL */ `
      query ($parents: Int!) {
        search(text: "ring", types: [ORGANIZATION], first: $parents) {
          totalCount
          nodes {
            matchedName
            highlight {
              text
            }
            node {
              ... on Organization {
                parent {
                  name
                }
                names {
                  text
                }
              }
            }
          }
        }
      }
    `,
  },
  {
    name: 'the cooperation network with what is behind each edge',
    statements: 5,
    query: /* GraphQL */ `
      query ($parents: Int!) {
        cooperationNetwork(first: $parents) {
          totalEdges
          organizations {
            name
          }
          edges {
            weight
            a {
              name
            }
            agreements {
              title
            }
            projects {
              name
            }
            meetings {
              title
            }
          }
        }
      }
    `,
  },
  {
    name: 'groups of agreements by party',
    statements: 3,
    query: /* GraphQL */ `
      query ($parents: Int!) {
        agreementGroups(by: [PARTY], first: $parents) {
          count
          keys {
            party {
              ... on Organization {
                name
              }
            }
          }
        }
      }
    `,
  },
];
