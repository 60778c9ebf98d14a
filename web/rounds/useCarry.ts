import { type PointerEvent, useEffect, useRef, useState } from "react";
import type { AdjustmentContext } from "../../shared/adjustment-conflicts.ts";
import { dropVerdict, type Place, type Verdict } from "../../shared/drop-verdict.ts";
import type { Carried } from "./carry.ts";
import type { MeetingView, PlanView, RoundView } from "./queries.ts";

/** How far the mouse goes before a press becomes a drag, in pixels. */
const threshold = 6;

/** The place of the plan under a point of the window. */
const placeAt = (x: number, y: number): Place | undefined => {
  const cell = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-slot]");
  const { slot, table } = cell?.dataset ?? {};
  return slot && table ? { slot, table: Number(table) } : undefined;
};

/** How near to an edge one is when the plan begins to move, and how far it moves, in pixels. */
const edge = 48;
const stride = 16;

const scrollAtEdges = (frame: HTMLElement, x: number, y: number) => {
  const { left, right, top, bottom } = frame.getBoundingClientRect();
  const towards = (at: number, from: number, to: number) =>
    at < from + edge ? -stride : at > to - edge ? stride : 0;
  frame.scrollBy(towards(x, left, right), towards(y, top, bottom));
};

type Options = {
  context: AdjustmentContext | undefined;
  round: RoundView;
  plan: PlanView;
  enabled: boolean;
  /** Put down on a place that may take it. */
  onDrop: (carried: Carried, place: Place, verdict: Verdict<MeetingView>) => void;
};

/**
 * Carrying a meeting about, by mouse or by keyboard: what is carried, over which place, and what putting it there would
 * do. Escape gives up.
 */
export const useCarry = ({ context, round, plan, enabled, onDrop }: Options) => {
  const [carried, setCarried] = useState<Carried>();
  const [over, setOver] = useState<Place>();
  /** A press of the mouse that may become a drag; and whether one has just ended, whose click means nothing. */
  const press = useRef<{ item: Carried; x: number; y: number }>(undefined);
  const dragged = useRef(false);
  const ghost = useRef<HTMLDivElement>(null);
  /** The plan in its frame, which follows the mouse to its edges. */
  const board = useRef<HTMLDivElement>(null);

  const cancel = () => {
    press.current = undefined;
    setCarried(undefined);
    setOver(undefined);
  };
  const verdictOf = (place: Place): Verdict<MeetingView> | undefined =>
    carried && context
      ? dropVerdict({ context, inForce: round.adjustments, meetings: plan.meetings }, carried, place)
      : undefined;
  const drop = (place: Place) => {
    const verdict = verdictOf(place);
    if (!carried || !verdict) return;
    if (verdict.kind === "refused" && carried.by === "keys") return;
    cancel();
    if (verdict.kind !== "here") onDrop(carried, place, verdict);
  };

  const carrying = carried !== undefined;
  useEffect(() => {
    if (!carrying) return;
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "Escape") return;
      press.current = undefined;
      setCarried(undefined);
      setOver(undefined);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [carrying]);

  return {
    carried,
    over,
    verdictOf,
    ghost,
    board,
    /** Whether the click that comes is the end of a drag. */
    justDragged: () => {
      const was = dragged.current;
      dragged.current = false;
      return was;
    },
    pickUp: (item: Carried) => {
      if (!enabled) return;
      setCarried(item);
      setOver(item.from);
    },
    goOver: setOver,
    drop,
    cancel,
    /** For each thing that the mouse may drag. */
    source: (item: Carried) => ({
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        dragged.current = false;
        if (!enabled || event.button !== 0 || event.pointerType === "touch") return;
        press.current = { item, x: event.clientX, y: event.clientY };
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const start = press.current;
        if (!start) return;
        const { clientX: x, clientY: y } = event;
        if (!carried && Math.hypot(x - start.x, y - start.y) < threshold) return;
        if (!carried) {
          event.currentTarget.setPointerCapture(event.pointerId);
          setCarried(start.item);
        }
        dragged.current = true;
        if (ghost.current) ghost.current.style.transform = `translate(${x + 12}px, ${y + 12}px)`;
        if (board.current) scrollAtEdges(board.current, x, y);
        const place = placeAt(x, y);
        if (place?.slot !== over?.slot || place?.table !== over?.table) setOver(place);
      },
      onPointerUp: (event: PointerEvent<HTMLElement>) => {
        const place = placeAt(event.clientX, event.clientY);
        press.current = undefined;
        if (carried?.by !== "mouse") return;
        if (place) drop(place);
        else cancel();
      },
      onPointerCancel: cancel,
    }),
  };
};
export type Carry = ReturnType<typeof useCarry>;
