import { endpoint } from './endpoint.ts';
import { credentials } from './key.ts';

/** Who somebody is to the registry. */
export interface Viewer {
  readonly name: string | null;
  readonly role: string;
  readonly organizations: readonly { readonly name: string }[];
}

interface Answer {
  readonly data?: { readonly viewer: Viewer };
  readonly errors?: readonly { readonly message: string }[];
}

/** Asks the registry who holds a key. @throws Error that says why nobody is known by it */
export async function whoAsks(key: string): Promise<Viewer> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...credentials(key) },
    body: JSON.stringify({ query: '{ viewer { name role organizations { name } } }' }),
  });
  const { data, errors } = (await response.json()) as Answer;
  if (data) return data.viewer;
  throw new Error(errors?.[0]?.message ?? `Expected an answer, but got status ${response.status}.`);
}
