import { agreement, bare, edtf, member, named, parties } from './canonical.mjs';
import * as documents from './documents.mjs';

const post = (query, variables) => ({
  method: 'POST',
  path: '/graphql',
  body: { query, variables },
});

const page = ({ kind, afterDay, beforeDay }, suffix = '') => ({
  [`kind${suffix}`]: kind,
  [`after${suffix}`]: afterDay,
  [`before${suffix}`]: beforeDay,
});

/**
 * How PostGraphile is asked: a request for a shape with its variables, and its answer in the shape's canonical form.
 * @type {import('../index.mjs').Queries}
 */
export const queries = {
  Q1: {
    request: ({ slug }) => post(documents.Q1, { slug }),
    canonical: ({ data: { agreementBySlug: found } }) => ({
      ...agreement(found),
      parties: parties(found.agreementParties, member),
      actions: found.agreementActions.nodes.map(({ kind, onEdtf, city, signatory }) => ({
        kind,
        on: edtf(onEdtf),
        city,
        signatory: bare(signatory),
      })),
      provisions: found.provisions.nodes,
      topics: found.recordTopics.nodes.map(({ topic }) => bare(topic)),
      citations: found.citations.nodes.map(({ field, source }) => ({
        field,
        source: bare(source),
      })),
      meetings: found.meetingAgreements.nodes.map(({ role, meeting: { slug, heldEdtf } }) => ({
        role,
        meeting: { slug, held: edtf(heldEdtf) },
      })),
      projects: found.projectAgreements.nodes.map(({ project }) => bare(project)),
    }),
  },
  Q2: {
    request: (variables) => post(documents.Q2, page(variables)),
    canonical: ({ data }) =>
      data.agreements.nodes.map((found) => ({
        ...agreement(found),
        parties: parties(found.agreementParties, member),
        actions: found.agreementActions.nodes.map(({ kind, onEdtf, signatory }) => ({
          kind,
          on: edtf(onEdtf),
          signatory: bare(signatory),
        })),
      })),
  },
  Q3: {
    request: ({ slug }) => post(documents.Q3, { slug }),
    canonical: ({ data: { organizationBySlug: found } }) => ({
      ...named(found),
      agreements: found.agreements.nodes.map(({ slug, title, agreementParties }) => ({
        slug,
        title,
        parties: parties(agreementParties, ({ slug, name, projects }) => ({
          slug,
          name,
          projects: projects.nodes.map(bare),
        })),
      })),
    }),
  },
  Q4: {
    request: ({ pages }) =>
      post(documents.Q4, Object.assign({}, ...pages.map((one, index) => page(one, index)))),
    canonical: ({ data }) =>
      Object.values(data).map(({ nodes }) =>
        nodes.map((found) => ({
          ...agreement(found),
          version: found.version,
          createdAt: new Date(found.createdAt).toISOString(),
        })),
      ),
  },
  Q5: {
    request: ({ prefix }) => post(documents.Q5, { prefix }),
    canonical: ({ data }) =>
      data.organizationsNamed.nodes.map(({ slug, name, kind, agreementCount, projectCount }) => ({
        slug,
        name,
        kind,
        agreements: agreementCount,
        projects: projectCount,
      })),
  },
  Q6: {
    request: ({ slug }) => post(documents.Q6, { slug }),
    canonical: ({ data }) => data.agreementGroups.nodes,
  },
  Q7: {
    request: ({ text }) => post(documents.Q7, { text }),
    canonical: ({ data }) => data.searchAgreements.nodes.map(bare),
  },
  Q8: {
    request: ({ slug }) => post(documents.Q8, { slug }),
    canonical: ({ data }) => ({
      totalCount: data.agreements.totalCount,
      nodes: data.agreements.nodes.map(agreement),
    }),
  },
  Q9: {
    request: ({ kinds }) =>
      post(documents.Q9, Object.fromEntries(kinds.map((kind, index) => [`kind${index}`, kind]))),
    canonical: ({ data }) =>
      Object.values(data).map(({ nodes }) =>
        nodes.map(({ seatCountry, foundedEdtf, ...rest }) => ({
          ...bare(rest),
          seatCountry: bare(seatCountry),
          founded: edtf(foundedEdtf),
        })),
      ),
  },
};
