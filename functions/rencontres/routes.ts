import { Hono } from "hono";
import { reasonSchema } from "../../shared/fields/fields.ts";
import {
  formatChangeSchema,
  postponementSchema,
  rencontreInputSchema,
  rencontreSchema,
} from "../../shared/rencontres/schema.ts";
import { makeOnce } from "../platform/creation-key.ts";
import { queryDocuments, queryErrors } from "../platform/db/documents.ts";
import { allRencontres } from "../platform/db/keys/rencontres.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { idempotencyKey } from "../platform/http/idempotency.ts";
import { body, pageOf, pageQuery, query } from "../platform/http/validate.ts";
import { answerCreated, answerVersioned, ifMatch } from "../platform/http/versions.ts";
import { advanceRencontre, advanceRencontreErrors } from "./advance-rencontre.ts";
import { cancelRencontre, cancelRencontreErrors } from "./cancel-rencontre.ts";
import { changeFormat, changeFormatErrors } from "./change-format.ts";
import { createRencontre, createRencontreErrors } from "./create-rencontre.ts";
import { endRencontre, endRencontreErrors } from "./end-rencontre.ts";
import { postponeRencontre, postponeRencontreErrors } from "./postpone-rencontre.ts";
import { registrations } from "./registration-routes.ts";
import { getRencontre, getRencontreErrors, rencontreDocuments } from "./repository.ts";
import { updateRencontre, updateRencontreErrors } from "./update-rencontre.ts";
import { mayReadRencontre, rencontreAsSeenBy, rencontreAsSeenByErrors } from "./view.ts";

const tag = "Rencontres";
const answer = rencontreSchema;

/** Rencontres and their transitions. */
export const rencontres = new Hono<Env>()
  .get(
    "/",
    describe({
      summary: "Rencontres, les plus tardives d’abord ; une page peut être incomplète et avoir une suite",
      tag,
      answer: pageOf(answer),
      errors: queryErrors,
    }),
    query(pageQuery),
    async (c) => {
      const actor = c.get("actor");
      const page = await queryDocuments(c.get("deps").table, rencontreDocuments, {
        ...allRencontres,
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
      errors: [createRencontreErrors, getRencontreErrors, rencontreAsSeenByErrors],
    }),
    body(rencontreInputSchema),
    idempotencyKey,
    async (c) => {
      const input = c.req.valid("json");
      const rencontre = await makeOnce(c.get("deps"), c.get("creationKey")(input), {
        make: (deps) => createRencontre(deps, c.get("actor"), input),
        find: async (id) => rencontreAsSeenBy(c.get("actor"), await getRencontre(c.get("deps"), id)),
      });
      return answerCreated(c, rencontre, `/api/rencontres/${rencontre.id}`);
    },
  )
  .get(
    "/:id",
    describe({
      summary: "Lire une rencontre",
      tag,
      answer,
      errors: [getRencontreErrors, rencontreAsSeenByErrors],
    }),
    async (c) => {
      const rencontre = await getRencontre(c.get("deps"), c.req.param("id"));
      return answerVersioned(c, rencontreAsSeenBy(c.get("actor"), rencontre));
    },
  )
  .put(
    "/:id",
    describe({
      summary: "Modifier une rencontre (If-Match : version)",
      tag,
      answer,
      errors: updateRencontreErrors,
    }),
    body(rencontreInputSchema),
    ifMatch,
    async (c) => {
      const rencontre = await updateRencontre(c.get("deps"), c.get("actor"), {
        rencontreId: c.req.param("id"),
        version: c.get("version"),
        input: c.req.valid("json"),
      });
      return answerVersioned(c, rencontre);
    },
  )
  .post(
    "/:id/opening",
    describe({ summary: "Ouvrir le recensement", tag, answer, errors: advanceRencontreErrors }),
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
    describe({ summary: "Clore le recensement", tag, answer, errors: advanceRencontreErrors }),
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
      errors: postponeRencontreErrors,
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
      errors: cancelRencontreErrors,
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
      errors: changeFormatErrors,
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
    describe({ summary: "Commencer la journée", tag, answer, errors: advanceRencontreErrors }),
    async (c) =>
      c.json(
        await advanceRencontre(c.get("deps"), c.get("actor"), {
          rencontreId: c.req.param("id"),
          step: "start",
        }),
      ),
  )
  .post(
    "/:id/end",
    describe({ summary: "Finir la journée", tag, answer, errors: endRencontreErrors }),
    async (c) =>
      c.json(await endRencontre(c.get("deps"), c.get("actor"), { rencontreId: c.req.param("id") })),
  )
  .route("/", registrations);
