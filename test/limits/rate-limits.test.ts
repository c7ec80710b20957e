import { RateLimits } from '../../src/server/limits/rate/rate-limits.ts';

const ACCOUNT = { key: 'somebody', quota: 100 };

describe('rate limits', () => {
  let now = 0;
  let limits: RateLimits;
  beforeEach(() => {
    now = 1_000_000;
    limits = new RateLimits(() => now);
  });

  it('charge a caller until the quota is used', () => {
    expect(limits.charge(ACCOUNT, 60)).toMatchObject({ isExceeded: false, remaining: 40 });
    expect(limits.charge(ACCOUNT, 40)).toMatchObject({ isExceeded: false, remaining: 0 });
    expect(limits.charge(ACCOUNT, 1)).toMatchObject({ isExceeded: true, remaining: 0 });
  });

  it('charge nothing for what is refused', () => {
    limits.charge(ACCOUNT, 60);

    expect(limits.charge(ACCOUNT, 41)).toMatchObject({ isExceeded: true, remaining: 40 });
    expect(limits.charge(ACCOUNT, 40)).toMatchObject({ isExceeded: false, remaining: 0 });
  });

  it('begin anew a minute after the first request of a window', () => {
    limits.charge(ACCOUNT, 100);
    now += 59_500;
    expect(limits.charge(ACCOUNT, 1)).toMatchObject({ isExceeded: true, resetSeconds: 1 });
    now += 500;

    expect(limits.charge(ACCOUNT, 1)).toEqual({
      isExceeded: false,
      quota: 100,
      windowSeconds: 60,
      remaining: 99,
      resetSeconds: 60,
    });
  });

  it('count each caller apart', () => {
    limits.charge(ACCOUNT, 100);

    expect(limits.charge({ ...ACCOUNT, key: 'another' }, 1).isExceeded).toBe(false);
  });
});
