const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * Whether what comes from an address comes unaltered: by https, or by http from this machine. Whoever could
 * put keys of their own in between would be anybody.
 */
export function isUntampered(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
}
