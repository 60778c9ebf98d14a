import type { ReactNode } from "react";

/** A part of the gallery. */
export const Part = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section id={id} aria-labelledby={`${id}-titre`} className="border-t border-line py-10">
    <h2 id={`${id}-titre`} className="mb-6 text-h2">
      {title}
    </h2>
    <div className="space-y-8">{children}</div>
  </section>
);

/** One thing shown, under the words that say which. */
export const Specimen = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <h3 className="mb-3 text-small font-semibold text-ink-soft">{name}</h3>
    {children}
  </div>
);

/** Things of a kind, side by side. */
export const Row = ({ children }: { children: ReactNode }) => (
  <div className="flex flex-wrap items-center gap-3">{children}</div>
);
