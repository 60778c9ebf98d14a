import { Navigate } from "@tanstack/react-router";
import { today } from "../platform/clock.ts";

/** The report of this year, whichever it is. */
export const ThisYearReportPage = () => (
  <Navigate to="/equipe/bilan/$annee" params={{ annee: today().slice(0, 4) }} replace />
);
