import type { ReportNames } from "../../../shared/clause/report/labels.ts";
import { programmeLabels, territoryLabels } from "../../../shared/clause/report/labels.ts";
import { periodText } from "../../../shared/clause/report/period-words.ts";
import { yearEarlier } from "../../../shared/clause/report/periods.ts";
import type { ClauseReport } from "../../../shared/clause/report-schema.ts";
import { emailText } from "../../../shared/fields/email-text.ts";
import { phoneText } from "../../../shared/fields/phone-text.ts";
import { leads } from "../../../shared/overview/report-leads.ts";
import { dayText } from "../../../shared/time/dates.ts";
import { parisDay } from "../../../shared/time/paris-days.ts";
import { companyDocuments } from "../../clause/documents.ts";
import { readClauseReport } from "../../clause/read-clause-report.ts";
import { type Actor, requireStaff } from "../../platform/actor.ts";
import { getDocument } from "../../platform/db/documents.ts";
import { companyKey } from "../../platform/db/keys/clause.ts";
import type { Deps } from "../../platform/deps.ts";
import { currentSettings } from "../../settings/read-settings.ts";
import { contactConcern } from "../../settings/settings-documents.ts";
import { readReport } from "../reports/read-report.ts";
import { readYears } from "../reports/read-years.ts";
import { reportNames } from "../reports/report-names.ts";
import { filterOf, type ReportQuery } from "../reports/report-query.ts";
import type { ReportDocument } from "./content/document.ts";
import { sectionsOf } from "./content/sections.ts";
import type { ReportSource } from "./content/source.ts";

type Where = Pick<Deps, "table" | "gazetteer" | "now">;

const publisher = "Toulouse Métropole Emploi";

/** What the team set of how it is reached, a line each. */
const contactLines = async (deps: Where): Promise<string[]> => {
  const { value } = await currentSettings(deps, contactConcern);
  const { email, phone, postalAddress } = value;
  const reach = [email && emailText(email), phone && phoneText(phone)].filter(Boolean).join(" · ");
  return [postalAddress, reach].filter((line) => line !== "");
};

/** A document on these figures, limited to what `scope` says. */
export const documentOf = async (
  deps: Where,
  source: ReportSource,
  scope: readonly string[],
): Promise<ReportDocument> => ({
  title: "Bilan des clauses sociales",
  period: String(source.year),
  publisher,
  summary: leads.figures(source).join(" "),
  scope,
  contact: await contactLines(deps),
  made: `Établi le ${dayText(parisDay(deps.now()))} par Rencontres solidaires.`,
  sections: sectionsOf(source),
});

/** What a filter leaves, in words, a line each. */
const scopeOf = async (
  { table }: Where,
  clause: ClauseReport,
  { territory, programme, operation, buyer, company, from, to }: ReportQuery,
): Promise<string[]> => {
  const known = company && (await getDocument(table, companyDocuments, companyKey(company)));
  const named = clause.operations.find(({ key }) => key === operation)?.label ?? operation;
  return [
    (from || to) && `Période : ${periodText({ clause })}`,
    territory && `Territoire : ${territoryLabels[territory]}`,
    programme && `Programme : ${programmeLabels[programme]}`,
    operation && `Opération : ${named}`,
    buyer && `Acheteur : ${clause.byBuyer[0]?.label ?? buyer}`,
    company && `Entreprise : ${known ? known.name : company}`,
  ].filter((line): line is string => typeof line === "string");
};

const aYearBefore = ({ from, to, ...others }: ReportQuery): ReportQuery => ({
  ...others,
  ...(from ? { from: yearEarlier(from) } : {}),
  ...(to ? { to: yearEarlier(to) } : {}),
});

/**
 * A year’s report, or the part of it that a filter tells, as a document; years, rencontres and contracts awarded are told
 * of the whole alone. Staff only. Errors: account.signedOut, request.forbidden, request.invalid.
 */
export const readReportDocument = async (
  deps: Where,
  actor: Actor,
  { year, asked }: { year: number; asked: ReportQuery },
): Promise<ReportDocument> => {
  requireStaff(actor);
  const { clause, editions, total } = await readReport(deps, actor, { year, asked });
  const before = await readClauseReport(deps, year - 1, await filterOf(deps, year - 1, aYearBefore(asked)));
  const names: ReportNames = await reportNames(deps);
  const whole = Object.values(asked).every((condition) => condition === undefined);
  const years = whole ? (await readYears(deps, actor)).filter((one) => one.year <= year) : [];
  const lastKnown = years.findLastIndex(({ hours }) => hours !== null);
  const source: ReportSource = {
    ...{ year, clause, names },
    years: years.slice(0, lastKnown + 1),
    // A year of which only sums are known says nothing of people, contracts or companies.
    ...(before.employments > 0 ? { before } : {}),
    ...(whole ? { rencontres: { editions, total } } : {}),
  };
  return documentOf(deps, source, await scopeOf(deps, clause, asked));
};
