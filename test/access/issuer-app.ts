import { startApp, type TestApp } from '../support/app.ts';
import type { TestClock } from './clock.ts';
import { TestIssuer } from './issuer.ts';

/** An application that takes the tokens of an issuer, and what it was told of that went wrong with that. */
export interface IssuerApp {
  readonly issuer: TestIssuer;
  readonly app: TestApp;
  readonly errors: readonly Error[];
  readonly isLetIn: (token: string) => Promise<boolean>;
  readonly stop: () => Promise<void>;
}

export async function startIssuerApp(
  { now }: TestClock,
  options?: ConstructorParameters<typeof TestIssuer>[1],
): Promise<IssuerApp> {
  const issuer = await new TestIssuer(now, options).open();
  const errors: Error[] = [];
  const onError = (error: Error) => void errors.push(error);
  const app = await startApp({ now, issuer: issuer.configuration, onError });
  return {
    issuer,
    app,
    errors,
    isLetIn: async (token) =>
      (await app.ask('{ viewer { name } }', {}, { as: token })).errors === undefined,
    stop: async () => {
      await app.stop();
      await issuer.close();
    },
  };
}
