const NBSP = "\u00a0";

/**
 * Before a sign, after a guillemet, inside a number, between a number or « art. » and what it counts or names. The narrow no-break
 * space becomes a whole one too: our fonts draw it so thin that 150 000 reads 150000.
 */
const unbreakable =
  / (?=[:;?!»€%])|(?<=«) |(?<=\d) (?=\d{3}(?!\d))|(?<=\d) (?=(?:km|Ko|Mo|h|min|minutes?|heures?|jours?|mois|ans?)(?!\p{L}))|(?<=€) (?=HT)|(?<=\b(?:art\.|n°)) (?=[\dDLR])|\u202f/gu;

/** Puts the no-break spaces that French typography wants, so that sentences are written with ordinary spaces. */
export const french = (text: string): string => text.replace(unbreakable, NBSP);
