import type { Report } from "../../shared/reports.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import { contractDocuments } from "../contracts/contract-repository.ts";
import { everyDocument } from "../db/documents.ts";
import { contractsOfYear, rencontresOfYear } from "../db/keys.ts";
import type { Deps } from "../deps.ts";
import { followUpsOfRencontre, outcomesOfRencontre } from "../followups/follow-up-repository.ts";
import { participantsOf } from "../rencontres/registration-repository.ts";
import { rencontreDocuments } from "../rencontres/rencontre-repository.ts";
import { meetingsOfRencontre } from "../rounds/meeting-repository.ts";
import { currentRules } from "../settings/current-rules.ts";
import { buildReport } from "./build-report.ts";

/** The annual report, counted from what is stored at the time. Errors: account.signedOut, request.forbidden. */
export const readReport = async (
  deps: Pick<Deps, "table" | "gazetteer" | "now">,
  actor: Actor,
  { year }: { year: number },
): Promise<Report> => {
  requireStaff(actor);
  const contracts = await everyDocument(deps.table, contractDocuments, contractsOfYear(year));
  const rencontres = await everyDocument(deps.table, rencontreDocuments, rencontresOfYear(year));
  const editions = [];
  for (const rencontre of rencontres.filter(({ status }) => status !== "draft")) {
    const [registrations, meetings, outcomes, followUps] = await Promise.all([
      participantsOf(deps, rencontre.id),
      meetingsOfRencontre(deps, rencontre.id),
      outcomesOfRencontre(deps, rencontre.id),
      followUpsOfRencontre(deps, rencontre.id),
    ]);
    editions.push({ rencontre, registrations, meetings, outcomes, followUps });
  }
  const gazetteer = deps.gazetteer();
  const departementName = (code: string) => gazetteer.area({ type: "departement", code })?.name ?? code;
  const { categories } = await currentRules(deps);
  return buildReport(year, contracts, editions, { departement: departementName, categories });
};
