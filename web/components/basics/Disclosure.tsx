import { type ReactNode, useState } from "react";
import { Icon } from "./Icon.tsx";

type DisclosureProps = {
  title: string;
  /** Whether it is open at first; then who reads it opens and folds it. */
  open?: boolean;
  children: ReactNode;
};

/** A part that one may do without, folded under its title; an error inside opens it (see Form). */
export const Disclosure = ({ title, open = false, children }: DisclosureProps) => {
  // It never folds under the hands of who empties its last field.
  const [atFirst] = useState(open);
  return (
    <details open={atFirst} className="group rounded border border-line bg-surface">
      <summary className="flex min-h-11 items-center justify-between gap-4 px-4 py-2 font-semibold">
        {title}
        <Icon name="arrowDown" className="size-5 transition-transform group-open:rotate-180" />
      </summary>
      <div className="space-y-6 border-t border-line p-4">{children}</div>
    </details>
  );
};
