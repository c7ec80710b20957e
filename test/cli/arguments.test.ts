import { fileURLToPath } from 'node:url';
import { createDatabase } from '../support/database.ts';
import { concord } from './concord.ts';

const DATASET = fileURLToPath(new URL('../../data', import.meta.url));

describe('the arguments of concord', () => {
  it.each([
    [[], 'Expected a command, one of follow, keys, load, backup, restore, but got nothing.'],
    [['fly'], 'Expected a command, one of follow, keys, load, backup, restore, but got "fly".'],
    [['load'], 'Expected the folder of a dataset, as in `concord load data`, but got nothing.'],
    [['load', 'data', 'more'], 'Expected one folder, but got "more".'],
    [
      ['backup'],
      'Expected a file to write, as in `concord backup registry.backup`, but got nothing.',
    ],
    [['backup', 'a', 'b'], 'Expected one file, but got "b".'],
    [['restore'], 'Expected a backup, as in `concord restore FILE`, but got nothing.'],
    [['restore', 'a', '--force'], 'Expected --replace, or nothing, but got "--force".'],
    [['follow', '--fast'], 'Expected options of `concord follow --help`, but got "--fast".'],
    [['follow', '--from', 'then'], 'Expected --from start or --from now, but got "then".'],
    [
      ['follow', '--types', 'TOPIC,SHIP'],
      /^Expected --types with a list of COUNTRY,.*got "SHIP"\./,
    ],
    [['follow', '--operations', 'x'], /^Expected --operations with a list of CREATED,.*got "x"\./],
    [['follow', '--where', '[1'], 'Expected --where with a JSON object, but got "[1".'],
    [['follow', '--url', 'ftp://a'], /^Expected --url with an address such as .*got "ftp:\/\/a"\./],
    [['follow', '--verify', '--types', 'TOPIC'], /^Expected --verify without --types, /],
  ])('%j are refused with 64', async (args, message) => {
    const { code, errors, lines } = await concord(args).ending();
    expect([code, lines]).toEqual([64, []]);
    expect(errors.split('\n')[0]).toMatch(message);
  });

  it.each([
    [['--help'], 'Usage: concord COMMAND'],
    [['follow', '--help'], 'Usage: concord follow [OPTION]…'],
    [['load', '--help'], 'Usage: concord load DIR'],
    [['backup', '--help'], 'Usage: concord backup FILE'],
    [['restore', '--help'], 'Usage: concord restore FILE [--replace]'],
  ])('%j tell how it is used', async (args, usage) => {
    const { code, errors, lines } = await concord(args).ending();
    expect([code, errors, lines[0]]).toEqual([0, '', usage]);
  });

  it('load a dataset into the database of the environment', async () => {
    const env = { DATABASE_URL: await createDatabase() };
    const { code, lines } = await concord(['load', DATASET], env).ending();
    expect(code).toBe(0);
    expect(lines.at(-1)).toMatch(/^Loaded \d{3,} rows from /);
  });
});
