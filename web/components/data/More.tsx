import { type MouseEvent, useEffect, useRef } from "react";
import { Button, buttonClass } from "../basics/Button.tsx";
import { Icon } from "../basics/Icon.tsx";

/** The lines of a list, or of a table. */
const linesOf = (list: Element): Element[] => [
  ...(list instanceof HTMLTableElement ? (list.tBodies[0]?.rows ?? []) : list.children),
];

/** Puts the focus on a line: on what it leads to, where it leads somewhere. */
const focusOn = (line: Element) => {
  const way = line.querySelector<HTMLElement>("a[href], button, summary");
  if (way) return way.focus();
  line.setAttribute("tabindex", "-1");
  if (line instanceof HTMLElement) line.focus();
};

/**
 * Awaits the line that follows those of a list and gives it the focus, unless the reader has gone elsewhere meanwhile: whoever
 * cannot see the list grow is told where it goes on. Returns what ends the wait, should the line never come.
 */
const followedBy = (list: Element, button: HTMLElement): (() => void) => {
  const before = linesOf(list).length;
  const watch = new MutationObserver(() => {
    const next = linesOf(list)[before];
    if (!next) return;
    watch.disconnect();
    const { activeElement } = document;
    if (activeElement === button || activeElement === document.body) focusOn(next);
  });
  watch.observe(list, { childList: true, subtree: true });
  return () => watch.disconnect();
};

type MoreProps = {
  onMore: () => void;
  busy: boolean;
  /** Where the lines that follow are a page of their own, for who has no scripts. */
  href?: string;
};

/** The rest of the list before it is loaded on request, never on its own; then the focus goes to the first new line. */
export const More = ({ onMore, busy, href }: MoreProps) => {
  const place = useRef<HTMLDivElement>(null);
  const endWait = useRef<() => void>(undefined);
  useEffect(() => () => endWait.current?.(), []);
  const press = (event: MouseEvent<HTMLElement>) => {
    // A new tab is asked for: that is a page of its own.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (busy) return;
    const list = place.current?.previousElementSibling;
    endWait.current?.();
    if (list) endWait.current = followedBy(list, event.currentTarget);
    onMore();
  };
  return (
    <div ref={place} className="mt-6 text-center">
      {href ? (
        <a href={href} onClick={press} aria-disabled={busy || undefined} className={buttonClass()}>
          <Icon name="arrowDown" />
          Afficher la suite
        </a>
      ) : (
        <Button icon="arrowDown" busy={busy} onClick={press}>
          Afficher la suite
        </Button>
      )}
    </div>
  );
};
