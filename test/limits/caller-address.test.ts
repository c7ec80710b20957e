import type { IncomingMessage } from 'node:http';
import { addressesBehind, networkOf } from '../../src/server/limits/caller-address.ts';

const request = (remoteAddress: string, forwardedFor?: string): IncomingMessage =>
  ({
    socket: { remoteAddress },
    headers: forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor },
  }) as unknown as IncomingMessage;

describe('the address of a caller', () => {
  it('is that of its connection, whatever its headers say', () => {
    const addressOf = addressesBehind([]);

    expect(addressOf(request('192.0.2.1', '198.51.100.7'))).toBe('192.0.2.1');
  });

  it('is what a trusted proxy says', () => {
    const addressOf = addressesBehind(['10.0.0.0/8']);

    expect(addressOf(request('10.1.2.3', '198.51.100.7'))).toBe('198.51.100.7');
    expect(addressOf(request('192.0.2.1', '198.51.100.7'))).toBe('192.0.2.1');
  });

  it('is what the last proxy that is trusted was told, not what the caller wrote before it', () => {
    const addressOf = addressesBehind(['10.0.0.0/8']);

    expect(addressOf(request('10.1.2.3', '203.0.113.9, 198.51.100.7, 10.0.0.2'))).toBe(
      '198.51.100.7',
    );
  });
});

describe('the network of an address', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['', ''],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
