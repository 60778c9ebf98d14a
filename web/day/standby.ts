import type { Registration, Rencontre, Slot } from "../../shared/rencontres/schema.ts";
import type { DayMeeting } from "./queries.ts";

/** A pair that has something to talk about and no place yet; `buyer` and `supplier` are registrations. */
export type WaitingPair = {
  id: string;
  buyer: string;
  supplier: string;
  buyerName: string;
  supplierName: string;
};

type DayAsItStands = {
  rencontre: Pick<Rencontre, "slots" | "tables" | "lostTables">;
  registrations: readonly Registration[];
  meetings: readonly DayMeeting[];
};

/** Tables that stay empty in a slot. */
export const freeTables = ({ rencontre, meetings }: DayAsItStands, slot: Slot): number => {
  const place = (id: string) => rencontre.slots.findIndex((one) => one.id === id);
  const lost = rencontre.lostTables.filter(({ from }) => place(from) <= place(slot.id)).length;
  return Math.max(0, rencontre.tables - lost - meetings.filter((one) => one.place?.slot === slot.id).length);
};

/** Pairs of which both have arrived, and are free in that slot: the best first, as the plan found them. */
export const standbyAt = (day: DayAsItStands, waiting: readonly WaitingPair[], slot: Slot): WaitingPair[] => {
  if (freeTables(day, slot) === 0) return [];
  const free = new Set(
    day.registrations
      .filter(({ arrivedAt, unavailableSlots }) => arrivedAt && !unavailableSlots.includes(slot.id))
      .map(({ id }) => id),
  );
  for (const { place, buyer, supplier } of day.meetings)
    if (place?.slot === slot.id)
      for (const { registrationId } of [buyer, supplier]) free.delete(registrationId);
  return waiting.filter(({ buyer, supplier }) => free.has(buyer) && free.has(supplier));
};
