import { type RefObject, useEffect, useRef, useState } from "react";
import { useDrawnHere } from "./useDrawnHere.ts";

/** Whether what the server drew is being taken over, and not drawn here first. */
export const useTakenOver = (): boolean => {
  const drawnHere = useDrawnHere();
  const [first] = useState(!drawnHere);
  return first;
};

/** Writes a text as a key would, so that React tells its handlers: it remembers what it wrote itself, and ignores the same again. */
const retype = (control: HTMLInputElement | HTMLTextAreaElement) => {
  const typed = control.value;
  const form = control instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  control.value = control.defaultValue;
  Object.getOwnPropertyDescriptor(form.prototype, "value")?.set?.call(control, typed);
  control.dispatchEvent(new Event("input", { bubbles: true }));
};

const replay = (control: Element) => {
  if (control instanceof HTMLSelectElement) {
    const before = [...control.options].findIndex(({ defaultSelected }) => defaultSelected);
    if (control.selectedIndex !== Math.max(0, before))
      control.dispatchEvent(new Event("change", { bubbles: true }));
  } else if (control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type)) {
    if (control.checked === control.defaultChecked) return;
    if (control.type === "radio" && !control.checked) return;
    control.checked = !control.checked;
    control.click();
  } else if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
    if (control.value !== control.defaultValue) retype(control);
  }
};

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
    for (const control of element.querySelectorAll("input, textarea, select")) replay(control);
    // public/assets/early-1.js noted that it was pressed; one that the browser sends by itself has left the page.
    if (element instanceof HTMLFormElement && element.dataset.pressed !== undefined) element.requestSubmit();
  }, [takenOver]);
  return ref;
};
