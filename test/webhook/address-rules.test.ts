import { AddressRules } from '../../src/webhook/address-rules.ts';

describe('the rules for addresses', () => {
  const rules = new AddressRules([]);

  it.each([
    '8.8.8.8',
    '1.1.1.1',
    '172.15.255.255',
    '172.32.0.1',
    '2606:4700::1111',
    '::ffff:8.8.8.8',
  ])('allow the public address %s', (address) => {
    expect(rules.allows(address)).toBe(true);
  });

  it.each([
    ['unspecified', '0.0.0.0'],
    ['unspecified', '::'],
    ['this network', '0.1.2.3'],
    ['loopback', '127.0.0.1'],
    ['loopback', '127.255.255.254'],
    ['loopback', '::1'],
    ['private', '10.0.0.1'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['unique local', 'fd00::1'],
    ['site local', 'fec0::1'],
    ['link-local', '169.254.169.254'],
    ['link-local', 'fe80::1'],
    ['link-local', 'fe80::1%eth0'],
    ['shared by carriers', '100.64.0.1'],
    ['multicast', '224.0.0.1'],
    ['multicast', 'ff02::1'],
    ['broadcast', '255.255.255.255'],
    ['documentation', '192.0.2.1'],
    ['documentation', '2001:db8::1'],
    ['benchmarking', '198.18.0.1'],
    ['reserved', '240.0.0.1'],
    ['IPv4 in IPv6', '::ffff:127.0.0.1'],
    ['IPv4 in IPv6', '::ffff:a00:1'],
    ['IPv4 in IPv6', '::127.0.0.1'],
    ['IPv4 in IPv6', '::a00:1'],
    ['translated', '64:ff9b::7f00:1'],
    ['tunnelled', '2002:7f00:1::'],
    ['assigned to nobody', '4000::1'],
    ['no address', 'localhost'],
    ['no address', ''],
  ])('refuse what is %s: %s', (_, address) => {
    expect(rules.allows(address)).toBe(false);
  });

  it('allow what was allowed, and nothing beside it', () => {
    const some = new AddressRules(['10.1.0.0/16', '::1/128']);

    expect(
      ['10.1.255.1', '::ffff:10.1.0.1', '::1', '10.2.0.1', '127.0.0.1', 'fd00::1'].map((address) =>
        some.allows(address),
      ),
    ).toEqual([true, true, true, false, false, false]);
  });
});
