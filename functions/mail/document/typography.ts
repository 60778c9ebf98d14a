import { pluralize } from "../../../shared/text/count.ts";

/** « 2 rendez-vous » with a no-break space, so that a mail program never separates the number from what it counts. */
export const counted = (quantity: number, singular: string, plural?: string): string =>
  `${quantity}\u00a0${pluralize(quantity, singular, plural)}`;
