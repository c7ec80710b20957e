import { Role } from '../../src/shared/viewer.ts';
import { headersOf, startApp, type TestApp } from '../support/app.ts';
import type { Made } from '../support/make.ts';
import { AUDIENCES, makeHidden, makeShown, type Records } from './hidden-world.ts';

/** What can be asked of what is for everybody, with all that is counted and where pages end. */
const QUESTIONS = [
  `{ organizations(first: 2) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { slug } } } }`,
  `{ agreements(first: 1, orderBy: [{field: TITLE}]) { totalCount pageInfo { hasNextPage } nodes { title } } }`,
  `{ agreements(last: 1, where: {parties: {some: {role: {eq: OBSERVER}}}}) { totalCount nodes { title } } }`,
  `{ agreements(where: {parties: {every: {role: {eq: PARTY}}}}) { totalCount } }`,
  `{ organizations(where: {agreements: {none: {kind: {eq: TREATY}}}}) { totalCount } }`,
  `{ agreements(where: {visibility: {in: [PARTIES, RESTRICTED]}}) { totalCount nodes { title } } }`,
  `{ organizations(where: {agreements: {some: {visibility: {ne: PUBLIC}}}}) { totalCount } }`,
  `{ persons { totalCount nodes { fullName positions { title } meetings { totalCount } actionsSigned { totalCount } } } }`,
  `{ organizations { nodes { agreements { totalCount } projects { totalCount } meetings { totalCount } members { totalCount }
     memberships { totalCount } bodies { totalCount } parent { name } systems { totalCount } statements { totalCount } } } }`,
  `{ countries { nodes { agreements { totalCount pageInfo { hasNextPage } } } } }`,
  `{ agreementGroups(by: [KIND]) { keys { kind } count } }`,
  `{ agreementGroups(by: [PARTY]) { keys { party { ... on Organization { name } } } count } }`,
  `{ meetingGroups(by: [KIND]) { count } projectGroups(by: [STATUS]) { count } }`,
  `{ cooperationNetwork { totalEdges edges { weight a { name } b { name } } } }`,
  `{ search(text: "pact") { totalCount pageInfo { hasNextPage } nodes { score } } }`,
  `{ search(text: "secret") { totalCount nodes { score } } }`,
  `{ topics { nodes { agreements { totalCount } persons: statementsAbout { totalCount } } } }`,
  `{ sources { nodes { citedFor { totalCount } } } }`,
];

describe('what somebody may not see', () => {
  let app: TestApp;
  let shown: Records;
  let represented: Made;
  let foreign: string;
  const before = new Map<string, string>();
  const ask = async (query: string, key: string | null): Promise<string> => {
    const response = await fetch(`${app.address}/graphql`, {
      method: 'POST',
      headers: headersOf(key),
      body: JSON.stringify({ query }),
    });
    return response.text();
  };

  beforeAll(async () => {
    app = await startApp();
    represented = await app.make.organization();
    const organizations = [(await app.make.organization()).uuid];
    foreign = await app.makeKey(Role.EDITOR, { organizations });
    shown = await makeShown(app.make, represented);
    for (const query of QUESTIONS) before.set(query, await ask(query, null));
    for (const audience of AUDIENCES) await makeHidden(app.make, shown, audience, represented);
  }, 120_000);
  afterAll(() => app.stop());

  it.each(QUESTIONS)('changes no byte of the answer to %s', async (query) => {
    expect(before.get(query)).not.toContain('"errors"');
    expect(await ask(query, null)).toBe(before.get(query));
    expect(await ask(query, foreign)).toBe(before.get(query));
    // There is something that it could have changed.
    expect(await ask(query, app.key)).not.toBe(before.get(query));
  });

  it.each(['agreement', 'person', 'project', 'meeting', 'source', 'organization'])(
    'is no other %s than one that there never was',
    async (type) => {
      const [hidden, never] = await Promise.all(
        [`secretnobody-${type}`, `nothing-${type}`].map((slug) =>
          ask(`{ ${type}(slug: "${slug}") { id } }`, null),
        ),
      );
      expect(hidden).toBe(never);
    },
  );
});
