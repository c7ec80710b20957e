const NAME = 'concord:key';

/** The key that this tab asks with, until it is forgotten or the tab is closed; null for anonymous readers. */
export const storedKey = (): string | null => sessionStorage.getItem(NAME);

export function storeKey(key: string) {
  sessionStorage.setItem(NAME, key);
}

export function forgetKey() {
  sessionStorage.removeItem(NAME);
}

/** How a key says who asks, among headers as in what a WebSocket begins with. */
export const credentials = (key = storedKey()): Record<string, string> =>
  key === null ? {} : { authorization: `Bearer ${key}` };
