import type { Moving } from "../../../shared/rounds/drop-check.ts";
import type { MeetingView, UnplacedView } from "../common/queries.ts";

/**
 * A meeting of the plan, or a match without a place, while staff move it; `from` is absent for the latter. `keyboard` is
 * also for what the button « Placer » has picked up, which a click may drop.
 */
export type DraggedPair = Moving & { id: string; name: string; by: "mouse" | "keyboard" };

type NamedPair = Pick<UnplacedView, "id" | "buyer" | "supplier" | "buyerName" | "supplierName">;

const pairOf = ({ id, buyer, supplier, buyerName, supplierName }: NamedPair) => ({
  ...{ id, buyer, supplier },
  name: `${buyerName} et ${supplierName}`,
});

export const draggedMeeting = (meeting: MeetingView, by: DraggedPair["by"]): DraggedPair => ({
  ...pairOf(meeting),
  from: { slot: meeting.slot, table: meeting.table },
  by,
});

export const draggedMatch = (match: UnplacedView, by: DraggedPair["by"]): DraggedPair => ({
  ...pairOf(match),
  by,
});
