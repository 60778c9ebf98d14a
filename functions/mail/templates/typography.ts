const NBSP = "\u00a0";

/**
 * Puts the no-break spaces that French typography wants: before : ; ? ! » € % and after «, so that sentences
 * can be written with ordinary spaces.
 */
export const french = (text: string): string =>
  text.replace(/ ([:;?!»€%])/g, `${NBSP}$1`).replace(/« /g, `«${NBSP}`);

/** 0 and 1 are singular: « 0 rendez-vous », « 1 intention », « 2 intentions »; an irregular plural is given. */
export const counted = (count: number, singular: string, plural = `${singular}s`): string =>
  `${count}${NBSP}${count > 1 ? plural : singular}`;
