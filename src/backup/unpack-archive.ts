import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { notWhole } from './not-whole.ts';
import { assertReadable } from './place.ts';

/**
 * The bytes of a backup, unpacked.
 * @throws BackupError when there is no such file, or it is not compressed, or cut short
 */
export async function* unpackArchive(file: string): AsyncGenerator<Buffer> {
  await assertReadable(file);
  const input = createReadStream(file);
  const content = pipeline(input, createGunzip(), () => undefined);
  try {
    for await (const chunk of content) yield chunk as Buffer;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw code.startsWith('Z_') ? notWhole(file) : error;
  }
}
