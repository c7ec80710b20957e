import { UserErrorCode } from '../../src/shared/write/user-error.type.ts';
import { startApp, type TestApp } from '../support/app.ts';
import type { Made } from '../support/make.ts';
import { faultOf, written, type Input } from './writing.ts';

describe('the code of an error', () => {
  let app: TestApp;
  let topic: Made;
  let agreement: Made;
  beforeAll(async () => {
    app = await startApp();
    topic = await app.make.topic({ slug: 'topic' });
    agreement = await app.make.agreement();
    await written(app, 'createSource', { title: 'a', topics: [topic.id], idempotencyKey: 'key' });
    await app.make.organization({ slug: 'stranger' });
  });
  afterAll(() => app.stop());

  const causes: Record<UserErrorCode, [mutation: string, input: () => Input, path: string]> = {
    INVALID: ['createSource', () => ({ title: 'a', url: 'nowhere' }), 'url'],
    REQUIRED: ['updateTopic', () => ({ id: 'topic', name: null }), 'name'],
    TOO_LONG: ['createTopic', () => ({ name: 'a'.repeat(501) }), 'name'],
    UNKNOWN: ['deleteTopic', () => ({ id: 'nothing' }), 'id'],
    TAKEN: ['createTopic', () => ({ name: 'a', slug: 'topic' }), 'slug'],
    DUPLICATE: ['createTopic', () => ({ name: 'a', topics: ['topic', topic.id] }), 'topics.1'],
    OUT_OF_ORDER: [
      'createProject',
      () => ({ name: 'a', kind: 'PHASE', status: 'ACTIVE', started: '2001', ended: '2000' }),
      'ended',
    ],
    EMPTY: ['updateTopic', () => ({ id: 'topic' }), ''],
    CONFLICT: ['deleteTopic', () => ({ id: 'topic', expectedVersion: 7 }), 'expectedVersion'],
    REFERENCED: ['deleteTopic', () => ({ id: 'topic' }), 'id'],
    NOT_A_PARTY: [
      'recordAgreementAction',
      () => ({ agreement: agreement.id, kind: 'APPROVAL', party: 'stranger' }),
      'party',
    ],
    KEY_REUSED: ['createSource', () => ({ title: 'b', idempotencyKey: 'key' }), 'idempotencyKey'],
  };

  it.each(Object.values(UserErrorCode))('is %s where that is what is wrong', async (expected) => {
    const [mutation, input, place] = causes[expected];
    const { code, path, message, currentVersion } = await faultOf(app, mutation, input());

    expect([code, path.join('.')]).toEqual([expected, place]);
    expect(message).toMatch(/^Expected .*, but .*\.$/);
    expect(currentVersion).toBe(expected === UserErrorCode.CONFLICT ? 1 : null);
  });
});
