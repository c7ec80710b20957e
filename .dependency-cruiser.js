/** Imports run one way: main and the CLI, the app, the schema, the domains down their rank, shared. */
const RANK = [
  'country',
  'source',
  'topic',
  'name',
  'organization',
  'person',
  'system',
  'agreement',
  'project',
  'meeting',
  'statement',
  'search',
  'analysis',
  'changes',
  'webhook',
  'access',
];

const folder = (names) => `^src/(${names.join('|')})/`;

/** A domain may use those before it in the rank, and not those after it. */
const rankRules = RANK.slice(0, -1).map((domain, index) => ({
  name: `rank-of-${domain}`,
  comment: 'The folder that holds the foreign key owns the relation in both directions.',
  severity: 'error',
  from: { path: folder([domain]) },
  to: { path: folder(RANK.slice(index + 1)) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...rankRules,
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'shared-knows-no-domain',
      severity: 'error',
      from: { path: '^src/shared/' },
      to: { path: '^src/', pathNot: '^src/shared/' },
    },
    {
      name: 'domains-know-no-app',
      comment: 'Nothing below the schema knows how it is served.',
      severity: 'error',
      from: { path: folder(RANK) },
      to: { path: '^src/', pathNot: ['^src/shared/', folder(RANK)] },
    },
    {
      name: 'follow-is-a-client',
      comment: 'It knows the server by its API alone, and only the CLI knows it.',
      severity: 'error',
      from: { path: '^src/follow/' },
      to: { path: '^src/', pathNot: '^src/follow/' },
    },
    {
      name: 'only-the-cli-follows',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(follow|cli)/' },
      to: { path: '^src/follow/' },
    },
    {
      name: 'resolvers-know-no-orm',
      severity: 'error',
      from: { path: String.raw`\.(resolver|fields)\.ts$` },
      to: { path: '(^|/)(typeorm|pg)(/|$)' },
    },
    {
      name: 'only-entry-points-import-the-app',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(main|app)', '^src/cli/'] },
      to: { path: '^src/(main|app)\\.ts$' },
    },
    {
      name: 'configuration-is-passed-on',
      comment: 'Only what starts the process reads the configuration; all else is given values.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(main|app|config)\\.ts$', '^src/(cli|config)/'] },
      to: { path: '^src/config(\\.ts$|/)' },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: 'setup-workers|graphql-ws/use/ws' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|src/playground/client)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
