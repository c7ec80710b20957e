import { until } from '../changes/ways.ts';
import { createLog } from '../../src/server/operating/log.ts';
import { startWatched, type WatchedApp } from './watched-app.ts';

/** None of these may ever be in a log. */
const SECRETS = {
  key: 'concord_key_3f9a2c',
  variable: 'variable-a81b',
  literal: 'literal-c52d',
  inUrl: 'in-url-77e0',
};

describe('the log of requests', () => {
  let app: WatchedApp;
  beforeAll(async () => {
    app = await startWatched({
      LOG_LEVEL: 'trace',
      WEBHOOK_PRIVATE_ADDRESSES: '127.0.0.0/8',
    });
  });
  afterAll(() => app.end());

  const lines = () =>
    app
      .log()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  const requests = () => lines().filter(({ msg }) => msg === 'request').length;
  const expectNoSecret = () => {
    for (const secret of [app.key, ...Object.values(SECRETS)])
      expect(app.log()).not.toContain(secret);
  };

  it('has a line for each, with its operation and its id', async () => {
    await app.post('query Named { topics(first: 1) { totalCount } }');
    const named = () => lines().find(({ operation }) => operation === 'Named');
    await until(() => named() !== undefined);

    expect(named()).toMatchObject({
      msg: 'request',
      method: 'POST',
      path: '/graphql',
      status: 200,
      type: 'query',
    });
    expect(named()?.['requestId']).toEqual(expect.any(String));
    expect(named()?.['durationMs']).toEqual(expect.any(Number));
  });

  it('has nothing of what is asked with, or by whom', async () => {
    const before = requests();
    await app.post(
      `query Asked($name: String) {
        byVariable: topics(where: { name: { eq: $name } }) { totalCount }
        byLiteral: topics(where: { name: { eq: "${SECRETS.literal}" } }) { totalCount }
      }`,
      { name: SECRETS.variable },
      { cookie: `session=${SECRETS.key}` },
    );
    const search = new URLSearchParams({
      query: `query InUrl { topics(where: { name: { eq: "${SECRETS.inUrl}" } }) { totalCount } }`,
    });
    await fetch(`${app.address}/graphql?${search.toString()}`, {
      headers: { 'x-apollo-operation-name': 'I' },
    });
    await fetch(`${app.address}/graphql?${SECRETS.inUrl}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: SECRETS.key },
      body: `{"query": "{ topics(where: {name: {eq: \\"${SECRETS.literal}\\"}})`,
    });
    await until(() => requests() === before + 3);

    expect(lines().map(({ operation }) => operation)).toEqual(
      expect.arrayContaining(['Asked', 'InUrl']),
    );
    expectNoSecret();
  });

  it('tells of failures of ours without the values that they complain of', async () => {
    await app.database.query(
      'ALTER TABLE topic ADD CONSTRAINT odd CHECK (name NOT LIKE $$variable%$$)',
    );
    await app.database.query(`CREATE FUNCTION complain() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'complains of %', NEW.name USING DETAIL = NEW.name, ERRCODE = '22023'; END $$`);
    await app.database.query(
      'CREATE TRIGGER complain BEFORE INSERT ON topic FOR EACH ROW EXECUTE FUNCTION complain()',
    );

    const response = await app.post(
      'mutation Fails($name: String!) { createTopic(input: { name: $name }) { errors { code } } }',
      { name: SECRETS.variable },
    );
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    const failed = () => lines().find(({ msg }) => msg === 'a request failed');

    expect(errors[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(failed()).toMatchObject({
      level: 50,
      err: { code: '22023', routine: 'exec_stmt_raise' },
    });
    expectNoSecret();
  });

  it.each([{ createdAt: { gt: SECRETS.variable } }, { [SECRETS.variable]: { eq: 'red' } }])(
    'tells of a filter of a webhook that cannot be read without repeating it: %j',
    async (person) => {
      const made = await app.post(
        'mutation { createWebhook(input: { url: "http://127.0.0.1:9/" }) { webhook { id } } }',
      );
      const [id = ''] = /whk_\w+/.exec(await made.text()) ?? [];
      await app.database.query('UPDATE webhook SET filter = $1', [{ where: { person } }]);
      await app.post('mutation { createPerson(input: { fullName: "Any" }) { errors { code } } }');
      const failed = () => lines().filter(({ err }) => JSON.stringify(err ?? '').includes(id));
      await until(() => failed().length > 0);
      await app.post(`mutation { deleteWebhook(input: { id: "${id}" }) { errors { code } } }`);

      expect(failed()[0]).toMatchObject({
        err: { message: `The log could not be read for ${id}.`, cause: { message: REPEATED_NOT } },
      });
      expectNoSecret();
    },
  );
});

const REPEATED_NOT = 'It is about data, and is not repeated here.';

describe('the log', () => {
  it('shows no secret of a header, wherever one is logged', () => {
    let text = '';
    const log = createLog('info', { write: (line: string) => (text += line) });
    const headers = { authorization: SECRETS.key, cookie: SECRETS.key, 'x-api-key': SECRETS.key };

    log.info({ headers }, 'headers');
    log.info({ req: { headers } }, 'request');
    log.info(headers, 'bare');

    expect(text).not.toContain(SECRETS.key);
    expect(text.match(/\[Redacted\]/g)).toHaveLength(9);
  });
});
