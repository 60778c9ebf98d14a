/**
 * First day of the versions of L2112-2, L2112-2-1, L2152-7 and R2152-7 that the climate law of 2021
 * announced.
 */
export const obligationsFrom = "2026-08-22";
