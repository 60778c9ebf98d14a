/** Hours are added up in whole hundredths, so that no order of the lines changes a sum. */
export const toHundredths = (hours: number): number => Math.round(hours * 100);
export const toHours = (hundredths: number): number => hundredths / 100;

/** The sum of hours, exact to the hundredth. */
export const sumHours = (groups: readonly { readonly hours: number }[]): number =>
  toHours(groups.reduce((sum, { hours }) => sum + toHundredths(hours), 0));

/** The hours of a full-time job in a year, in France. */
export const fullTimeHours = 1607;

/** Full-time equivalents, to one decimal. */
export const fullTimeEquivalents = (hundredths: number): number =>
  Math.round(hundredths / (10 * fullTimeHours)) / 10;

/** A part of a whole, to the thousandth; null where the whole is nothing. */
export const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((1000 * part) / whole) / 1000;
