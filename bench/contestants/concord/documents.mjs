/** The GraphQL document of each shape, as a frontend would write it. */

export const Q1 = `query Q1($slug: String!) {
  agreement(slug: $slug) {
    id slug title kind
    signedOn { edtf earliest latest }
    parties { role party {
      ... on Organization { id slug name parent { id slug } }
      ... on Country { id alpha2 }
    } }
    actions { kind on { edtf } city signatory { id slug fullName } }
    provisions { kind text system { slug } grantee { id slug } }
    topics { id slug name }
    citations { field source { id slug title } }
    meetings { role meeting { id slug held { edtf } } }
    projects(first: 5) { nodes { id slug name } }
  }
}`;

export const Q2 = `query Q2($where: AgreementWhere!) {
  agreements(first: 20, where: $where, orderBy: [{ field: SIGNED_ON, direction: DESC }]) {
    nodes {
      id slug title kind
      signedOn { edtf }
      parties { role party {
        ... on Organization { id slug name parent { id slug name } }
        ... on Country { id alpha2 }
      } }
      actions { kind on { edtf } signatory { id slug fullName } }
    }
  }
}`;

export const Q3 = `query Q3($slug: String!) {
  organization(slug: $slug) {
    id slug name
    agreements(first: 10) {
      nodes {
        id slug title
        parties { role party {
          ... on Organization { id slug name projects(first: 3) { nodes { id slug name } } }
          ... on Country { id alpha2 }
        } }
      }
    }
  }
}`;

const flat = `nodes { id slug title kind version createdAt signedOn { edtf earliest latest } }`;

export const Q4 = `query Q4(${[0, 1, 2, 3, 4].map((page) => `$where${page}: AgreementWhere!`).join(', ')}) {
${[0, 1, 2, 3, 4].map((page) => `  page${page}: agreements(first: 100, where: $where${page}) { ${flat} }`).join('\n')}
}`;

export const Q5 = `query Q5($prefix: String!) {
  organizations(first: 20, where: { name: { startsWith: $prefix } }) {
    nodes { id slug name kind agreements { totalCount } projects { totalCount } }
  }
}`;

export const Q6 = `query Q6($slug: String!) {
  agreementGroups(
    by: [YEAR_SIGNED, KIND]
    where: { parties: { some: { organization: { slug: { eq: $slug } } } } }
  ) { keys { year kind } count }
}`;

export const Q7 = `query Q7($text: String!) {
  search(text: $text, types: [AGREEMENT], first: 10) {
    nodes { node { ... on Agreement { id slug title kind } } }
  }
}`;

export const Q8 = `query Q8($slug: String!) {
  agreements(first: 20, where: { parties: { some: { organization: { slug: { eq: $slug } } } } }) {
    totalCount
    nodes { id slug title kind signedOn { edtf } }
  }
}`;

const ORDERS = [
  '{ field: NAME }',
  '{ field: MEMBER_COUNT, direction: DESC }',
  '{ field: FOUNDED }',
  '{ field: NAME, direction: DESC }',
  '{ field: CREATED_AT, direction: DESC }',
];

export const Q9 = `query Q9(${ORDERS.map((_, page) => `$kind${page}: OrganizationKind!`).join(', ')}) {
${ORDERS.map(
  (
    order,
    page,
  ) => `  page${page}: organizations(first: 20, where: { kind: { eq: $kind${page} } }, orderBy: [${order}]) {
    nodes { id slug name acronym kind seatCity seatCountry { id alpha2 } founded { edtf } memberCount }
  }`,
).join('\n')}
}`;
