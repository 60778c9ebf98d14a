import { type ReactNode, useState } from "react";
import { useMedia } from "../platform/useMedia.ts";

/** What is long to scroll past: folded under its title on a phone, in full on a wider screen and on paper. */
export const FoldedOnPhone = ({ title, children }: { title: string; children: ReactNode }) => {
  const phone = useMedia("(width < 48rem)");
  const printing = useMedia("print");
  const [opened, setOpened] = useState(false);
  if (!phone) return children;
  const open = opened || printing;
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
      <summary className="flex min-h-11 cursor-pointer items-center text-pastel">{title}</summary>
      {open && <div className="mt-4 space-y-10">{children}</div>}
    </details>
  );
};
