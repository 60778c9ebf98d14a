import { Hono } from "hono";
import * as z from "zod";
import { outcomeAnswerLabels } from "../../shared/lives.ts";
import { type Outcome, outcomeSchema } from "../../shared/outcomes.ts";
import { requireStaff } from "../accounts/actor.ts";
import { everyDocument, queryDocuments } from "../db/documents.ts";
import { allOutcomes, outcomesOf } from "../db/keys.ts";
import { csvAnswer } from "../http/csv.ts";
import type { Env } from "../http/env.ts";
import { describe, pageOf, pageQuery, query } from "../http/validate.ts";
import { outcomeDocuments } from "./follow-up-repository.ts";

const tag = "Suites";
const filter = z.object({ rencontreId: z.string().optional() });

/** All of them by time, or those of a rencontre. */
const where = (rencontreId: string | undefined) =>
  rencontreId === undefined
    ? { index: "gsi1" as const, pk: allOutcomes, order: "descending" as const }
    : outcomesOf(rencontreId);

const sideLabels = { buyer: "acheteur", supplier: "fournisseur" };

const csvRow = (outcome: Outcome) => ({
  rencontre: outcome.rencontreTitle,
  acheteur: outcome.buyer.name,
  fournisseur: outcome.supplier.name,
  intentions: outcome.intents.map(({ title }) => title).join(" ; "),
  repondu_par: sideLabels[outcome.side],
  reponse: outcomeAnswerLabels[outcome.answer],
  motif: outcome.why ?? "",
  date: outcome.date ?? "",
  montant_ht: outcome.contract?.amount ?? "",
  article: outcome.contract?.modality ?? "",
  heures: outcome.contract?.hours ?? "",
  beneficiaires: outcome.contract?.beneficiaries ?? "",
  remarque: outcome.note,
  vague: `J+${outcome.wave}`,
  repondu_le: outcome.answeredAt,
});

/** What came of the meetings, as participants told it; for staff. */
export const outcomes = new Hono<Env>()
  .get(
    "/outcomes",
    describe({
      summary: "Suites données aux rendez-vous",
      tag,
      answer: pageOf(outcomeSchema),
      errors: ["account.signedOut", "request.forbidden"],
    }),
    query(pageQuery.extend(filter.shape)),
    async (c) => {
      requireStaff(c.get("actor"));
      const { rencontreId, ...page } = c.req.valid("query");
      return c.json(
        await queryDocuments(c.get("deps").table, outcomeDocuments, { ...where(rencontreId), ...page }),
      );
    },
  )
  .get(
    "/outcomes.csv",
    describe({
      summary: "Suites données aux rendez-vous, en CSV",
      tag,
      contentType: "text/csv",
      errors: ["account.signedOut", "request.forbidden"],
    }),
    query(filter),
    async (c) => {
      requireStaff(c.get("actor"));
      const { rencontreId } = c.req.valid("query");
      const all = await everyDocument(c.get("deps").table, outcomeDocuments, where(rencontreId));
      return csvAnswer(c, "suites.csv", all.map(csvRow));
    },
  );
