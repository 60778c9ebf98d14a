import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "../basics/Button.tsx";
import { Icon } from "../basics/Icon.tsx";

type DialogProps = { title: string; onClose: () => void; children: ReactNode; wide?: boolean };

/** The browser's own modal dialog: it keeps the focus, closes with Escape and gives the focus back. */
export const Dialog = ({ title, onClose, children, wide }: DialogProps) => {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      // React takes the dialog out of the page rather than closing it: the browser then gives nothing back.
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      className="m-0 h-full max-h-none w-full max-w-none place-items-center overflow-hidden bg-transparent p-4 text-ink backdrop:bg-veil open:grid"
    >
      <div
        className={`max-h-[90dvh] w-full overflow-auto rounded-large border border-line bg-surface p-6 shadow-lifted sm:p-8 ${
          wide ? "max-w-3xl" : "max-w-xl"
        }`}
      >
        <div className="mb-4 flex items-start justify-between gap-4">
          <h2 id={id} className="text-h2">
            {title}
          </h2>
          <button
            type="button"
            onClick={onClose}
            className="-mt-1 -mr-2 grid size-11 shrink-0 place-items-center rounded text-ink-soft hover:bg-sunken"
          >
            <Icon name="close" />
            <span className="sr-only">Fermer</span>
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
};

type ConfirmProps = {
  title: string;
  /** What will happen, counted: « 46 convocations partiront ». */
  children: ReactNode;
  /** What the button will do, in full. */
  action: string;
  danger?: boolean;
  busy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asked once, before anything that is sent to people or cannot be undone. */
export const ConfirmDialog = ({
  title,
  children,
  action,
  danger,
  busy,
  onConfirm,
  onClose,
}: ConfirmProps) => (
  <Dialog title={title} onClose={onClose}>
    <div className="space-y-4">{children}</div>
    <div className="mt-6 flex flex-wrap justify-end gap-3">
      <Button onClick={onClose}>Ne rien faire</Button>
      <Button look={danger ? "danger" : "main"} busy={busy ?? false} onClick={onConfirm}>
        {action}
      </Button>
    </div>
  </Dialog>
);
