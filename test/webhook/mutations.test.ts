import { answering, Receiver, silent } from './receiver.ts';
import { WebhookWorld } from './webhook-world.ts';

const WEBHOOK = `id url description types operations where position cursor disabledAt
  previousSecretUntil createdAt updatedAt`;

describe('the mutations of webhooks', () => {
  let world: WebhookWorld;
  let receiver: Receiver;
  beforeAll(async () => {
    world = await WebhookWorld.start();
    receiver = await new Receiver().open();
  });
  afterAll(async () => {
    await world.stop();
    await receiver.close();
  });

  const read = async (id: string) =>
    (await world.app.run(`{ webhook(id: "${id}") { ${WEBHOOK} } }`)).webhook;

  it('set up what is asked for, in the words in which it was asked', async () => {
    const settings = {
      url: receiver.url,
      description: 'For the map',
      types: ['AGREEMENT', 'INFORMATION_SYSTEM'],
      operations: ['CREATED', 'MERGED'],
      where: {
        agreement: {
          kind: { in: ['TREATY'] },
          signedOn: { certainly: { before: '2016-11' } },
        },
      },
    };
    const { id, secret } = await world.webhook(settings);
    const { node, webhooks, checkpoint } = await world.app.run(`{
      node(id: "${id}") { ... on Webhook { ${WEBHOOK} } }
      webhooks(where: { url: { eq: "${receiver.url}" } }) { totalCount nodes { ${WEBHOOK} } }
      checkpoint { cursor count } }`);

    expect(secret).toMatch(/^whsec_/);
    expect(node).toEqual({
      ...settings,
      id: expect.stringMatching(/^whk_[0-9a-z]{26}$/) as string,
      position: checkpoint.count,
      cursor: checkpoint.cursor,
      disabledAt: null,
      previousSecretUntil: null,
      createdAt: expect.any(String) as string,
      updatedAt: node.createdAt,
    });
    expect(webhooks).toEqual({ totalCount: 1, nodes: [node] });
    expect(await read(id)).toEqual(node);
  });

  it('name all that is wrong at once, and write nothing', async () => {
    const { webhooks: before } = await world.app.run('{ webhooks { totalCount } }');
    const errors = await world.errorsOf('createWebhook', {
      url: 'ftp://example.org',
      description: ' ',
      types: [],
      operations: [],
      where: { topic: { name: {} } },
    });
    const { webhooks: after } = await world.app.run('{ webhooks { totalCount } }');

    expect(errors.map(({ path, code }) => [...path, code])).toEqual([
      ['url', 'INVALID'],
      ['description', 'REQUIRED'],
      ['types', 'REQUIRED'],
      ['operations', 'REQUIRED'],
      ['where', 'INVALID'],
    ]);
    expect(after).toEqual(before);
  });

  it.each([
    ['a long url', { url: `http://127.0.0.1/${'x'.repeat(2_000)}` }, 'url', 'TOO_LONG'],
    ['a url with NUL', { url: 'http://127.0.0.1/\0' }, 'url', 'INVALID'],
    ['a long description', { description: 'x'.repeat(501) }, 'description', 'TOO_LONG'],
    ['half a character', { description: 'half \ud800' }, 'description', 'INVALID'],
    ['a filter of nothing', { where: {} }, 'where', 'INVALID'],
    ['a filter that is null', { where: { topic: null } }, 'where', 'INVALID'],
    ['NUL in a filter', { where: { topic: { name: { eq: 'NUL \0' } } } }, 'where', 'INVALID'],
  ])('refuse %s', async (_, fields, name, code) => {
    const input = { url: receiver.url, ...fields };

    expect(await world.errorsOf('createWebhook', input)).toMatchObject([{ path: [name], code }]);
  });

  it('take each type and each operation once', async () => {
    const { id } = await world.webhook({
      url: receiver.url,
      types: ['TOPIC', 'AGREEMENT', 'TOPIC'],
      operations: ['CREATED', 'CREATED'],
    });

    expect(await read(id)).toMatchObject({
      types: ['TOPIC', 'AGREEMENT'],
      operations: ['CREATED'],
    });
  });

  it('set up one webhook for one idempotency key, and tell its secret to whoever sent it', async () => {
    const input = { url: `${receiver.url}/once`, idempotencyKey: 'once' };
    const made = await Promise.all([1, 2, 3, 4, 5].map(() => world.webhook(input)));

    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(new Set(made.map(({ secret }) => secret)).size).toBe(1);
    expect(await world.errorsOf('createWebhook', { ...input, description: 'Other' })).toEqual([
      expect.objectContaining({ path: ['idempotencyKey'], code: 'KEY_REUSED' }),
    ]);
  });

  it('change what is given, empty what is null, and leave the rest', async () => {
    const { id } = await world.webhook({
      url: receiver.url,
      description: 'First',
      types: ['TOPIC'],
      where: { topic: { name: { eq: 'Customs' } } },
    });
    const before = await read(id);
    expect(
      await world.errorsOf('updateWebhook', { id, types: null, operations: ['DELETED'] }),
    ).toEqual([]);
    const after = await read(id);

    expect(after).toEqual({
      ...before,
      types: [],
      operations: ['DELETED'],
      updatedAt: after.updatedAt,
    });
    expect(await world.errorsOf('updateWebhook', { id, description: null, where: null })).toEqual(
      [],
    );
    expect(await read(id)).toMatchObject({ description: null, where: null });
    expect(await world.errorsOf('updateWebhook', { id })).toMatchObject([
      { path: [], code: 'EMPTY' },
    ]);
    expect(await world.errorsOf('updateWebhook', { id, url: null })).toMatchObject([
      { path: ['url'], code: 'REQUIRED' },
    ]);
  });

  it.each(['updateWebhook', 'deleteWebhook', 'rotateWebhookSecret', 'enableWebhook'])(
    'refuse in %s what is no webhook',
    async (mutation) => {
      const { id } = await world.webhook({ url: receiver.url });
      await world.errorsOf('deleteWebhook', { id });
      const settings = mutation === 'updateWebhook' ? { description: 'New' } : {};

      for (const [wrong, code] of [
        [id, 'UNKNOWN'],
        ['cty_KZ', 'INVALID'],
        ['', 'INVALID'],
      ])
        expect(await world.errorsOf(mutation, { id: wrong, ...settings })).toMatchObject([
          { path: ['id'], code, message: expect.stringContaining(`"${wrong}"`) as string },
        ]);
    },
  );

  it('send what is pending to a new address', async () => {
    const elsewhere = await new Receiver().open();
    receiver.answer = answering(500);
    const webhook = await world.webhook({ url: receiver.url });
    await world.change();
    await world.afterAttempts(webhook, 1);
    await world.errorsOf('updateWebhook', { id: webhook.id, url: elsewhere.url });
    world.clock.advance(10_000);
    const received = await elsewhere.next();
    const delivery = await world.afterAttempts(webhook, 2);
    receiver.answer = answering(204);
    await elsewhere.close();

    expect(received.headers['webhook-id']).toBe(delivery.id);
    expect(delivery.state).toBe('SUCCEEDED');
  });

  it('delete a webhook whose delivery is under way', async () => {
    const slow = await new Receiver().open();
    slow.answer = silent;
    const { id } = await world.webhook({ url: slow.url });
    await world.change();
    const received = await slow.next();
    const { deleteWebhook } = await world.app.run(
      `mutation { deleteWebhook(input: { id: "${id}" }) { deletedId errors { code } } }`,
    );
    answering(204)(received);
    await world.change();
    await slow.close();

    expect(deleteWebhook).toEqual({ deletedId: id, errors: [] });
    expect(await read(id)).toBeNull();
    expect(slow.received).toHaveLength(1);
  });

  it('leave no trace in the log of changes', async () => {
    const { checkpoint: before } = await world.app.run('{ checkpoint { count hash } }');
    const { id } = await world.webhook({ url: receiver.url });
    await world.errorsOf('updateWebhook', { id, description: 'New' });
    await world.errorsOf('deleteWebhook', { id });
    const { checkpoint: after } = await world.app.run('{ checkpoint { count hash } }');

    expect(after).toEqual(before);
  });
});
