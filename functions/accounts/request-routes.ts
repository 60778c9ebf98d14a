import { Hono } from "hono";
import * as z from "zod";
import { queryDocuments } from "../db/documents.ts";
import { membershipsRequested } from "../db/keys.ts";
import type { Env } from "../http/env.ts";
import { body, describe, pageOf, pageQuery, query } from "../http/validate.ts";
import { memberships } from "./accounts.ts";
import { requireStaff } from "./actor.ts";
import { answerInvitation } from "./invitations.ts";

const tag = "Connexion";
const requested = z.object({
  accountId: z.string(),
  email: z.string(),
  organisationId: z.string(),
  organisationName: z.string(),
  note: z.string(),
  domain: z.enum(["same", "other", "public"]).optional(),
  createdAt: z.string(),
});

/** Requests to join, for staff; invitations, for whom they are. Mounted under `/auth`. */
export const requestRoutes = new Hono<Env>()
  .get(
    "/requests",
    describe({
      summary: "Demandes pour rejoindre une organisation, de la plus ancienne à la plus récente",
      tag,
      answer: pageOf(requested),
      errors: ["account.signedOut", "request.forbidden"],
    }),
    query(pageQuery),
    async (c) => {
      requireStaff(c.get("actor"));
      const page = await queryDocuments(c.get("deps").table, memberships, {
        index: "gsi2",
        pk: membershipsRequested,
        ...c.req.valid("query"),
      });
      return c.json({ ...page, items: page.items.map((one) => requested.parse(one)) });
    },
  )
  .post(
    "/me/invitations/:organisationId",
    describe({
      summary: "Accepter ou décliner une invitation",
      tag,
      status: 204,
      errors: ["request.invalid", "account.signedOut", "membership.notFound"],
    }),
    body(z.object({ accepted: z.boolean() })),
    async (c) => {
      await answerInvitation(c.get("deps"), c.get("actor"), {
        organisationId: c.req.param("organisationId"),
        ...c.req.valid("json"),
      });
      return c.body(null, 204);
    },
  );
