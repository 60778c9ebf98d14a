import { type RefObject, useEffect, useRef, useState } from "react";
import { useDrawnHere } from "./useDrawnHere.ts";

/** Whether what the server drew is being taken over, and not drawn here first. */
export const useTakenOver = (): boolean => {
  const drawnHere = useDrawnHere();
  const [first] = useState(!drawnHere);
  return first;
};

/** Writes a text as a key would, so that React tells its handlers: it remembers what it wrote itself, and ignores the same again. */
const retype = (control: HTMLInputElement | HTMLTextAreaElement, typed: string) => {
  const form = control instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  control.value = control.defaultValue;
  Object.getOwnPropertyDescriptor(form.prototype, "value")?.set?.call(control, typed);
  control.dispatchEvent(new Event("input", { bubbles: true }));
};

/** Does again what was done with a control, whatever it shows by then; undefined where nothing was done. */
const replayOf = (control: Element): (() => void) | undefined => {
  if (control instanceof HTMLSelectElement) {
    const { selectedIndex } = control;
    const before = [...control.options].findIndex(({ defaultSelected }) => defaultSelected);
    if (selectedIndex === Math.max(0, before)) return undefined;
    return () => {
      control.selectedIndex = selectedIndex;
      control.dispatchEvent(new Event("change", { bubbles: true }));
    };
  }
  if (control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type)) {
    const { checked } = control;
    if (checked === control.defaultChecked || (control.type === "radio" && !checked)) return undefined;
    return () => {
      control.checked = !checked;
      control.click();
    };
  }
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
    const { value } = control;
    return value === control.defaultValue ? undefined : () => retype(control, value);
  }
  return undefined;
};

/** Lets React draw what it was told. */
const drawn = (): Promise<void> => Promise.resolve();

/**
 * On a slow phone one fills in a page that the server drew before its scripts have come: what was typed, ticked and chosen
 * in this element until then is told to its fields as it is taken over, and a form that was sent is sent then.
 */
export const useTypedEarly = <E extends HTMLElement>(): RefObject<E | null> => {
  const ref = useRef<E>(null);
  const takenOver = useTakenOver();
  useEffect(() => {
    const element = ref.current;
    if (!takenOver || !element) return;
    const controls = [...element.querySelectorAll("input, textarea, select")];
    // Noted at once: what is drawn on the way shows the entry, which does not hold them yet.
    const replays = controls.flatMap((control) => replayOf(control) ?? []);
    const tell = async () => {
      // One after the other: two boxes of a group, or two lines of an address, each add to what the entry holds by then.
      for (const replay of replays) {
        await drawn();
        replay();
      }
      await drawn();
      // public/assets/early-1.js noted that it was pressed; one that the browser sends by itself has left the page.
      if (element instanceof HTMLFormElement && element.dataset.pressed !== undefined)
        element.requestSubmit();
    };
    void tell();
  }, [takenOver]);
  return ref;
};
