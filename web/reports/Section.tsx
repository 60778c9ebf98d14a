import type { ReactNode } from "react";
import { type ReportSection, reportSections } from "../../shared/clause/report/sections.ts";
import { FoldedOnPhone } from "./FoldedOnPhone.tsx";

/** A sentence as a title. */
export const titleOf = (sentence: string): string => sentence.replace(/\.$/, "");

/** A part of the report: its name, its finding as its title, what belongs to that, then pictures and tables. */
export const Section = ({
  section,
  lead: [finding = "", ...beside],
  folded = false,
  children,
}: {
  section: ReportSection;
  /** Sentences; the first one is the title. */
  lead: readonly string[];
  /** Whether a phone shows what follows the sentences on demand. */
  folded?: boolean;
  children: ReactNode;
}) => (
  <section id={section} className="scroll-mt-4">
    <p className="text-small font-semibold text-violette">{reportSections[section]}</p>
    <h2 className="text-h2">{titleOf(finding)}</h2>
    {beside.length > 0 && <p className="mt-1 text-ink-soft">{beside.join(" ")}</p>}
    <div className="mt-4 space-y-10">
      {folded ? <FoldedOnPhone title="Voir les chiffres">{children}</FoldedOnPhone> : children}
    </div>
  </section>
);
