/** A path into a file's content: names of fields and positions in lists, outermost first. */
export type ContentPath = readonly (string | number)[];

/** Reads a JSON pointer such as /agreements/0/actions/1/on; digits are positions in lists. */
export function pathOfPointer(pointer: string): ContentPath {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** The value at a path; undefined where the path leads nowhere. */
export function valueAt(content: unknown, path: ContentPath): unknown {
  return path.reduce<unknown>((value, part) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return (value as Record<string | number, unknown>)[part];
  }, content);
}

/** The slug, key or alpha-2 code by which a record is known; undefined where it has none. */
export function recordName(record: unknown): string | undefined {
  const names = ['slug', 'key', 'alpha2'].map((field) => valueAt(record, [field]));
  return names.find((name) => typeof name === 'string');
}

/** A path as people write it: actions[1].on */
export function fieldText(path: ContentPath): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? part : `${text}.${part}`;
  }, '');
}
