import { startPage, type PageServer } from './page-server.ts';

describe('the page that Vite built', () => {
  let server: PageServer;
  beforeAll(async () => {
    server = await startPage();
  });
  afterAll(() => server.close());

  it('names no other host, and each file that it names is there', async () => {
    const html = await (await fetch(server.origin)).text();
    const addresses = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
    expect(addresses.length).toBeGreaterThanOrEqual(3);
    for (const address of addresses) {
      expect(address).toMatch(/^\/assets\//);
      const response = await fetch(`${server.origin}${address ?? ''}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).not.toContain('octet-stream');
    }
  });

  it('has no script of its own in the HTML, which its security policy would refuse', async () => {
    const html = await (await fetch(server.origin)).text();
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>/);
    expect(html).not.toMatch(/\son\w+=/);
  });
});
