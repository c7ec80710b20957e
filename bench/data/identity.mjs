/** When the first generated record came into being: their uuids and their times begin here. */
const BEGINNING = Date.UTC(2015, 0, 1);

/** One record every two minutes: ten years for two and a half million. */
const INTERVAL_MS = 120_000;

const hex = (value, digits) => value.toString(16).padStart(digits, '0');

/**
 * A version 7 uuid, as the registry gives them: it grows with the row's number, and is the same at every run.
 * @param {number} table a number of the table, up to 4095
 * @param {number} index of the row in the table
 */
export function uuidOf(table, index) {
  const time = hex(BEGINNING + index * INTERVAL_MS, 12);
  const scattered = hex(Math.imul(index + 1, 0x9e3779b1) >>> 0, 8);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(table, 3)}-8${scattered.slice(0, 3)}-${scattered}${hex(index % 65536, 4)}`;
}

/** When a record was entered, as PostgreSQL reads it. */
export function createdAt(index) {
  return new Date(BEGINNING + index * INTERVAL_MS + ((index * 7919) % 60_000)).toISOString();
}

/** A unique name in addresses: the words of a text, and the row's number. */
export function slugOf(text, index) {
  const words = text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60);
  return `${words}-${index.toString(36)}`.replace(/--+/g, '-').replace(/^-/, '');
}
