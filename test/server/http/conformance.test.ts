import { serverAudits, type AuditResult } from 'graphql-http';
import { startApp, type TestApp } from '../../support/app.ts';

/**
 * Audits that send a GET without any header that a foreign page could not send: it is refused, since it may
 * be what such a page made a browser send.
 */
const REFUSED_AS_FORGED = ['5A70', 'D6D5', '6A70'];

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const audits = serverAudits({ url: () => `${app.address}/graphql` });

describe('GraphQL over HTTP', () => {
  it('has as many audits as there were when these were looked at', () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits.map(({ id, name, fn }) => ({ id, name, fn })))(
    'passes audit $id: $name',
    async ({ id, fn }) => {
      const result: AuditResult = await fn();
      const { status } = result;

      expect({ status, reason: 'reason' in result ? result.reason : '' }).toEqual(
        REFUSED_AS_FORGED.includes(id)
          ? { status: 'notice', reason: expect.stringContaining('status code is not 200') }
          : { status: 'ok', reason: '' },
      );
    },
  );
});
