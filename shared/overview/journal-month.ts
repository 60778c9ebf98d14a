/**
 * The month of the journal for an instant, `2026-11`, in UTC, because stored keys use UTC. Readers must use
 * it too, also in the first hours of a month in Paris, or they would miss the newest entries.
 */
export const journalMonthOf = (instant: string): string => instant.slice(0, 7);
