import { useEffect, useEffectEvent, useReducer } from "react";
import type { AdjustmentContext } from "../../../shared/rounds/adjustment-conflicts.ts";
import { checkDrop, type DropCheck, type Place } from "../../../shared/rounds/drop-check.ts";
import type { MeetingView, PlanView, RoundView } from "../common/queries.ts";
import { dragReducer, releaseOutcome } from "./drag-state.ts";
import type { DraggedPair } from "./dragged-pair.ts";
import { usePointerDrag } from "./usePointerDrag.ts";

type Options = {
  /** What drops are checked against; nothing can be dropped before it is there. */
  context: AdjustmentContext | undefined;
  round: RoundView;
  plan: PlanView;
  enabled: boolean;
  /** Dropped on a place that may take the pair. */
  onDrop: (dragged: DraggedPair, place: Place, check: DropCheck<MeetingView>) => void;
};

/**
 * Moving a pair about the plan, by mouse or by keyboard: what is dragged, over which place, and what a drop there would do.
 * Escape gives up.
 */
export const useDrag = ({ context, round, plan, enabled, onDrop }: Options) => {
  const [{ dragged, over }, dispatch] = useReducer(dragReducer, {});

  const checkAt = (place: Place): DropCheck<MeetingView> | undefined =>
    dragged && context
      ? checkDrop({ context, inForce: round.adjustments, meetings: plan.meetings }, dragged, place)
      : undefined;
  const end = () => dispatch({ type: "end" });
  const release = (place: Place | undefined) => {
    if (!dragged) return end();
    const check = place && checkAt(place);
    const outcome = releaseOutcome(dragged, check);
    if (outcome === "continue") return;
    end();
    if (outcome === "drop" && place && check) onDrop(dragged, place, check);
  };
  const pickUp = (item: DraggedPair) => {
    if (enabled) dispatch({ type: "pickUp", item });
  };
  const moveOver = (place: Place | undefined) => dispatch({ type: "moveOver", place });
  const { ghost, frame, source, justDragged, forgetPress } = usePointerDrag({
    enabled,
    onPickUp: pickUp,
    onMoveOver: moveOver,
    onRelease: release,
  });

  const giveUp = useEffectEvent(() => {
    forgetPress();
    end();
  });
  const dragging = dragged !== undefined;
  useEffect(() => {
    if (!dragging) return;
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === "Escape") giveUp();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [dragging]);

  return { dragged, over, checkAt, pickUp, moveOver, release, source, justDragged, ghost, frame };
};
export type Drag = ReturnType<typeof useDrag>;
