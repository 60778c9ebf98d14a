const NBSP = "\u00a0";

/** Before a sign, after a guillemet, inside a number, between a number or « art. » and what it counts or names. */
const unbreakable =
  / (?=[:;?!»€%])|(?<=«) |(?<=\d) (?=\d{3}(?!\d))|(?<=\d) (?=(?:km|Ko|Mo|h|min|minutes?|heures?|jours?|mois|ans?)(?!\p{L}))|(?<=€) (?=HT)|(?<=\b(?:art\.|n°)) (?=[\dDLR])/gu;

/** Puts the no-break spaces that French typography wants, so that sentences are written with ordinary spaces. */
export const french = (text: string): string => text.replace(unbreakable, NBSP);
