import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GraphQLError } from 'graphql';
import { fastify } from 'fastify';
import { maskError } from '../../src/server/error-mask.ts';
import { ERROR_CODES } from '../../src/shared/errors.ts';

describe('the codes of errors', () => {
  it('are those that the README says the meaning of, in its order', async () => {
    const readme = await readFile(join(import.meta.dirname, '../../README.md'), 'utf8');
    const table = /^## Errors$(.*?)^## /ms.exec(readme)?.[1] ?? '';
    const documented = [...table.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, code]) => code);

    expect(documented).toEqual(ERROR_CODES);
  });

  it('are no others: an error with one that nobody knows is ours', () => {
    const error = new GraphQLError('Secret.', { extensions: { code: 'UNHEARD_OF' } });
    const { log } = fastify();

    expect(maskError(error.toJSON(), error, log, 'mine')).toEqual({
      message: 'Something went wrong on our side.',
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'mine' },
    });
  });
});
