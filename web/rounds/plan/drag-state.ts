import type { DropCheck, Place } from "../../../shared/rounds/drop-check.ts";
import type { DraggedPair } from "./dragged-pair.ts";

/** What is being moved and the place it is over; both absent while nothing is. */
export type DragState = { dragged?: DraggedPair; over?: Place };

export type DragAction =
  | { type: "pickUp"; item: DraggedPair }
  | { type: "moveOver"; place: Place | undefined }
  | { type: "end" };

export const isSamePlace = (a: Place | undefined, b: Place | undefined): boolean =>
  a?.slot === b?.slot && a?.table === b?.table;

/**
 * The drag after an action. The same state comes back where nothing changes, so that the grid is not drawn again at each
 * pixel of the mouse.
 */
export const dragReducer = (state: DragState, action: DragAction): DragState => {
  switch (action.type) {
    case "pickUp":
      return { dragged: action.item, ...(action.item.from ? { over: action.item.from } : {}) };
    case "moveOver":
      if (!state.dragged || isSamePlace(state.over, action.place)) return state;
      return { dragged: state.dragged, ...(action.place ? { over: action.place } : {}) };
    case "end":
      return state.dragged ? {} : state;
  }
};

/**
 * What releasing a dragged pair over a place does: `drop` there, `end` the drag without a change, or `continue` it. By
 * keyboard a refused place continues the drag, so that the arrows can try another one; by mouse nothing holds it any more.
 */
export const releaseOutcome = (
  { by }: Pick<DraggedPair, "by">,
  check: DropCheck | undefined,
): "drop" | "end" | "continue" => {
  if (!check || check.kind === "refused") return by === "keyboard" ? "continue" : "end";
  return check.kind === "here" ? "end" : "drop";
};
