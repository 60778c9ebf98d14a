/**
 * Text normalised for searching, without case and accents: « Œuvre d’Été » → `œuvre d’ete`. Ligatures and
 * apostrophes stay.
 */
export const foldText = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
