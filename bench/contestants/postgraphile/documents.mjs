/**
 * The GraphQL document of each shape, in the schema that PostGraphile makes of the tables. `id` is what
 * it calls the global id of a record; the uuid is `rowId`.
 */

const PARTIES_ORDER = 'orderBy: [POSITION_ASC, ROW_ID_ASC]';
const ACTIONS_ORDER = 'orderBy: [ON_EARLIEST_ASC, ON_LATEST_ASC, ROW_ID_ASC]';
const LATEST_SIGNED = 'orderBy: [SIGNED_ON_EARLIEST_DESC, ROW_ID_DESC]';
const BY_NAME = 'orderBy: [FOLDED_NAME_ASC, PRIMARY_KEY_ASC]';

export const Q1 = `query Q1($slug: String!) {
  agreementBySlug(slug: $slug) {
    id slug title kind signedOnEdtf signedOnEarliest signedOnLatest
    agreementParties(${PARTIES_ORDER}) { nodes {
      role
      organization { id slug name parent { id slug } }
      country { id alpha2 }
    } }
    agreementActions(${ACTIONS_ORDER}) { nodes { kind onEdtf city signatory { id slug fullName } } }
    provisions(orderBy: [POSITION_ASC, ROW_ID_ASC]) { nodes { kind text system { slug } grantee { slug } } }
    recordTopics(orderBy: [TOPIC_NAME_ASC]) { nodes { topic { id slug name } } }
    citations(orderBy: [FIELD_KNOWN_ASC, FIELD_ASC, LOCATOR_LENGTH_ASC, LOCATOR_BYTES_ASC, ROW_ID_ASC]) {
      nodes { field source { id slug title } }
    }
    meetingAgreements(orderBy: [MEETING_HELD_ASC, ROW_ID_ASC]) { nodes { role meeting { id slug heldEdtf } } }
    projectAgreements(first: 5, orderBy: [PROJECT_NAME_ASC]) { nodes { project { id slug name } } }
  }
}`;

const PAGE_VARIABLES = '$kind: String!, $after: Date!, $before: Date!';
// Who signed before a day at the latest also did at the earliest: that bound is for the index.
const PAGE_FILTER = `filter: {
    kind: { equalTo: $kind }
    signedOnEarliest: { greaterThan: $after, lessThan: $before }
    signedOnLatest: { lessThan: $before }
  }, ${LATEST_SIGNED}`;

export const Q2 = `query Q2(${PAGE_VARIABLES}) {
  agreements(first: 20, ${PAGE_FILTER}) {
    nodes {
      id slug title kind signedOnEdtf
      agreementParties(${PARTIES_ORDER}) { nodes {
        role
        organization { id slug name parent { id slug name } }
        country { id alpha2 }
      } }
      agreementActions(${ACTIONS_ORDER}) { nodes { kind onEdtf signatory { id slug fullName } } }
    }
  }
}`;

export const Q3 = `query Q3($slug: String!) {
  organizationBySlug(slug: $slug) {
    id slug name
    agreements(first: 10, ${LATEST_SIGNED}) {
      nodes {
        id slug title
        agreementParties(${PARTIES_ORDER}) { nodes {
          role
          organization { id slug name projects(first: 3, ${BY_NAME}) { nodes { id slug name } } }
          country { id alpha2 }
        } }
      }
    }
  }
}`;

/** A document that asks for five pages: `$kind` in the variables and the field becomes `$kind0`, and so on. */
const fivePages = (name, variables, field) => {
  const pages = [0, 1, 2, 3, 4];
  const numbered = (text, page) => text.replaceAll(/\$(\w+)/g, `$$$1${page}`);
  return `query ${name}(${pages.map((page) => numbered(variables, page)).join(', ')}) {
${pages.map((page) => `  page${page}: ${numbered(field(page), page)}`).join('\n')}
}`;
};

const FLAT =
  'nodes { id slug title kind version createdAt signedOnEdtf signedOnEarliest signedOnLatest }';

export const Q4 = fivePages(
  'Q4',
  PAGE_VARIABLES,
  () => `agreements(first: 100, ${PAGE_FILTER}) { ${FLAT} }`,
);

export const Q5 = `query Q5($prefix: String!) {
  organizationsNamed(prefix: $prefix, first: 20, ${BY_NAME}) {
    nodes { id slug name kind agreementCount projectCount }
  }
}`;

export const Q6 = `query Q6($slug: String!) {
  agreementGroups(organizationSlug: $slug, first: 100) { nodes { year kind count } }
}`;

export const Q7 = `query Q7($text: String!) {
  searchAgreements(text: $text, first: 10) { nodes { id slug title kind } }
}`;

export const Q8 = `query Q8($slug: String!) {
  agreements(
    first: 20
    filter: { agreementParties: { some: { organization: { slug: { equalTo: $slug } } } } }
    ${LATEST_SIGNED}
  ) {
    totalCount
    nodes { id slug title kind signedOnEdtf }
  }
}`;

const ORDERS = [
  'FOLDED_NAME_ASC, PRIMARY_KEY_ASC',
  'MEMBER_COUNT_DESC, ROW_ID_DESC',
  'FOUNDED_EARLIEST_ASC, ROW_ID_ASC',
  'FOLDED_NAME_DESC, PRIMARY_KEY_DESC',
  'CREATED_AT_DESC, ROW_ID_DESC',
];

export const Q9 = fivePages(
  'Q9',
  '$kind: String!',
  (
    page,
  ) => `organizations(first: 20, filter: { kind: { equalTo: $kind } }, orderBy: [${ORDERS[page]}]) {
    nodes { id slug name acronym kind seatCity seatCountry { id alpha2 } foundedEdtf memberCount }
  }`,
);
