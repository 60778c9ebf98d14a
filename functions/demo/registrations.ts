import type { Buyer } from "../../shared/buyers/schema.ts";
import { sectorOf } from "../../shared/categories/categories.ts";
import type { Intent } from "../../shared/intents/schema.ts";
import type { Registration, Rencontre } from "../../shared/rencontres/schema.ts";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { addDays, parisDay } from "../../shared/time/paris-days.ts";

type Taking = { buyers: readonly Buyer[]; suppliers: readonly Supplier[]; intents: readonly Intent[] };

const sells = (supplier: Supplier, intent: Intent): boolean =>
  supplier.activities.some(
    ({ category, services }) =>
      (category === intent.category || category === sectorOf(intent.category)) &&
      services.some((service) => intent.services.includes(service)),
  );

const registration = (
  rencontre: Rencontre,
  organisation: Pick<Buyer, "id" | "name" | "contact"> | Pick<Supplier, "id" | "name" | "contact">,
  index: number,
  side: Registration["side"],
): Registration => {
  const at = `${addDays(parisDay(rencontre.createdAt), 6 + (index % 30))}T13:20:00.000Z`;
  const { name, email, phone } = organisation.contact ?? { name: organisation.name, email: "", phone: "" };
  return {
    id: `reg_${rencontre.id.slice(4)}${side === "buyer" ? "b" : "s"}${String(index + 1).padStart(3, "0")}`,
    rencontreId: rencontre.id,
    side,
    organisationId: organisation.id,
    organisationName: organisation.name,
    version: 0,
    createdAt: at,
    updatedAt: at,
    status: "registered",
    contact: { name, email, phone },
    intentIds: [],
    wishes: [],
    vetoes: [],
    unavailableSlots: [],
    people: 1,
  };
};

const slotsOf = (rencontre: Rencontre, session: string): string[] =>
  rencontre.slots.filter((slot) => slot.session === session).map(({ id }) => id);

/** Some come for half a day, some late, some leave early; most for the whole day. */
const absences = (rencontre: Rencontre, index: number): string[] => {
  if (index % 7 === 3) return slotsOf(rencontre, "PM");
  if (index % 11 === 5) return slotsOf(rencontre, "AM");
  if (index % 13 === 6) return slotsOf(rencontre, "AM").slice(0, 2);
  return index % 17 === 8 ? slotsOf(rencontre, "PM").slice(-2) : [];
};

/**
 * The registrations: buyers with their intents in progress; every third buyer and every fourth supplier name
 * whom they would like to meet, and some whom they would rather not meet.
 */
export const registrationsOf = (
  rencontre: Rencontre,
  { buyers, suppliers, intents }: Taking,
): Registration[] => [
  ...buyers.map((buyer, index): Registration => {
    const brought = intents.filter(({ buyerId, status }) => buyerId === buyer.id && status !== "draft");
    const liked = suppliers.filter((supplier) => brought.some((intent) => sells(supplier, intent)));
    return {
      ...registration(rencontre, buyer, index, "buyer"),
      intentIds: brought.map(({ id }) => id),
      wishes: index % 3 === 0 ? liked.slice(0, 2).map(({ id }) => id) : [],
      vetoes: index % 15 === 4 ? liked.slice(-1).map(({ id }) => id) : [],
      unavailableSlots: absences(rencontre, index),
      ...(index % 5 === 4 ? { maxMeetings: 6 } : {}),
    };
  }),
  ...suppliers.map((supplier, index): Registration => {
    const wanted = intents.filter((intent) => intent.status !== "draft" && sells(supplier, intent));
    const known = buyers.filter(({ id }) => wanted.some(({ buyerId }) => buyerId === id));
    return {
      ...registration(rencontre, supplier, index, "supplier"),
      wishes: index % 4 === 1 ? known.slice(-2).map(({ id }) => id) : [],
      unavailableSlots: absences(rencontre, index + 1),
      ...(index % 6 === 5 ? { minMeetings: 3 } : {}),
      ...(index % 9 === 7 ? { maxMeetings: 8 } : {}),
    };
  }),
];
