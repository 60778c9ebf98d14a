import type { ReportNames } from "../../../../shared/clause/report/labels.ts";
import type { ClauseReport } from "../../../../shared/clause/report-schema.ts";
import type { Told } from "../../../../shared/overview/report-leads.ts";

/** What a report is written from: its figures, and the names of what they are of. */
export type ReportSource = Told & {
  /** The same months a year before, where they were entered line by line. */
  before?: ClauseReport;
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
