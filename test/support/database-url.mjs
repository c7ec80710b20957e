/**
 * The same server, another database.
 * @param {string} url
 * @param {string} name
 */
export function databaseUrl(url, name) {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}
