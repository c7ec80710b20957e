import { readConfig } from '../../src/config.ts';

describe('the origins whose pages may use the API', () => {
  it.each([
    ['', []],
    ['*', ['*']],
    ['https://example.org', ['https://example.org']],
    ['https://a.example, http://localhost:8080', ['https://a.example', 'http://localhost:8080']],
  ])('are taken from a list: "%s"', (text, origins) => {
    expect(readConfig({ ALLOWED_ORIGINS: text }).allowedOrigins).toEqual(origins);
  });

  it.each([
    'example.org',
    'https://example.org/',
    'https://example.org/page',
    'https://EXAMPLE.org',
    'https://example.org:443',
    'https://*.example.org',
    'ftp://example.org',
    'null',
  ])('are just as a browser says them: not "%s"', (text) => {
    expect(() => readConfig({ ALLOWED_ORIGINS: text })).toThrow(
      `ALLOWED_ORIGINS: expected origins such as https://example.org, separated by commas, or *, or nothing, but got "${text}".`,
    );
  });
});
