import { type ReactNode, type RefObject, use, useEffect, useId, useRef, useState } from "react";
import { useMedia } from "../../platform/useMedia.ts";
import { Icon } from "../basics/Icon.tsx";
import { FieldErrors } from "./Field.tsx";

type RowFrameProps = {
  title: string;
  /** Whether the keyboard goes there as the row appears. */
  focused: boolean;
  children: ReactNode;
};

/** Where the keyboard goes as a row appears. */
const useStart = <E extends HTMLElement>(focused: boolean): RefObject<E | null> => {
  const ref = useRef<E>(null);
  const [wanted] = useState(focused);
  useEffect(() => {
    if (wanted) ref.current?.focus();
  }, [wanted]);
  return ref;
};

/** A row of a form, in its frame. */
export const RowFrame = ({ title, focused, children }: RowFrameProps) => {
  const start = useStart<HTMLFieldSetElement>(focused);
  return (
    <fieldset ref={start} tabIndex={-1} className="space-y-6 rounded border border-line bg-surface p-5">
      <legend className="px-2 font-title text-h3 font-semibold">{title}</legend>
      {children}
    </fieldset>
  );
};

type FoldedRowProps = RowFrameProps & {
  /** What the row says once it is folded. */
  summary: ReactNode;
  /** Where the row stands in the form's document: an error below it unfolds it. */
  path: string;
  /** The rows of which a phone unfolds one at a time. */
  group: string;
  /** Whether it is unfolded as it appears. */
  open: boolean;
};

/** A long row of a form, folded under what it says. */
export const FoldedRow = ({ title, focused, summary, path, group, open, children }: FoldedRowProps) => {
  const start = useStart<HTMLElement>(focused);
  const frame = useRef<HTMLDetailsElement>(null);
  const [unfolded] = useState(open);
  const id = useId();
  const phone = useMedia("(max-width: 48rem)");
  // The browser closes a row that appears beside an unfolded one: the newer is to stay.
  useEffect(() => {
    if (unfolded && frame.current) frame.current.open = true;
  }, [unfolded]);
  const errors = use(FieldErrors);
  const wrong = errors.some((error) => error.path.startsWith(path));
  const list = path.slice(0, path.lastIndexOf("[") + 1);
  // Of several that are wrong, a phone unfolds the first.
  useEffect(() => {
    const concerned = errors.filter((error) => error.path.startsWith(phone ? list : path));
    if (concerned[0]?.path.startsWith(path) && frame.current) frame.current.open = true;
  }, [errors, path, list, phone]);
  return (
    <fieldset aria-labelledby={id} className="rounded border border-line bg-surface">
      <details ref={frame} open={unfolded} name={phone ? group : undefined} className="group">
        <summary ref={start} className="flex items-center justify-between gap-4 rounded p-5">
          <span className="min-w-0">
            <span id={id} className="font-title text-h3 font-semibold">
              {title}
            </span>
            {wrong && (
              <span className="ml-3 inline-flex items-center gap-1 text-small font-semibold text-red">
                <Icon name="alert" className="size-4.5" />À corriger
              </span>
            )}
            <span className="mt-0.5 block text-small text-ink-soft">{summary}</span>
          </span>
          <Icon name="arrowDown" className="size-5 transition-transform group-open:rotate-180" />
        </summary>
        <div className="space-y-6 border-t border-line p-5">{children}</div>
      </details>
    </fieldset>
  );
};
