import { type Buyer, legalStatusSchema } from "../../shared/buyers/schema.ts";
import { addDays } from "../../shared/time/paris-days.ts";
import { buyerRows } from "./buyer-rows.ts";
import { addressOf, contactOf, siretOf } from "./organisation.ts";
import { readRows } from "./places.ts";

/** Organisations are numbered together; buyers come after the suppliers. */
const FIRST_SERIAL = 200;

/** The buyers of the demonstration, in the order of the rows. */
export const demoBuyers = (today: string): Buyer[] =>
  readRows(buyerRows).map(([name = "", legalStatus, town = "", line], index) => {
    const serial = FIRST_SERIAL + index;
    const createdAt = `${addDays(today, -500 + index)}T10:00:00.000Z`;
    return {
      id: `buy_demo${String(index + 1).padStart(3, "0")}`,
      version: 0,
      createdAt,
      updatedAt: createdAt,
      siret: siretOf(serial),
      name,
      legalStatus: legalStatusSchema.parse(legalStatus),
      address: addressOf(serial, town, line),
      contact: contactOf(serial, name, false),
    };
  });
