import type { Report } from "../../../shared/overview/report.ts";
import { readClauseReport } from "../../clause/read-clause-report.ts";
import { contractDocuments } from "../../contracts/repository.ts";
import { followUpsOfRencontre, outcomesOfRencontre } from "../../followups/repository.ts";
import { meetingsOfRencontre } from "../../meetings/repository.ts";
import { type Actor, requireStaff } from "../../platform/actor.ts";
import { everyDocument } from "../../platform/db/documents.ts";
import { contractsOfYear } from "../../platform/db/keys/contracts.ts";
import { rencontresOfYear } from "../../platform/db/keys/rencontres.ts";
import type { Deps } from "../../platform/deps.ts";
import { participantsOf } from "../../rencontres/registration-repository.ts";
import { rencontreDocuments } from "../../rencontres/repository.ts";
import { currentRules } from "../../settings/current-rules.ts";
import { buildReport, type RencontreSource } from "./build-report.ts";
import { filterOf, type ReportQuery } from "./report-query.ts";

/**
 * The annual report, counted from what is stored at the time. A filter is about its clause part: contracts awarded and
 * rencontres are those of the year. Staff only. Errors: account.signedOut, request.forbidden, request.invalid.
 */
export const readReport = async (
  deps: Pick<Deps, "table" | "gazetteer" | "now">,
  actor: Actor,
  { year, asked = {} }: { year: number; asked?: ReportQuery },
): Promise<Report> => {
  requireStaff(actor);
  const filter = await filterOf(deps, year, asked);
  const contracts = await everyDocument(deps.table, contractDocuments, contractsOfYear(year));
  const rencontres = await everyDocument(deps.table, rencontreDocuments, rencontresOfYear(year));
  const sources: RencontreSource[] = [];
  for (const rencontre of rencontres.filter(({ status }) => status !== "draft")) {
    const [registrations, meetings, outcomes, followUps] = await Promise.all([
      participantsOf(deps, rencontre.id),
      meetingsOfRencontre(deps, rencontre.id),
      outcomesOfRencontre(deps, rencontre.id),
      followUpsOfRencontre(deps, rencontre.id),
    ]);
    sources.push({ rencontre, registrations, meetings, outcomes, followUps });
  }
  const gazetteer = deps.gazetteer();
  const departementName = (code: string) => gazetteer.area({ type: "departement", code })?.name ?? code;
  const { categories } = await currentRules(deps);
  const clause = await readClauseReport(deps, year, filter);
  return { ...buildReport(year, contracts, sources, { departement: departementName, categories }), clause };
};
