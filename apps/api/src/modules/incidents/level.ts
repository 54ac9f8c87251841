import { isOneOf, LEVELS, type Level } from 'policy';
import { refuse } from '../../graphql/refusal.js';

export type { Level };

const isLevel = isOneOf(LEVELS);

/** A level that the field's own rule has let through. */
export const levelOf = (level: number): Level =>
  isLevel(level)
    ? level
    : refuse('FIELD_OUT_OF_RANGE', { field: 'input.level', clause: '10', values: { min: 1, max: 3 } });
