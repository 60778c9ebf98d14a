import type { ReportNames } from "../../../../shared/clause/report/labels.ts";
import type { ClauseReport } from "../../../../shared/clause/report-schema.ts";
import type { Report } from "../../../../shared/overview/report.ts";

/** What a report is written from: its figures, and the names of what they are of. */
export type ReportSource = {
  year: number;
  /** Counts of people are null where they are too small for whoever reads. */
  clause: ClauseReport;
  /** The same months a year before, where they were entered line by line. */
  before?: ClauseReport;
  /** Hours of each year, oldest first, null where nobody knows them; empty where they are not told. */
  years: readonly { year: number; hours: number | null }[];
  /** The rencontres of the year and the contracts awarded in it; absent from a report on a part of the contracts. */
  rencontres?: Pick<Report, "editions" | "total">;
  /** The contracts of one organisation, with their hours since their start; absent from the report on all. */
  contracts?: readonly {
    title: string;
    number: string;
    lot: string;
    plannedHours?: number | undefined;
    hours: number;
  }[];
  names: ReportNames;
};
