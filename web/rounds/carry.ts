import { hourText } from "../../shared/dates.ts";
import type { Moving, Place, Verdict } from "../../shared/drop-verdict.ts";
import type { Slot } from "../../shared/rencontres.ts";
import type { AdjustmentInput } from "../../shared/rounds.ts";
import type { MeetingView } from "./queries.ts";
import type { Change } from "./useAdjust.ts";

/** A meeting of the plan, or a match without a place, that is being put somewhere. */
export type Carried = Moving & { id: string; name: string; by: "mouse" | "keys" };

export const carriedMeeting = (meeting: MeetingView, by: Carried["by"]): Carried => ({
  id: meeting.id,
  buyer: meeting.buyer,
  supplier: meeting.supplier,
  name: `${meeting.buyerName} et ${meeting.supplierName}`,
  from: { slot: meeting.slot, table: meeting.table },
  by,
});

/** « 9 h 30, table 2 ». */
export const placeText = (slots: readonly Slot[], { slot, table }: Place): string => {
  const found = slots.find(({ id }) => id === slot);
  return `${found ? hourText(found.start) : ""}, table ${table}`;
};

/** The change that puts it there, alone: whoever stands there goes elsewhere. */
export const putThere = (carried: Carried, to: Place): Change => {
  const { id, buyer, supplier, from } = carried;
  const adjustment: AdjustmentInput = from
    ? { type: "move", meetingId: id, ...to }
    : { type: "add", buyer, supplier, reason: "", ...to };
  return {
    adjustments: [adjustment],
    said: from
      ? "Le rendez-vous est déplacé ; le plan se recalcule."
      : "Le rendez-vous est ajouté ; le plan se recalcule.",
    ...(from ? { places: { [id]: to } } : {}),
  };
};

/** The change by which two meetings change places. */
export const exchange = (carried: Carried, other: MeetingView, to: Place): Change => {
  const { id, from = to } = carried;
  return {
    adjustments: [
      { type: "move", meetingId: id, ...to },
      { type: "move", meetingId: other.id, ...from },
    ],
    said: "Les deux rendez-vous ont changé de place ; le plan se recalcule.",
    places: { [id]: to, [other.id]: from },
  };
};

/** What a verdict says of a place, for whoever hears it or reads it. */
export const verdictText = (slots: readonly Slot[], place: Place, verdict: Verdict): string => {
  const where = placeText(slots, place);
  switch (verdict.kind) {
    case "here":
      return `${where} : sa place actuelle.`;
    case "free":
      return `${where}. ${verdict.says}`;
    case "moves":
    case "exchange":
      return `${where}. Possible. ${verdict.says}`;
    case "refused":
      return `${where}. Impossible. ${verdict.says}`;
  }
};
