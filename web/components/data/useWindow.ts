import { type RefObject, useLayoutEffect, useState } from "react";

export type Range = { from: number; to: number };

/** Rows or columns drawn beyond those in sight, so that a quick scroll shows no hole; as many come and go at once. */
const beyond = 4;

const whole = (at: number, round: (value: number) => number): number => round(at / beyond) * beyond;

const rangeOf = (offset: number, length: number, size: number, count: number): Range => ({
  from: Math.max(0, whole(offset / size, Math.floor) - beyond),
  to: Math.min(count, whole((offset + length) / size, Math.ceil) + beyond),
});

const same = (a: Range, b: Range) => a.from === b.from && a.to === b.to;

/** Which rows and columns of a large table are in sight of its frame: only those are drawn. */
export const useWindow = (
  frame: RefObject<HTMLElement | null>,
  { rows, columns, size }: { rows: number; columns: number; size: number },
) => {
  const [seen, setSeen] = useState({ rows: { from: 0, to: 0 }, columns: { from: 0, to: 0 } });
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const look = () => {
      const { scrollTop, scrollLeft, clientHeight, clientWidth } = element;
      const next = {
        rows: rangeOf(scrollTop, clientHeight, size, rows),
        columns: rangeOf(scrollLeft, clientWidth, size, columns),
      };
      setSeen((now) => (same(now.rows, next.rows) && same(now.columns, next.columns) ? now : next));
    };
    look();
    element.addEventListener("scroll", look, { passive: true });
    const resized = new ResizeObserver(look);
    resized.observe(element);
    return () => {
      element.removeEventListener("scroll", look);
      resized.disconnect();
    };
  }, [frame, rows, columns, size]);
  return seen;
};
