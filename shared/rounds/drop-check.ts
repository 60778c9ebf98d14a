import { type AdjustmentContext, conflictOf, type Proposed, samePair } from "./adjustment-conflicts.ts";
import type { PlannedMeeting } from "./schema.ts";

export type Place = { slot: string; table: number };

/** A pair that staff drag to a place: a meeting of the plan, or an unplaced match. */
export type Moving = { buyer: string; supplier: string; from?: Place };

type Planned = Pick<PlannedMeeting, "id" | "buyer" | "supplier" | "slot" | "table" | "pinned">;

/**
 * The effect of dropping a pair on a place, shown before it is done; the sentence is in French. `moves`:
 * other meetings must move, and the engine finds them another place. `exchange`: two meetings swap places.
 */
export type DropCheck<M extends Planned = Planned> =
  | { kind: "here" }
  | { kind: "free"; says: string }
  | { kind: "moves"; says: string }
  | { kind: "exchange"; says: string; other: M }
  | { kind: "refused"; says: string };

type Board<M extends Planned> = {
  context: AdjustmentContext;
  inForce: readonly Proposed[];
  meetings: readonly M[];
};

const namesIn = ({ participants }: AdjustmentContext) => {
  const name = (id: string) => participants.get(id)?.name ?? id;
  return {
    name,
    pair: (one: { buyer: string; supplier: string }) => `${name(one.buyer)} et ${name(one.supplier)}`,
  };
};

const pinAt = ({ buyer, supplier }: Moving, place: Place): Proposed => ({
  type: "pin",
  buyer,
  supplier,
  ...place,
});

/** Who of the pair has a movable meeting at that time, that leaves nobody for this one. */
const busy = <M extends Planned>(
  { context, meetings }: Board<M>,
  moving: Moving,
  slot: string,
  besides: Planned[],
) => {
  const { pair } = namesIn(context);
  const here = meetings.filter(
    (one) => one.slot === slot && !samePair(one, moving) && !besides.includes(one),
  );
  return context
    .clashesWith(here, moving)
    .map(
      ({ meeting, who }) =>
        `${who} a déjà un rendez-vous à cette heure : celui de ${pair(meeting)} changera de créneau.`,
    );
};

/** Conflicts of an exchange by the rules of adjustments, apart from the wishes of either pair. */
const conflictOfExchange = <M extends Planned>(
  board: Board<M>,
  moving: Moving,
  other: M,
  from: Place,
  to: Place,
) => {
  const rest = board.inForce.filter((one) => !samePair(one, moving) && !samePair(one, other));
  const going = pinAt(moving, to);
  return (
    conflictOf(board.context, rest, going) ?? conflictOf(board.context, [...rest, going], pinAt(other, from))
  );
};

/** Checks a place for a pair by the rules that the server applies to adjustments, and by the current plan. */
export const checkDrop = <M extends Planned>(board: Board<M>, moving: Moving, to: Place): DropCheck<M> => {
  const { context, inForce, meetings } = board;
  const { from } = moving;
  if (from && from.slot === to.slot && from.table === to.table) return { kind: "here" };
  const { pair } = namesIn(context);
  const occupant = meetings.find((one) => one.slot === to.slot && one.table === to.table);
  if (occupant?.pinned)
    return { kind: "refused", says: `${pair(occupant)} sont épinglés ici : libérez d’abord ce rendez-vous.` };
  if (occupant && from) {
    const conflict = conflictOfExchange(board, moving, occupant, from, to);
    if (conflict) return { kind: "refused", says: conflict };
    const others = [
      ...busy(board, moving, to.slot, [occupant]),
      ...(from.slot === to.slot ? [] : busy(board, occupant, from.slot, [])),
    ];
    return {
      kind: "exchange",
      other: occupant,
      says: [`Échange avec ${pair(occupant)}.`, ...others].join(" "),
    };
  }
  const conflict = conflictOf(context, inForce, pinAt(moving, to));
  if (conflict) return { kind: "refused", says: conflict };
  const displaced = [
    ...(occupant ? [`${pair(occupant)} iront à une autre place.`] : []),
    ...busy(board, moving, to.slot, occupant ? [occupant] : []),
  ];
  return displaced.length > 0
    ? { kind: "moves", says: displaced.join(" ") }
    : { kind: "free", says: "Libre : les deux sont disponibles." };
};
