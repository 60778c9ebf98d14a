import { Hono } from "hono";
import * as z from "zod";
import { buyerInputSchema, buyerSchema } from "../../shared/buyers.ts";
import { siretSchema } from "../../shared/documents.ts";
import { requireMember, requireStaff } from "../accounts/actor.ts";
import { memberRoutes } from "../accounts/member-routes.ts";
import { queryDocuments } from "../db/documents.ts";
import { allBuyers } from "../db/keys.ts";
import type { Env } from "../http/env.ts";
import { body, describe, ifMatch, pageOf, pageQuery, query } from "../http/validate.ts";
import { buyerDocuments, getBuyer } from "./buyer-repository.ts";
import { createBuyer } from "./create-buyer.ts";
import { findBuyer } from "./find-buyer.ts";
import { updateBuyer } from "./update-buyer.ts";

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
      errors: ["request.forbidden"],
    }),
    query(pageQuery),
    async (c) => {
      requireStaff(c.get("actor"));
      return c.json(
        await queryDocuments(c.get("deps").table, buyerDocuments, {
          index: "gsi2",
          pk: allBuyers,
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
      errors: ["request.invalid", "account.signedOut", "buyer.exists"],
    }),
    body(buyerInputSchema),
    async (c) => {
      const buyer = await createBuyer(c.get("deps"), c.get("actor"), c.req.valid("json"));
      return c.json(buyer, 201, { location: `/api/buyers/${buyer.id}`, etag: `"${buyer.version}"` });
    },
  )
  .get(
    "/by-siret",
    describe({
      summary: "L’organisation qui porte un SIRET, pour demander à la rejoindre",
      tag,
      answer: foundBuyer,
      errors: ["request.invalid", "account.signedOut", "account.limited"],
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
      errors: ["request.forbidden", "buyer.notFound"],
    }),
    async (c) => {
      requireMember(c.get("actor"), c.req.param("id"));
      const buyer = await getBuyer(c.get("deps"), c.req.param("id"));
      return c.json(buyer, 200, { etag: `"${buyer.version}"` });
    },
  )
  .put(
    "/:id",
    describe({
      summary: "Modifier une organisation (If-Match : version)",
      tag,
      answer,
      errors: [
        "request.invalid",
        "request.forbidden",
        "buyer.notFound",
        "buyer.exists",
        "version.conflict",
        "request.preconditionRequired",
      ],
    }),
    body(buyerInputSchema),
    async (c) => {
      const buyer = await updateBuyer(c.get("deps"), c.get("actor"), {
        buyerId: c.req.param("id"),
        version: ifMatch(c.req.header("if-match")),
        input: c.req.valid("json"),
      });
      return c.json(buyer, 200, { etag: `"${buyer.version}"` });
    },
  )
  .route("/", memberRoutes(tag, getBuyer));
