import q1 from './q1.mjs';
import q2 from './q2.mjs';
import q3 from './q3.mjs';
import q4 from './q4.mjs';
import q5 from './q5.mjs';
import q6 from './q6.mjs';
import q7 from './q7.mjs';
import q8 from './q8.mjs';
import q9 from './q9.mjs';

/**
 * A query shape: what is asked, with which variables in turn, and the plain JSON value that the answer
 * of every contestant comes down to. Beside what the canonical form tells, every agreement,
 * organization, person, project, meeting, source and topic is asked for its id, in the contestant's own
 * notation: clients need it. Records are told apart by their slugs.
 * @typedef {object} Shape
 * @property {string} id
 * @property {string} title
 * @property {(sample: import('./sample.mjs').Sample) => Record<string, any>[]} variables
 * @property {string} canonical
 */

/** @type {readonly Shape[]} */
export const shapes = [q1, q2, q3, q4, q5, q6, q7, q8, q9];
