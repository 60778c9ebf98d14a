import { Hono } from "hono";
import * as z from "zod";
import { preparationSchema } from "../../shared/rencontres/preparation.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { tableFiles } from "../platform/http/table-files.ts";
import { currentRules } from "../settings/current-rules.ts";
import { fillerColumns } from "./filler-columns.ts";
import { inviteSuppliers, inviteSuppliersErrors } from "./invite-suppliers.ts";
import { readPreparation, readPreparationErrors } from "./read-preparation.ts";

const tag = "Rondes";

/** Gaps before the rounds of a rencontre, and the invitations that fill them; mounted under `/rencontres`. */
export const preparation = new Hono<Env>()
  .get(
    "/:id/preparation",
    describe({
      summary: "Où en est la préparation : inscrits, familles sans réponse, fournisseurs à inviter",
      tag,
      answer: preparationSchema,
      errors: readPreparationErrors,
    }),
    async (c) =>
      c.json(await readPreparation(c.get("deps"), c.get("actor"), { rencontreId: c.req.param("id") })),
  )
  .route(
    "/",
    tableFiles({
      path: "/:id/fillers",
      summary: "Les fournisseurs de l’annuaire à inviter",
      tag,
      errors: readPreparationErrors,
      filter: z.object({}),
      read: async ({ deps, actor, params }) => {
        const { categories } = await currentRules(deps);
        const { fillers } = await readPreparation(deps, actor, { rencontreId: params.id ?? "" });
        return {
          name: "a-inviter",
          title: "Fournisseurs à inviter",
          columns: fillerColumns(categories),
          rows: fillers,
        };
      },
    }),
  )
  .post(
    "/:id/invitations",
    describe({
      summary: "Inviter les fournisseurs de l’annuaire qui combleraient un manque, chacun une fois",
      tag,
      answer: z.object({ invited: z.int() }),
      errors: inviteSuppliersErrors,
    }),
    async (c) =>
      c.json(await inviteSuppliers(c.get("deps"), c.get("actor"), { rencontreId: c.req.param("id") })),
  );
