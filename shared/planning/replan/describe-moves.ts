import { whyUnplaced } from "../explain/why-unplaced.ts";
import { type Instance, idsOf } from "../problem/instance.ts";
import type { Replanned } from "./replan.ts";

/** The published places of a day, and the new ones; tables are counted from 1. */
type Moves = {
  oldSlot: Int32Array;
  oldTable: Int32Array;
  slotOf: Int32Array;
  tableOf: Int32Array;
};

type Cause = {
  /** What has happened, as the end of a sentence. */
  cause: string;
  isLate: boolean;
  /** Whether a meeting could not stay where it was, whatever the others do. */
  isConcerned: (m: number) => boolean;
};

/**
 * Says what becomes of each meeting, and why: those that the change concerns itself, those that make room for
 * required ones, those that take a free place.
 */
export const describeMoves = (
  instance: Instance,
  { oldSlot, oldTable, slotOf, tableOf }: Moves,
  { cause, isLate, isConcerned }: Cause,
): Pick<Replanned, "meetings" | "moved" | "cancelled" | "added" | "unplaced" | "reasons"> => {
  const moves: ReturnType<typeof describeMoves> = {
    meetings: [],
    moved: [],
    cancelled: [],
    added: [],
    unplaced: [],
    reasons: {},
  };
  const ids = idsOf(instance);
  const why = whyUnplaced(instance, slotOf);
  const cancelled = (m: number): string => {
    if (!isConcerned(m)) return `Annulée : sa place sert à une rencontre obligatoire (${cause}).`;
    return isLate ? `Annulée : ${cause}. ${why.sentence(m)}` : `Annulée : ${cause}.`;
  };
  const moved = (m: number, from: string, to: string): string => {
    const room = isConcerned(m) ? "" : " pour faire place à une rencontre obligatoire";
    return `Déplacée de ${from} à ${to}${room} : ${cause}.`;
  };
  instance.problem.meetings.forEach(({ id }, m) => {
    const was = (oldSlot[m] as number) >= 0;
    const from = { slot: ids.slot(oldSlot[m] as number), table: oldTable[m] as number };
    const t = slotOf[m] as number;
    if (t < 0) {
      moves.unplaced.push(id);
      moves.reasons[id] = why.sentence(m);
      if (was) moves.cancelled.push({ id, from, reason: cancelled(m) });
      return;
    }
    const to = { slot: ids.slot(t), table: tableOf[m] as number };
    moves.meetings.push({ id, ...to });
    if (!was) moves.added.push({ id, to, reason: `Ajoutée sur une place libre : ${cause}.` });
    else if (to.slot !== from.slot) moves.moved.push({ id, from, to, reason: moved(m, from.slot, to.slot) });
    else if (to.table !== from.table)
      moves.moved.push({
        id,
        from,
        to,
        reason: `Passe de la table ${from.table} à la table ${to.table} : ${cause}.`,
      });
  });
  return moves;
};
