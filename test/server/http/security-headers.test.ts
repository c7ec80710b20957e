import { startApp, type TestApp } from '../../support/app.ts';
import { send } from './send.ts';

describe('every answer', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it.each(['/graphql?query={__typename}', '/graphql', '/graphql/stream', '/nothing'])(
    'is kept from being a page, a frame, or of another type: %s',
    async (path) => {
      const { headers } = await send(app.address + path, {});

      expect(headers).toMatchObject({
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      });
      // For whoever speaks TLS to say.
      expect(headers).not.toHaveProperty('strict-transport-security');
    },
  );

  it('of the playground has a policy of its own, without scripts that are written into it', async () => {
    const { headers } = await send(app.address, {});

    expect(headers['content-security-policy']).toMatch(/(^|; )script-src 'self'(;|$)/);
    expect(headers['content-security-policy']).toMatch(/(^|; )frame-ancestors 'none'(;|$)/);
    expect(headers).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    });
  });
});
