import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { BackupError } from './backup-error.ts';
import { notWhole } from './not-whole.ts';

/**
 * The bytes of a backup, unpacked.
 * @throws BackupError when there is no such file, or it is not compressed, or cut short
 */
export async function* unpackArchive(file: string): AsyncGenerator<Buffer> {
  const input = createReadStream(file);
  const content = pipeline(input, createGunzip(), () => undefined);
  try {
    for await (const chunk of content) yield chunk as Buffer;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      throw new BackupError(`Expected a backup, but there is no file ${file}.`);
    throw code.startsWith('Z_') ? notWhole(file) : error;
  }
}
