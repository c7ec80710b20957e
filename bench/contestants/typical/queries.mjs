/** Asked like Concord: this schema answers the same documents with the same variables. */
export { queries } from '../concord/queries.mjs';
