import { Hono } from "hono";
import { AppError } from "../../shared/errors.ts";
import { outcomeAnswerLabels, outcomeAnswers } from "../../shared/lives.ts";
import { type Edition, type Groups, type Report, reportSchema } from "../../shared/reports.ts";
import { csvAnswer } from "../http/csv.ts";
import type { Env } from "../http/env.ts";
import { describe } from "../http/validate.ts";
import { readReport } from "./read-report.ts";

const tag = "Bilan";
const errors = ["account.signedOut", "request.forbidden", "request.notFound"] as const;

const yearIn = (text: string): number => {
  if (!/^20\d{2}$/.test(text)) throw new AppError("request.notFound");
  return Number(text);
};

const groupRows = (heading: string, groups: Groups) =>
  groups.map(({ label, contracts, amount, hours, beneficiaries }) => ({
    rubrique: heading,
    libelle: label,
    marches: contracts,
    montant_ht: amount,
    heures: hours,
    beneficiaires: beneficiaries,
    nombre: "",
  }));

const figure = (heading: string, label: string, count: number) => ({
  rubrique: heading,
  libelle: label,
  marches: "",
  montant_ht: "",
  heures: "",
  beneficiaires: "",
  nombre: count,
});

const editionRows = (edition: Edition) => {
  const heading = `${edition.title} (${edition.date})`;
  return [
    figure(heading, "Acheteurs inscrits", edition.buyers),
    figure(heading, "Fournisseurs inscrits", edition.suppliers),
    figure(heading, "Rendez-vous", edition.meetings),
    figure(heading, "Rendez-vous tenus", edition.held),
    figure(heading, "Absences", edition.noShow),
    ...outcomeAnswers.map((answer) =>
      figure(heading, outcomeAnswerLabels[answer], edition.outcomes[answer] ?? 0),
    ),
    figure(heading, "Sans réponse", edition.unanswered),
  ];
};

/** One line for each figure, under its heading. */
const csvRows = (report: Report) => [
  ...groupRows("Total", [{ key: "", label: String(report.year), ...report.total }]),
  ...groupRows("Par acheteur", report.byBuyer),
  ...groupRows("Par secteur", report.bySector),
  ...groupRows("Par article", report.byModality),
  ...groupRows("Par département", report.byDepartement),
  ...report.editions.flatMap(editionRows),
];

/** The annual report; for staff. */
export const reports = new Hono<Env>()
  .get(
    "/:file{[0-9]+\\.csv}",
    describe({ summary: "Bilan d’une année, en CSV", tag, contentType: "text/csv", errors }),
    async (c) => {
      const year = yearIn(c.req.param("file").replace(".csv", ""));
      const report = await readReport(c.get("deps"), c.get("actor"), { year });
      return csvAnswer(c, `bilan-${year}.csv`, csvRows(report));
    },
  )
  .get(
    "/:year",
    describe({
      summary: "Bilan d’une année : marchés, heures, bénéficiaires et suites des rencontres",
      tag,
      answer: reportSchema,
      errors,
    }),
    async (c) =>
      c.json(await readReport(c.get("deps"), c.get("actor"), { year: yearIn(c.req.param("year")) })),
  );
