import type { Slot } from "../../../shared/rencontres/schema.ts";
import type { DropCheck, Place } from "../../../shared/rounds/drop-check.ts";
import { hourText } from "../../../shared/time/dates.ts";

/** « 9 h 30, table 2 ». */
export const placeText = (slots: readonly Slot[], { slot, table }: Place): string => {
  const found = slots.find(({ id }) => id === slot);
  return `${found ? hourText(found.start) : ""}, table ${table}`;
};

/** What dropping on a place would do, as a sentence to read or to hear. */
export const dropText = (slots: readonly Slot[], place: Place, check: DropCheck): string => {
  const where = placeText(slots, place);
  switch (check.kind) {
    case "here":
      return `${where} : sa place actuelle.`;
    case "free":
      return `${where}. ${check.says}`;
    case "moves":
    case "exchange":
      return `${where}. Possible. ${check.says}`;
    case "refused":
      return `${where}. Impossible. ${check.says}`;
  }
};
