import pg from 'pg';
import { eventIn, Receiver } from './receiver.ts';
import { LOOPBACK, WebhookWorld, type MadeWebhook } from './webhook-world.ts';

const done = (count: number) => (all: readonly { state: string }[]) =>
  all.length === count && all.every(({ state }) => state === 'SUCCEEDED');

describe('a webhook', () => {
  let world: WebhookWorld;
  let receiver: Receiver;
  beforeEach(async () => {
    world = await WebhookWorld.start();
    receiver = await new Receiver().open();
  });
  afterEach(async () => {
    await world.stop();
    await receiver.close();
  });

  const rename = (id: string, name: string): Promise<unknown> =>
    world.app.run(
      'mutation ($input: UpdateTopicInput!) { updateTopic(input: $input) { errors { message } } }',
      { input: { id, name } },
    );
  const remove = (id: string): Promise<unknown> =>
    world.app.run(
      'mutation ($input: DeleteTopicInput!) { deleteTopic(input: $input) { errors { message } } }',
      { input: { id } },
    );

  it('is told of what changes after it was set up, each change once and none left out', async () => {
    await world.change('Before');
    const webhook = await world.webhook({ url: receiver.url });
    const ids: string[] = [];
    // More than are read of the log at once.
    while (ids.length < 120) ids.push(await world.change(`Topic ${ids.length}`));
    const received = await receiver.take(ids.length);
    const { webhook: read } = await world.app.run(
      `{ webhook(id: "${webhook.id}") { position deliveries { totalCount } } }`,
    );

    expect(received.map((one) => eventIn(one).subject).sort()).toEqual([...ids].sort());
    expect(received.map((one) => eventIn(one).data.position).sort((a, b) => a - b)).toEqual(
      ids.map((_, index) => index + 2),
    );
    expect(read).toEqual({ position: 121, deliveries: { totalCount: 120 } });
  });

  it('is told of records that begin and cease to match, and what the change means', async () => {
    const where = { topic: { name: { startsWith: 'Border' } } };
    const webhook = await world.webhook({ url: receiver.url, where });
    const id = await world.change('Extradition');
    await rename(id, 'Border control');
    await rename(id, 'Border posts');
    await rename(id, 'Customs');
    await world.deliveriesOnce(webhook, done(3));

    const events = receiver.received
      .map((one) => eventIn(one).data)
      .sort((one, other) => one.position - other.position);
    expect(events.map(({ match, before, after }) => [match, before.name, after.name])).toEqual([
      ['STARTS', 'Extradition', 'Border control'],
      ['CONTINUES', 'Border control', 'Border posts'],
      ['STOPS', 'Border posts', 'Customs'],
    ]);
    expect(events.map(({ changedFields }) => changedFields)).toEqual([
      ['name'],
      ['name'],
      ['name'],
    ]);
  });

  it('is told of the types and operations that it asks for alone', async () => {
    const types = await world.webhook({ url: `${receiver.url}/types`, types: ['ORGANIZATION'] });
    const deletions = await world.webhook({ url: `${receiver.url}/gone`, operations: ['DELETED'] });
    const topic = await world.change();
    const organization = await world.app.make.organization();
    await remove(topic);
    await world.deliveriesOnce(types, done(1));
    await world.deliveriesOnce(deletions, done(1));

    const told = receiver.received.map((one) => [
      one.path,
      eventIn(one).type,
      eventIn(one).subject,
    ]);
    expect(told.sort()).toEqual([
      ['/hook/gone', 'concord.topic.deleted', topic],
      ['/hook/types', 'concord.organization.created', organization.id],
    ]);
  });

  it('is told of each change once by several servers at once', async () => {
    const others = await Promise.all(
      [1, 2].map(() => WebhookWorld.start({}, { url: world.app.url })),
    );
    const webhooks: MadeWebhook[] = [];
    for (const name of ['a', 'b', 'c'])
      webhooks.push(await world.webhook({ url: `${receiver.url}/${name}` }));
    const servers = [world, ...others];
    await Promise.all(
      servers.flatMap((server, number) =>
        Array.from({ length: 30 }, (_, index) => server.change(`Topic ${number} ${index}`)),
      ),
    );
    const received = await receiver.take(270);
    for (const webhook of webhooks) await world.deliveriesOnce(webhook, done(90));
    await Promise.all(others.map((other) => other.stop()));

    expect(receiver.received).toHaveLength(270);
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(270);
    for (const name of ['a', 'b', 'c']) {
      const positions = received
        .filter(({ path }) => path === `/hook/${name}`)
        .map((one) => eventIn(one).data.position as number);
      expect(positions.sort((one, other) => one - other)).toEqual(
        Array.from({ length: 90 }, (_, index) => index + 1),
      );
    }
  });

  it('does not keep others from being told while its filter takes long', async () => {
    const where = {
      organization: { meetings: { some: { topics: { some: { name: { eq: 'None' } } } } } },
    };
    const slow = await world.webhook({ url: `${receiver.url}/slow`, where });
    const sound = await world.webhook({ url: receiver.url });
    const blocker = new pg.Client({ connectionString: world.app.url });
    await blocker.connect();
    // Its filter is the only one that reads this table.
    await blocker.query('BEGIN; LOCK TABLE meeting_participant');
    const ids: string[] = [];
    let behind: { position: number };
    try {
      ids.push((await world.app.make.organization()).id);
      await world.deliveriesOnce(sound, done(1));
      ids.push(await world.change());
      await world.deliveriesOnce(sound, done(2));
      behind = (await world.app.run(`{ webhook(id: "${slow.id}") { position } }`)).webhook;
    } finally {
      await blocker.end();
    }

    expect(behind).toEqual({ position: 0 });
    expect(receiver.received.map((one) => eventIn(one).subject)).toEqual(ids);
  });

  it('does not keep others from being told when its filter cannot be read any more', async () => {
    const errors: Error[] = [];
    const other = await WebhookWorld.start(
      { privateAddresses: LOOPBACK },
      { onError: (error) => errors.push(error) },
    );
    try {
      const broken = await other.webhook({ url: `${receiver.url}/broken` });
      await other.app.make.sql(
        `UPDATE webhook SET filter = '{"where": {"topic": {"colour": {"eq": "red"}}}}'`,
      );
      const sound = await other.webhook({ url: receiver.url });
      await other.change();
      await other.deliveriesOnce(sound, done(1));

      expect(await other.deliveries(broken)).toEqual([]);
      expect(errors[0]).toMatchObject({
        message: `The log could not be read for ${broken.id}.`,
        cause: { message: expect.stringMatching(/^Expected/) as string },
      });
    } finally {
      await other.stop();
    }
  });

  it('keeps deliveries that have ended for as long as changes can be followed', async () => {
    const webhook = await world.webhook({ url: receiver.url });
    await world.change();
    await world.deliveriesOnce(webhook, done(1));
    world.clock.advance(29 * 86_400_000);
    await world.change();
    await world.deliveriesOnce(webhook, done(2));
    world.clock.advance(2 * 86_400_000);
    const left = await world.deliveriesOnce(webhook, (all) => all.length < 2);

    expect(left.map(({ position }) => position)).toEqual([2]);
  });
});
