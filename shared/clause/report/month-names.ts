const names = [
  ["janv.", "janvier"],
  ["févr.", "février"],
  ["mars", "mars"],
  ["avr.", "avril"],
  ["mai", "mai"],
  ["juin", "juin"],
  ["juil.", "juillet"],
  ["août", "août"],
  ["sept.", "septembre"],
  ["oct.", "octobre"],
  ["nov.", "novembre"],
  ["déc.", "décembre"],
] as const;

const nameOf = (month: string) => names[Number(month.slice(5, 7)) - 1];

/** « janv. » of `2020-01`. */
export const shortMonth = (month: string): string => nameOf(month)?.[0] ?? month;
/** « janvier » of `2020-01`. */
export const longMonth = (month: string): string => nameOf(month)?.[1] ?? month;
/** « J » of `2020-01`, where there is no room for more. */
export const monthInitial = (month: string): string => longMonth(month).charAt(0).toUpperCase();
