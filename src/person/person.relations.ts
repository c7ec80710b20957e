import { many } from '../shared/read/relation.ts';
import { Position } from './position.entity.ts';

/** The offices that a person holds or held, the latest beginning first, those without one last. */
export const positionsByPersonId = many(Position, {
  link: (position, person) => `${position}.person_id = ${person}`,
  order: (position) => `${position}.since_earliest DESC NULLS LAST`,
});
