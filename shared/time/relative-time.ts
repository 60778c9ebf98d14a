const NBSP = "\u00a0";
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const many = (value: number, one: string, others = `${one}s`): string =>
  `depuis ${value}${NBSP}${value < 2 ? one : others}`;

/** How long something has waited, in words: « depuis 3 jours ». Both are instants. */
export const relativeTime = (since: string, now: string): string => {
  const elapsed = Math.max(0, Date.parse(now) - Date.parse(since));
  const days = Math.floor(elapsed / DAY);
  if (elapsed < HOUR) return `depuis moins d’une heure`;
  if (days < 1) return many(Math.floor(elapsed / HOUR), "heure");
  if (days < 14) return many(days, "jour");
  if (days < 61) return many(Math.floor(days / 7), "semaine");
  if (days < 730) return many(Math.floor(days / 30.44), "mois", "mois");
  return many(Math.floor(days / 365.25), "an");
};

/** Whether somebody has waited for more than a week, which is too long. */
export const isLate = (since: string, now: string): boolean => Date.parse(now) - Date.parse(since) >= 7 * DAY;
