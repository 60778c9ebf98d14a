import type { Place } from "../../../shared/rounds/drop-check.ts";

/** A point of the window, in pixels. */
export type Point = { x: number; y: number };

/** How far the mouse goes before a press becomes a drag, in pixels. */
const dragDistance = 6;

/** Whether a press that began at `start` has become a drag; below that distance it is a click. */
export const isDrag = (start: Point, at: Point): boolean =>
  Math.hypot(at.x - start.x, at.y - start.y) >= dragDistance;

/** How near to an edge of its frame the mouse is when the plan begins to scroll, and by how much, in pixels. */
const edge = 48;
const stride = 16;

const towards = (at: number, from: number, to: number): number =>
  at < from + edge ? -stride : at > to - edge ? stride : 0;

type Frame = { left: number; right: number; top: number; bottom: number };

/** How far a frame scrolls while something is dragged at a point: towards the edge that is near, else not at all. */
export const edgeScroll = ({ left, right, top, bottom }: Frame, { x, y }: Point): Point => ({
  x: towards(x, left, right),
  y: towards(y, top, bottom),
});

/** The place that a cell of the grid writes in its `data-slot` and `data-table`. */
export const placeOfData = ({
  slot,
  table,
}: Readonly<Record<string, string | undefined>>): Place | undefined =>
  slot && table ? { slot, table: Number(table) } : undefined;
