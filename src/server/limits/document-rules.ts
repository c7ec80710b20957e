import type { ValidationRule } from 'graphql';
import { aliasLimit } from './alias-limit.ts';
import { bracketLimit } from './bracket-limit.ts';
import { depthLimit } from './depth-limit.ts';
import { directiveLimit } from './directive-limit.ts';
import { rootConditions } from './root-conditions.ts';
import { rootFieldLimit } from './root-field-limit.ts';

/** What every document keeps, besides the rules of GraphQL: before anything of it is carried out. */
export const documentRules: ValidationRule[] = [
  bracketLimit,
  depthLimit,
  aliasLimit,
  rootFieldLimit,
  directiveLimit,
  rootConditions,
];
