import { request } from 'node:http';

/** What came back, as it came: `fetch` adds headers of its own, and hides some. */
export interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
}

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** The socket of a proxy; straight to the address unless it is given. */
  readonly through?: string;
}

/** Sends exactly what is said, with no headers but those of HTTP itself. */
export function send(
  address: string,
  { method = 'GET', headers = {}, body, through }: Sent,
): Promise<Received> {
  return new Promise((resolve, reject) => {
    const sent = request(address, { method, headers, socketPath: through }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers as Received['headers'],
          text: Buffer.concat(parts).toString(),
        });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
