import type { ReactNode } from "react";
import { type ReportSection, reportSections } from "../../shared/clause/report/sections.ts";

/** A part of the report: its name, what it shows first as its title, then pictures and tables. */
export const Section = ({
  section,
  headline,
  children,
}: {
  section: ReportSection;
  headline?: string | undefined;
  children: ReactNode;
}) => (
  <section id={section} className="scroll-mt-4">
    {headline && headline !== reportSections[section] && (
      <p className="text-small font-semibold text-violette">{reportSections[section]}</p>
    )}
    <h2 className="text-h2">{headline ?? reportSections[section]}</h2>
    <div className="mt-4 space-y-10">{children}</div>
  </section>
);
