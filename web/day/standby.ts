import { personOf } from "../../shared/rencontres/comers.ts";
import type { Registration, Rencontre, Slot } from "../../shared/rencontres/schema.ts";
import { clashesAmong } from "../../shared/rounds/at-once.ts";
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
  const present = new Set(
    day.registrations
      .filter(({ arrivedAt, unavailableSlots }) => arrivedAt && !unavailableSlots.includes(slot.id))
      .map(({ id }) => id),
  );
  const here = day.meetings
    .filter(({ place }) => place?.slot === slot.id)
    .map(({ buyer, supplier }) => ({ buyer: buyer.registrationId, supplier: supplier.registrationId }));
  const clashesWith = clashesAmong(
    day.registrations.map((one) => ({
      id: one.id,
      name: one.organisationName,
      people: one.people,
      person: personOf(one),
    })),
  );
  return waiting.filter(
    (pair) => present.has(pair.buyer) && present.has(pair.supplier) && clashesWith(here, pair).length === 0,
  );
};
