const NBSP = "\u00a0";

/** 0 and 1 are singular: « 0 rendez-vous », « 1 intention », « 2 intentions »; an irregular plural is given. */
export const counted = (count: number, singular: string, plural = `${singular}s`): string =>
  `${count}${NBSP}${count > 1 ? plural : singular}`;
