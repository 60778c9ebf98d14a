import type { Place } from "../../../shared/rounds/drop-check.ts";
import type { AdjustmentInput } from "../../../shared/rounds/schema.ts";
import type { MeetingView } from "../common/queries.ts";
import type { Change } from "../common/useAdjust.ts";
import type { DraggedPair } from "./dragged-pair.ts";

/** The change that moves a pair to a place, and nobody else: the engine finds another place for whoever was there. */
export const moveChange = ({ id, buyer, supplier, from }: DraggedPair, to: Place): Change => {
  const adjustment: AdjustmentInput = from
    ? { type: "move", meetingId: id, ...to }
    : { type: "add", buyer, supplier, reason: "", ...to };
  return {
    adjustments: [adjustment],
    message: from
      ? "Le rendez-vous est déplacé ; le plan se recalcule."
      : "Le rendez-vous est ajouté ; le plan se recalcule.",
    ...(from ? { places: { [id]: to } } : {}),
  };
};

/** The change by which a dragged meeting and the one that holds the place `to` exchange their places. */
export const exchangeChange = ({ id, from }: DraggedPair, other: MeetingView, to: Place): Change => {
  const freed = from ?? to;
  return {
    adjustments: [
      { type: "move", meetingId: id, ...to },
      { type: "move", meetingId: other.id, ...freed },
    ],
    message: "Les deux rendez-vous ont changé de place ; le plan se recalcule.",
    places: { [id]: to, [other.id]: freed },
  };
};
