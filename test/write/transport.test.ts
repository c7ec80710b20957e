import { headersOf, startApp, type TestApp } from '../support/app.ts';
import { traces } from './writing.ts';

/** The same for the two ways in by HTTP. */
describe.each(['/graphql', '/graphql/stream'])('a mutation at %s', (path) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const MUTATION =
    'mutation { createTopic(input: { name: "Topic" }) { topic { slug } errors { code } } }';
  const post = (body: string) =>
    fetch(app.address + path, {
      method: 'POST',
      headers: headersOf(app.key),
      body,
    });

  it('is refused in a GET, which anybody’s page can send, and writes nothing', async () => {
    const before = await traces(app);
    const response = await fetch(`${app.address}${path}?query=${encodeURIComponent(MUTATION)}`, {
      headers: headersOf(app.key),
    });

    expect(await response.text()).toMatch(/"message":"[^"]*(POST|GET)[^"]*"/);
    expect(await traces(app)).toEqual(before);
  });

  it('is refused beyond 256 kB with 413, as JSON, and writes nothing', async () => {
    const before = await traces(app);
    const body = JSON.stringify({ query: MUTATION });
    const response = await post(body + ' '.repeat(256 * 1024 + 1 - body.length));

    expect(response.status).toBe(413);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await response.json()).toEqual({
      errors: [
        {
          message: 'Expected a body of at most 262144 bytes, but got a larger one.',
          extensions: { code: 'BAD_REQUEST' },
        },
      ],
    });
    expect(await traces(app)).toEqual(before);
  });

  it('is carried out in a POST of up to 256 kB', async () => {
    const body = JSON.stringify({ query: MUTATION });
    const response = await post(body + ' '.repeat(256 * 1024 - body.length));

    expect(await response.text()).toContain(
      '{"data":{"createTopic":{"topic":{"slug":"topic"},"errors":[]}}',
    );
  });
});
