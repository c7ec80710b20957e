import { Role } from '../../src/shared/viewer.ts';
import { startApp, type TestApp } from '../support/app.ts';
import type { Made } from '../support/make.ts';

const MERGE = `mutation ($from: ID!, $into: ID!) {
  mergeOrganizations(input: {from: $from, into: $into}) { errors { path code } } }`;

describe('merging organizations', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const merge = (from: Made, into: Made, as: string) =>
    app.ask(MERGE, { from: from.id, into: into.id }, { as });

  it('takes somebody who acts for both, since those of one see from then on what those of the other may', async () => {
    const [own, other] = [await app.make.organization(), await app.make.organization()];
    const editor = await app.makeKey(Role.EDITOR, { organizations: [own.uuid] });
    const both = await app.makeKey(Role.EDITOR, { organizations: [own.uuid, other.uuid].sort() });

    for (const [from, into] of [
      [own, other],
      [other, own],
    ] as const)
      expect((await merge(from, into, editor)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await merge(own, other, both)).data).toEqual({ mergeOrganizations: { errors: [] } });
  });

  it('is refused where it would publish what is hidden', async () => {
    const hidden = await app.make.organization({ visibility: 'RESTRICTED' });
    const shown = await app.make.organization();

    expect((await merge(hidden, shown, app.key)).data).toEqual({
      mergeOrganizations: { errors: [{ path: ['from'], code: 'INVALID' }] },
    });
    expect((await merge(shown, hidden, app.key)).data).toEqual({
      mergeOrganizations: { errors: [] },
    });
  });
});

describe('the hash of the log', () => {
  it('is computed by whoever sees everything, and says nothing to others behind a hidden change', async () => {
    const app = await startApp();
    const hashOf = async (as: string | null): Promise<string> =>
      (await app.run('{ checkpoint { hash } }', {}, { as })).checkpoint.hash as string;
    await app.make.topic();
    await app.registry.numberChanges();
    expect(await hashOf(null)).toBe(await hashOf(app.key));

    await app.make.person({ visibility: 'RESTRICTED' });
    await app.registry.numberChanges();
    expect(await hashOf(null)).not.toBe(await hashOf(app.key));
    expect(await hashOf(null)).toBe(await hashOf(null));
    await app.stop();
  });
});
