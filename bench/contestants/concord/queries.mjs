import * as documents from './documents.mjs';

const post = (query, variables) => ({
  method: 'POST',
  path: '/graphql',
  body: { query, variables },
});

const page = ({ kind, after, before }) => ({
  kind: { eq: kind },
  signedOn: { certainly: { after, before } },
});

/** Without the ids, which are Concord's own. */
function bare(value) {
  if (Array.isArray(value)) return value.map(bare);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([name]) => name !== 'id');
  return Object.fromEntries(entries.map(([name, inner]) => [name, bare(inner)]));
}

/**
 * How Concord is asked: a request for a shape with its variables, and its answer in the shape's canonical form.
 * @type {import('../index.mjs').Queries}
 */
export const queries = {
  Q1: {
    request: ({ slug }) => post(documents.Q1, { slug }),
    canonical: ({ data: { agreement } }) =>
      bare({ ...agreement, projects: agreement.projects.nodes }),
  },
  Q2: {
    request: (variables) => post(documents.Q2, { where: page(variables) }),
    canonical: ({ data }) => bare(data.agreements.nodes),
  },
  Q3: {
    request: ({ slug }) => post(documents.Q3, { slug }),
    canonical: ({ data: { organization } }) => {
      const party = ({ projects, ...rest }) =>
        projects ? { ...rest, projects: projects.nodes } : rest;
      const agreements = organization.agreements.nodes.map(({ parties, ...agreement }) => ({
        ...agreement,
        parties: parties.map((entry) => ({ ...entry, party: party(entry.party) })),
      }));
      return bare({ ...organization, agreements });
    },
  },
  Q4: {
    request: ({ pages }) =>
      post(
        documents.Q4,
        Object.fromEntries(pages.map((one, index) => [`where${index}`, page(one)])),
      ),
    canonical: ({ data }) =>
      Object.values(data).map(({ nodes }) =>
        nodes.map(({ createdAt, ...rest }) =>
          bare({ ...rest, createdAt: new Date(createdAt).toISOString() }),
        ),
      ),
  },
  Q5: {
    request: ({ prefix }) => post(documents.Q5, { prefix }),
    canonical: ({ data }) =>
      data.organizations.nodes.map(({ agreements, projects, ...rest }) =>
        bare({ ...rest, agreements: agreements.totalCount, projects: projects.totalCount }),
      ),
  },
  Q6: {
    request: ({ slug }) => post(documents.Q6, { slug }),
    canonical: ({ data }) => data.agreementGroups.map(({ keys, count }) => ({ ...keys, count })),
  },
  Q7: {
    request: ({ text }) => post(documents.Q7, { text }),
    canonical: ({ data }) => data.search.nodes.map(({ node }) => bare(node)),
  },
  Q8: {
    request: ({ slug }) => post(documents.Q8, { slug }),
    canonical: ({ data }) => bare(data.agreements),
  },
  Q9: {
    request: ({ kinds }) =>
      post(documents.Q9, Object.fromEntries(kinds.map((kind, index) => [`kind${index}`, kind]))),
    canonical: ({ data }) => Object.values(data).map(({ nodes }) => bare(nodes)),
  },
};
