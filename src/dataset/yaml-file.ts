import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { fieldText, recordName, valueAt, type ContentPath } from './content-path.ts';
import type { DatasetProblem } from './problem.ts';

/** One YAML file of the dataset, parsed, that still knows on which line each value stands. */
export class YamlFile {
  /** The file as plain values; undefined where it is no well-formed YAML. */
  readonly content: unknown;
  readonly problems: readonly DatasetProblem[];
  private readonly lines = new LineCounter();
  private readonly document: Document;

  constructor(
    readonly name: string,
    text: string,
  ) {
    this.document = parseDocument(text, { lineCounter: this.lines, prettyErrors: false });
    this.problems = this.document.errors.map((error) => ({
      file: name,
      line: this.lines.linePos(error.pos[0]).line,
      record: '',
      field: '',
      expected: 'well-formed YAML',
      received: error.message,
    }));
    this.content = this.problems.length === 0 ? this.document.toJS() : undefined;
  }

  /** The problem at a path whose first two parts are a list and a record's position in it. */
  problemAt(path: ContentPath, expected: string, received: string): DatasetProblem {
    const line = this.lineOf(path);
    const place = { record: this.labelOf(path), field: fieldText(path.slice(2)) };
    return { file: this.name, line, ...place, expected, received };
  }

  /** The line of the value at a path, or of the nearest value around it. */
  private lineOf(path: ContentPath): number {
    for (let depth = path.length; depth > 0; depth -= 1) {
      // An alias is not looked into: its own line says more than that of its anchor.
      const node = this.document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return this.lines.linePos(node.range[0]).line;
    }
    return 1;
  }

  private labelOf(path: ContentPath): string {
    const [list, position] = path;
    if (list === undefined) return '';
    if (position === undefined) return String(list);
    return recordName(valueAt(this.content, [list, position])) ?? `${list}[${position}]`;
  }
}

/** Reads and parses one file of a folder. */
export async function readYamlFile(folder: string, name: string): Promise<YamlFile> {
  return new YamlFile(name, await readFile(join(folder, name), 'utf8'));
}
