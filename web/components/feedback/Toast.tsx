import { useSyncExternalStore } from "react";
import { Button } from "../basics/Button.tsx";
import { Icon } from "../basics/Icon.tsx";

/** `undo` takes back what was done, or does it again: its button says which. */
type Message = { text: string; undo?: (() => void) | undefined; label: string };

let current: Message | undefined;
const listeners = new Set<() => void>();

const show = (message: Message | undefined) => {
  current = message;
  for (const listener of listeners) listener();
};

/** How long a message stays that asks for nothing, in milliseconds. */
const plainStay = 10_000;

/**
 * Says that something was done, with « Annuler » where it can be undone: then it stays until closed or followed by
 * another, for nobody has to hurry.
 */
export const toast = (text: string, undo?: () => void, label = "Annuler") => {
  const message = { text, undo, label };
  show(message);
  if (!undo)
    setTimeout(() => {
      if (current === message) show(undefined);
    }, plainStay);
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Where messages appear; once, in the layout. */
export const Toasts = () => {
  const read = () => current;
  const message = useSyncExternalStore(subscribe, read, read);
  const close = () => show(undefined);
  return (
    <div
      role="status"
      className="no-print pointer-events-none fixed inset-x-0 bottom-0 z-30 flex justify-center p-4"
    >
      {message && (
        <div className="pointer-events-auto flex max-w-xl items-center gap-3 rounded-large bg-ink py-2 pr-2 pl-4 text-paper shadow-lifted">
          <Icon name="check" />
          <span className="py-1">{message.text}</span>
          {message.undo && (
            <Button
              small
              icon="undo"
              onClick={() => {
                message.undo?.();
                close();
              }}
            >
              {message.label}
            </Button>
          )}
          <button type="button" onClick={close} className="grid size-9 shrink-0 place-items-center rounded">
            <Icon name="close" />
            <span className="sr-only">Fermer le message</span>
          </button>
        </div>
      )}
    </div>
  );
};
