import { type PointerEvent, useRef } from "react";
import type { Place } from "../../../shared/rounds/drop-check.ts";
import type { DraggedPair } from "./dragged-pair.ts";
import { edgeScroll, isDrag, type Point, placeOfData } from "./pointer-moves.ts";

const placeAt = ({ x, y }: Point): Place | undefined =>
  placeOfData(document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-slot]")?.dataset ?? {});

const pointOf = ({ clientX, clientY }: PointerEvent): Point => ({ x: clientX, y: clientY });

type Options = {
  enabled: boolean;
  onPickUp: (item: DraggedPair) => void;
  onMoveOver: (place: Place | undefined) => void;
  /** Released over a place; `undefined` out of the plan, or where the browser took the pointer away. */
  onRelease: (place: Place | undefined) => void;
};

/**
 * Dragging by mouse or pen: a press that goes far enough picks the pair up, its name follows the pointer, and the plan
 * scrolls at its edges. A finger scrolls the page instead: by touch a pair is placed by its buttons.
 */
export const usePointerDrag = ({ enabled, onPickUp, onMoveOver, onRelease }: Options) => {
  /** The press of the button that is held; `dragging` once it has become a drag. */
  const press = useRef<{ item: DraggedPair; start: Point; dragging: boolean }>(undefined);
  /** Whether a drag has just ended: the click that the browser sends after it means nothing. */
  const ignoreClick = useRef(false);
  /** The name that follows the pointer. */
  const ghost = useRef<HTMLDivElement>(null);
  /** The frame in which the plan scrolls. */
  const frame = useRef<HTMLDivElement>(null);

  const move = (at: Point) => {
    if (ghost.current) ghost.current.style.transform = `translate(${at.x + 12}px, ${at.y + 12}px)`;
    if (frame.current) {
      const { x, y } = edgeScroll(frame.current.getBoundingClientRect(), at);
      frame.current.scrollBy(x, y);
    }
    onMoveOver(placeAt(at));
  };

  const letGo = (place: Place | undefined) => {
    const dragging = press.current?.dragging;
    press.current = undefined;
    if (dragging) onRelease(place);
  };

  return {
    ghost,
    frame,
    /** Forgets the press: what the mouse does until the next one is no drag. */
    forgetPress: () => {
      press.current = undefined;
    },
    /** Whether the click that comes is the end of a drag. */
    justDragged: () => {
      const was = ignoreClick.current;
      ignoreClick.current = false;
      return was;
    },
    /** The handlers of an element that the mouse may drag. */
    source: (item: DraggedPair) => ({
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        ignoreClick.current = false;
        if (!enabled || event.button !== 0 || event.pointerType === "touch") return;
        press.current = { item, start: pointOf(event), dragging: false };
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const held = press.current;
        const at = pointOf(event);
        if (!held || !(held.dragging || isDrag(held.start, at))) return;
        if (!held.dragging) {
          event.currentTarget.setPointerCapture(event.pointerId);
          held.dragging = true;
          ignoreClick.current = true;
          onPickUp(held.item);
        }
        move(at);
      },
      onPointerUp: (event: PointerEvent<HTMLElement>) => letGo(placeAt(pointOf(event))),
      onPointerCancel: () => letGo(undefined),
    }),
  };
};
