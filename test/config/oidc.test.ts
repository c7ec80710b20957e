import { readConfig } from '../../src/config.ts';
import { ConfigError } from '../../src/config/read-variable.ts';

const COMPLETE = {
  OIDC_ISSUER: 'https://issuer.example',
  OIDC_AUDIENCE: 'concord',
  OIDC_JWKS_URL: 'https://issuer.example/jwks',
};

function problemsOf(environment: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('the configuration of an issuer', () => {
  it('takes asymmetric signatures alone, and claims of our own, unless it says otherwise', () => {
    expect(readConfig(COMPLETE).oidc).toEqual({
      issuer: 'https://issuer.example',
      audience: 'concord',
      jwksUrl: 'https://issuer.example/jwks',
      algorithms: [
        ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
        ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
      ],
      roleClaim: 'concord_role',
      organizationsClaim: 'concord_organizations',
    });
    const other = {
      OIDC_ALGORITHMS: 'ES256, EdDSA',
      OIDC_ROLE_CLAIM: 'roles',
      OIDC_ORGANIZATIONS_CLAIM: 'https://issuer.example/organizations',
    };
    expect(readConfig({ ...COMPLETE, ...other }).oidc).toMatchObject({
      algorithms: ['ES256', 'EdDSA'],
      roleClaim: 'roles',
      organizationsClaim: 'https://issuer.example/organizations',
    });
  });

  it('lets the issuer say where its keys are, if that comes unaltered', () => {
    const undisclosed = { ...COMPLETE, OIDC_JWKS_URL: '' };

    expect(readConfig(undisclosed).oidc?.jwksUrl).toBeNull();
    expect(problemsOf({ ...undisclosed, OIDC_ISSUER: 'http://issuer.example' })).toEqual([
      'OIDC_ISSUER: expected the `iss` of tokens, a URL with https, or with http on this machine, without a password, ? and #, since OIDC_ISSUER and OIDC_AUDIENCE go together, but got "http://issuer.example".',
    ]);
    expect(problemsOf({ ...COMPLETE, OIDC_ISSUER: 'http://issuer.example' })).toEqual([]);
  });

  it.each([
    'https://somebody:secret@issuer.example',
    'https://somebody@issuer.example',
    'https://issuer.example/?realm=one',
    'https://issuer.example/#one',
  ])('refuses an issuer at which nothing can be discovered: %s', (issuer) => {
    const [problem, ...others] = problemsOf({
      ...COMPLETE,
      OIDC_JWKS_URL: '',
      OIDC_ISSUER: issuer,
    });

    expect(problem).toMatch(/^OIDC_ISSUER: expected .*, without a password, \? and #, since /);
    expect(problem).not.toContain('secret');
    expect(others).toEqual([]);
    // The name alone is compared, where the keys are elsewhere.
    expect(problemsOf({ ...COMPLETE, OIDC_ISSUER: issuer })).toEqual([]);
  });

  it('refuses an address of keys with a password, which nothing can be fetched from', () => {
    const [problem] = problemsOf({ ...COMPLETE, OIDC_JWKS_URL: 'https://a:secret@issuer.example' });

    expect(problem).toMatch(/^OIDC_JWKS_URL: expected .* without a password, or nothing/);
    expect(problem).not.toContain('secret');
  });

  it.each(['OIDC_ISSUER', 'OIDC_AUDIENCE'])('is refused without %s', (name) => {
    const problems = problemsOf({ ...COMPLETE, [name]: '' });

    expect(problems).toEqual([
      expect.stringMatching(
        new RegExp(
          `^${name}: expected .*, since OIDC_ISSUER and OIDC_AUDIENCE go together, but got "".$`,
        ),
      ),
    ]);
  });

  it.each(['none', 'HS256', 'ES256, HS256', 'es256', ','])('refuses the signatures %s', (text) => {
    expect(problemsOf({ ...COMPLETE, OIDC_ALGORITHMS: text })).toEqual([
      expect.stringMatching(/^OIDC_ALGORITHMS: expected some of RS256, /),
    ]);
  });

  it('takes keys by http from this machine alone', () => {
    for (const host of ['localhost:8080', '127.0.0.1', '[::1]:80'])
      expect(problemsOf({ ...COMPLETE, OIDC_JWKS_URL: `http://${host}/jwks` })).toEqual([]);
    for (const url of ['http://issuer.example/jwks', 'http://127.example.org', 'ftp://localhost'])
      expect(problemsOf({ ...COMPLETE, OIDC_JWKS_URL: url })).toHaveLength(1);
  });
});
