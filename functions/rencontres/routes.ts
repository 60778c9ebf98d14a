import { Hono } from "hono";
import { reasonSchema } from "../../shared/documents.ts";
import type { ErrorCode } from "../../shared/errors.ts";
import {
  formatChangeSchema,
  postponementSchema,
  rencontreInputSchema,
  rencontreSchema,
} from "../../shared/rencontres.ts";
import { queryDocuments } from "../db/documents.ts";
import { allRencontres } from "../db/keys.ts";
import type { Env } from "../http/env.ts";
import { body, describe, ifMatch, pageOf, pageQuery, query } from "../http/validate.ts";
import { advanceRencontre } from "./advance-rencontre.ts";
import { cancelRencontre } from "./cancel-rencontre.ts";
import { changeFormat } from "./change-format.ts";
import { createRencontre } from "./create-rencontre.ts";
import { endRencontre } from "./end-rencontre.ts";
import { postponeRencontre } from "./postpone-rencontre.ts";
import { registrations } from "./registration-routes.ts";
import { getRencontre, rencontreDocuments } from "./rencontre-repository.ts";
import { mayReadRencontre, rencontreAsSeenBy } from "./rencontre-view.ts";
import { updateRencontre } from "./update-rencontre.ts";

const tag = "Rencontres";
const answer = rencontreSchema;
const moveErrors: ErrorCode[] = [
  "account.signedOut",
  "request.forbidden",
  "rencontre.notFound",
  "rencontre.wrongStatus",
  "version.conflict",
];

/** Editions and their life. */
export const rencontres = new Hono<Env>()
  .get(
    "/",
    describe({
      summary: "Rencontres, les plus tardives d’abord ; une page peut être incomplète et avoir une suite",
      tag,
      answer: pageOf(answer),
    }),
    query(pageQuery),
    async (c) => {
      const actor = c.get("actor");
      const page = await queryDocuments(c.get("deps").table, rencontreDocuments, {
        index: "gsi2",
        pk: allRencontres,
        order: "descending",
        ...c.req.valid("query"),
      });
      const visible = page.items.filter((rencontre) => mayReadRencontre(actor, rencontre));
      return c.json({ ...page, items: visible.map((rencontre) => rencontreAsSeenBy(actor, rencontre)) });
    },
  )
  .post(
    "/",
    describe({
      summary: "Préparer une rencontre",
      tag,
      status: 201,
      answer,
      errors: ["request.invalid", "account.signedOut", "request.forbidden"],
    }),
    body(rencontreInputSchema),
    async (c) => {
      const rencontre = await createRencontre(c.get("deps"), c.get("actor"), c.req.valid("json"));
      return c.json(rencontre, 201, {
        location: `/api/rencontres/${rencontre.id}`,
        etag: `"${rencontre.version}"`,
      });
    },
  )
  .get(
    "/:id",
    describe({ summary: "Lire une rencontre", tag, answer, errors: ["rencontre.notFound"] }),
    async (c) => {
      const rencontre = rencontreAsSeenBy(
        c.get("actor"),
        await getRencontre(c.get("deps"), c.req.param("id")),
      );
      return c.json(rencontre, 200, { etag: `"${rencontre.version}"` });
    },
  )
  .put(
    "/:id",
    describe({
      summary: "Modifier une rencontre (If-Match : version)",
      tag,
      answer,
      errors: ["request.invalid", "request.preconditionRequired", ...moveErrors],
    }),
    body(rencontreInputSchema),
    async (c) => {
      const rencontre = await updateRencontre(c.get("deps"), c.get("actor"), {
        rencontreId: c.req.param("id"),
        version: ifMatch(c.req.header("if-match")),
        input: c.req.valid("json"),
      });
      return c.json(rencontre, 200, { etag: `"${rencontre.version}"` });
    },
  )
  .post(
    "/:id/opening",
    describe({ summary: "Ouvrir le recensement", tag, answer, errors: moveErrors }),
    async (c) =>
      c.json(
        await advanceRencontre(c.get("deps"), c.get("actor"), {
          rencontreId: c.req.param("id"),
          step: "opening",
        }),
      ),
  )
  .post(
    "/:id/closing",
    describe({ summary: "Clore le recensement", tag, answer, errors: moveErrors }),
    async (c) =>
      c.json(
        await advanceRencontre(c.get("deps"), c.get("actor"), {
          rencontreId: c.req.param("id"),
          step: "closing",
        }),
      ),
  )
  .post(
    "/:id/postponement",
    describe({
      summary: "Reporter une rencontre et prévenir tous les inscrits",
      tag,
      answer,
      errors: ["request.invalid", ...moveErrors],
    }),
    body(postponementSchema),
    async (c) =>
      c.json(
        await postponeRencontre(c.get("deps"), c.get("actor"), {
          rencontreId: c.req.param("id"),
          ...c.req.valid("json"),
        }),
      ),
  )
  .post(
    "/:id/cancellation",
    describe({
      summary: "Annuler une rencontre et envoyer à chacun ses contacts et rapprochements",
      tag,
      answer,
      errors: ["request.invalid", ...moveErrors],
    }),
    body(reasonSchema),
    async (c) =>
      c.json(
        await cancelRencontre(c.get("deps"), c.get("actor"), {
          rencontreId: c.req.param("id"),
          ...c.req.valid("json"),
        }),
      ),
  )
  .post(
    "/:id/format",
    describe({
      summary: "Changer le format d’une rencontre et prévenir tous les inscrits",
      tag,
      answer,
      errors: ["request.invalid", ...moveErrors],
    }),
    body(formatChangeSchema),
    async (c) =>
      c.json(
        await changeFormat(c.get("deps"), c.get("actor"), {
          rencontreId: c.req.param("id"),
          ...c.req.valid("json"),
        }),
      ),
  )
  .post(
    "/:id/start",
    describe({ summary: "Commencer la journée", tag, answer, errors: moveErrors }),
    async (c) =>
      c.json(
        await advanceRencontre(c.get("deps"), c.get("actor"), {
          rencontreId: c.req.param("id"),
          step: "start",
        }),
      ),
  )
  .post("/:id/end", describe({ summary: "Finir la journée", tag, answer, errors: moveErrors }), async (c) =>
    c.json(await endRencontre(c.get("deps"), c.get("actor"), { rencontreId: c.req.param("id") })),
  )
  .route("/", registrations);
