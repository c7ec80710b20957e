/** What readers ask in turn: lists, nesting, search, groups. */
export const QUESTIONS = [
  '{ agreements(first: 20) { totalCount nodes { id title parties { party { __typename } } } } }',
  '{ organizations(first: 20) { nodes { name agreements(first: 5) { nodes { title } } } } }',
  '{ search(text: "almaty working group") { nodes { score matchedName } } }',
  '{ agreementGroups(by: [YEAR_SIGNED]) { keys { year } count } }',
  '{ projects(first: 20) { nodes { name participants { organization { name } } } } }',
];

export const CREATE = `mutation ($title: String!, $key: String!) {
  createAgreement(input: { title: $title, kind: OTHER, idempotencyKey: $key }) {
    errors { message } agreement { id } } }`;
