import { useEffect, useRef, useSyncExternalStore } from "react";

/** What each key does, by the letter. */
export type Shortcuts = Readonly<Record<string, (() => void) | undefined>>;

const storageKey = "raccourcis";
const listeners = new Set<() => void>();
let on: boolean | undefined;

/** Storage may be forbidden: shortcuts then work until one leaves. */
const read = (): boolean => {
  if (on === undefined)
    try {
      on = localStorage.getItem(storageKey) !== "non";
    } catch {
      on = true;
    }
  return on;
};

export const setShortcuts = (wanted: boolean): void => {
  on = wanted;
  try {
    localStorage.setItem(storageKey, wanted ? "oui" : "non");
  } catch {
    // It holds for this visit alone.
  }
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether single keys act (WCAG 2.1.4: one can turn them off). */
export const useShortcutsOn = (): boolean => useSyncExternalStore(subscribe, read, read);

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches("input, textarea, select") ||
    target.closest("dialog") !== null);

/** Acts on single keys while one is not typing and no dialog is open. */
export const useShortcuts = (shortcuts: Shortcuts): void => {
  const enabled = useShortcutsOn();
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    if (!enabled) return;
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      const act = latest.current[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [enabled]);
};
