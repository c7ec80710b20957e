import { foreignKey, hidden, key, model, optionalText, text, toOne } from '../model.mjs';

export class Topic {}
export class RecordTopic {}
export class Source {}
export class Citation {}

export const entities = [
  model(Topic, { columns: { id: key, slug: text, name: text } }),
  model(RecordTopic, {
    columns: {
      recordId: { type: 'uuid', primary: true },
      topicId: { type: 'uuid', primary: true },
    },
    relations: { topic: toOne(Topic) },
    fields: { topic: [() => Topic] },
  }),
  model(Source, { columns: { id: key, slug: text, title: text } }),
  model(Citation, {
    columns: {
      id: key,
      field: optionalText,
      locator: hidden,
      recordId: foreignKey,
      sourceId: foreignKey,
    },
    relations: { source: toOne(Source) },
    fields: { source: [() => Source] },
  }),
];
