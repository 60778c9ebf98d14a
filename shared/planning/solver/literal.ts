/** Literal of a variable: `2 * variable` is the variable itself, `2 * variable + 1` its negation. */
export type Literal = number;
export const positive = (variable: number): Literal => 2 * variable;
export const negate = (literal: Literal): Literal => literal ^ 1;

/** No literal, no variable, no constraint. */
export const NONE = -1;
