const NBSP = "\u00a0";

/**
 * Before a punctuation sign, after a guillemet, inside a number, between a number or « art. » and its noun.
 * The narrow no-break space becomes a full one too: our fonts make it so thin that 150 000 reads 150000.
 */
const unbreakable =
  / (?=[:;?!»€%])|(?<=«) |(?<=\d) (?=\d{3}(?!\d))|(?<=\d) (?=(?:km|Ko|Mo|h|min|minutes?|heures?|jours?|mois|ans?)(?!\p{L}))|(?<=€) (?=HT)|(?<=\b(?:art\.|n°)) (?=[\dDLR])|\u202f/gu;

/**
 * Inserts the no-break spaces of French typography, so that sentences can be written with ordinary spaces.
 */
export const french = (text: string): string => text.replace(unbreakable, NBSP);
