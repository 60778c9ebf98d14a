import { Hono } from "hono";
import * as z from "zod";
import { lineChangeSchema } from "../../shared/imports/import-lines.ts";
import { supplierSchema } from "../../shared/suppliers/schema.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { answerVersioned, ifMatch } from "../platform/http/versions.ts";
import { decideListProposal, decideListProposalErrors } from "./decide-list-proposal.ts";
import { readListProposals, readListProposalsErrors } from "./read-list-proposals.ts";

const tag = "Fournisseurs";

/** What lists say otherwise than a profile, for staff to decide; mounted under `/suppliers`. */
export const listProposalRoutes = new Hono<Env>()
  .get(
    "/:id/list-proposals",
    describe({
      summary: "Lire ce que des listes disent autrement qu’une fiche",
      tag,
      answer: z.object({
        items: z.array(
          lineChangeSchema.omit({ fate: true }).extend({ id: z.string(), since: z.iso.datetime() }),
        ),
      }),
      errors: readListProposalsErrors,
    }),
    async (c) =>
      c.json({
        items: await readListProposals(c.get("deps"), c.get("actor"), { supplierId: c.req.param("id") }),
      }),
  )
  .post(
    "/:id/list-proposals/:proposalId/acceptance",
    describe({
      summary: "Reprendre dans une fiche ce qu’une liste en dit (If-Match : version de la fiche)",
      tag,
      answer: supplierSchema,
      errors: decideListProposalErrors,
    }),
    ifMatch,
    async (c) => {
      const { id: supplierId, proposalId } = c.req.param();
      const given = { supplierId, proposalId, version: c.get("version"), decision: "accepted" } as const;
      return answerVersioned(c, await decideListProposal(c.get("deps"), c.get("actor"), given));
    },
  )
  .post(
    "/:id/list-proposals/:proposalId/dismissal",
    describe({
      summary: "Écarter ce qu’une liste dit d’une fiche (If-Match : version de la fiche)",
      tag,
      answer: supplierSchema,
      errors: decideListProposalErrors,
    }),
    ifMatch,
    async (c) => {
      const { id: supplierId, proposalId } = c.req.param();
      const given = { supplierId, proposalId, version: c.get("version"), decision: "dismissed" } as const;
      return answerVersioned(c, await decideListProposal(c.get("deps"), c.get("actor"), given));
    },
  );
