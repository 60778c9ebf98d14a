import { Hono } from "hono";
import * as z from "zod";
import { buyerInputSchema, buyerSchema } from "../../shared/buyers/schema.ts";
import { siretSchema } from "../../shared/fields/fields.ts";
import { memberRoutes } from "../accounts/member-routes.ts";
import { asOfNow } from "../accounts/sessions.ts";
import { requireStaff, staffErrors } from "../platform/actor.ts";
import { makeOnce } from "../platform/creation-key.ts";
import { queryDocuments, queryErrors } from "../platform/db/documents.ts";
import { allBuyers } from "../platform/db/keys/buyers.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { idempotencyKey } from "../platform/http/idempotency.ts";
import { body, pageOf, pageQuery, query } from "../platform/http/validate.ts";
import { answerCreated, answerVersioned, ifMatch } from "../platform/http/versions.ts";
import { createBuyer, createBuyerErrors } from "./create-buyer.ts";
import { findBuyer, findBuyerErrors } from "./find-buyer.ts";
import { readBuyer, readBuyerErrors } from "./read-buyer.ts";
import { buyerDocuments, getBuyer, getBuyerErrors } from "./repository.ts";
import { updateBuyer, updateBuyerErrors } from "./update-buyer.ts";

const tag = "Acheteurs";
const answer = buyerSchema;
const foundBuyer = z.object({ buyer: buyerSchema.pick({ id: true, name: true }).optional() });

/** Buying organisations. */
export const buyers = new Hono<Env>()
  .get(
    "/",
    describe({
      summary: "Acheteurs, pour l’équipe",
      tag,
      answer: pageOf(answer),
      errors: [staffErrors, queryErrors],
    }),
    query(pageQuery),
    async (c) => {
      requireStaff(c.get("actor"));
      return c.json(
        await queryDocuments(c.get("deps").table, buyerDocuments, {
          ...allBuyers,
          ...c.req.valid("query"),
        }),
      );
    },
  )
  .post(
    "/",
    describe({
      summary: "Créer son organisation",
      tag,
      status: 201,
      answer,
      errors: [createBuyerErrors, readBuyerErrors],
    }),
    body(buyerInputSchema),
    idempotencyKey,
    async (c) => {
      const input = c.req.valid("json");
      const buyer = await makeOnce(c.get("deps"), c.get("creationKey")(input), {
        make: (deps) => createBuyer(deps, c.get("actor"), input),
        find: async (id) => readBuyer(c.get("deps"), await asOfNow(c.get("deps"), c.get("actor")), id),
      });
      return answerCreated(c, buyer, `/api/buyers/${buyer.id}`);
    },
  )
  .get(
    "/by-siret",
    describe({
      summary: "L’organisation qui porte un SIRET, pour demander à la rejoindre",
      tag,
      answer: foundBuyer,
      errors: findBuyerErrors,
    }),
    query(z.object({ siret: siretSchema })),
    async (c) => c.json(await findBuyer(c.get("deps"), c.get("actor"), c.req.valid("query"))),
  )
  .get(
    "/:id",
    describe({
      summary: "Lire une organisation",
      tag,
      answer,
      errors: readBuyerErrors,
    }),
    async (c) => answerVersioned(c, await readBuyer(c.get("deps"), c.get("actor"), c.req.param("id"))),
  )
  .put(
    "/:id",
    describe({
      summary: "Modifier une organisation (If-Match : version)",
      tag,
      answer,
      errors: updateBuyerErrors,
    }),
    body(buyerInputSchema),
    ifMatch,
    async (c) => {
      const buyer = await updateBuyer(c.get("deps"), c.get("actor"), {
        buyerId: c.req.param("id"),
        version: c.get("version"),
        input: c.req.valid("json"),
      });
      return answerVersioned(c, buyer);
    },
  )
  .route("/", memberRoutes(tag, getBuyer, getBuyerErrors));
