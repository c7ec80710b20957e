import { setTimeout as delay } from 'node:timers/promises';
import type { WebhookOptions } from '../../src/webhook/webhook-context.ts';
import { startApp, type TestApp } from '../support/app.ts';

/** What runs on this machine may be sent to, in tests that do not say otherwise. */
export const LOOPBACK = ['127.0.0.0/8'];

/** The clock on the wall, and whatever it is put forward by. */
export class Clock {
  #ahead = 0;

  readonly now = (): Date => new Date(Date.now() + this.#ahead);

  advance(ms: number): void {
    this.#ahead += ms;
  }
}

export interface MadeWebhook {
  readonly id: string;
  readonly secret: string;
}

export interface Delivery {
  readonly id: string;
  readonly position: number;
  readonly state: 'PENDING' | 'SUCCEEDED' | 'FAILED';
  readonly nextAttemptAt: string | null;
  readonly attempts: readonly {
    at: string;
    status: number | null;
    error: string | null;
    durationMs: number;
  }[];
}

const DELIVERIES = `query ($id: ID!) { webhook(id: $id) { deliveries(first: 100) { nodes {
  id position state nextAttemptAt attempts { at status error durationMs } } } } }`;

/** An app whose webhooks may be sent to this machine, and whose clock can be put forward. */
export class WebhookWorld {
  private constructor(
    readonly app: TestApp,
    readonly clock: Clock,
  ) {}

  static async start(
    options: WebhookOptions = {},
    { url, onError }: { url?: string; onError?: (error: Error) => void } = {},
  ): Promise<WebhookWorld> {
    const clock = new Clock();
    const webhooks = { privateAddresses: LOOPBACK, now: clock.now, pollMs: 20, ...options };
    return new WebhookWorld(await startApp({ webhooks, url, onError }), clock);
  }

  async webhook(input: object): Promise<MadeWebhook> {
    const { createWebhook } = await this.app.run(
      `mutation ($input: CreateWebhookInput!) {
        createWebhook(input: $input) { webhook { id } secret errors { path code message } } }`,
      { input },
    );
    expect(createWebhook.errors).toEqual([]);
    return { id: createWebhook.webhook.id, secret: createWebhook.secret };
  }

  /** Makes one change: enters a topic. @returns its id */
  async change(name = 'A topic'): Promise<string> {
    const { createTopic } = await this.app.run(
      'mutation ($input: CreateTopicInput!) { createTopic(input: $input) { topic { id } errors { message } } }',
      { input: { name } },
    );
    expect(createTopic.errors).toEqual([]);
    return createTopic.topic.id;
  }

  /** Carries out a mutation whose payload has nothing but errors to look at. */
  async errorsOf(mutation: string, input: object): Promise<{ path: string[]; code: string }[]> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const data = await this.app.run(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { path code message } } }`,
      { input },
    );
    return data[mutation].errors;
  }

  async deliveries({ id }: { id: string }): Promise<Delivery[]> {
    const { webhook } = await this.app.run(DELIVERIES, { id });
    return webhook.deliveries.nodes;
  }

  /** The deliveries of a webhook, once they are as they should be. */
  async deliveriesOnce(
    webhook: { id: string },
    isSo: (deliveries: Delivery[]) => boolean,
  ): Promise<Delivery[]> {
    for (;;) {
      // Read again, because one answer may have the attempts of a moment later than the rest.
      if (isSo(await this.deliveries(webhook))) return this.deliveries(webhook);
      await delay(10);
    }
  }

  /** The only delivery of a webhook, once so many attempts to send it are recorded. */
  async afterAttempts(webhook: { id: string }, count: number): Promise<Delivery> {
    const [delivery] = await this.deliveriesOnce(
      webhook,
      ([only]) => only?.attempts.length === count,
    );
    if (!delivery) throw new Error('Expected a delivery.');
    return delivery;
  }

  stop(): Promise<void> {
    return this.app.stop();
  }
}
