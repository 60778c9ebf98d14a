import { Hono } from "hono";
import * as z from "zod";
import { requireStaff, staffErrors } from "../platform/actor.ts";
import { queryDocuments, queryErrors } from "../platform/db/documents.ts";
import { membershipsRequested } from "../platform/db/keys/accounts.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { body, pageOf, pageQuery, query } from "../platform/http/validate.ts";
import { membershipDocuments } from "./accounts.ts";
import { answerInvitation, answerInvitationErrors } from "./invitations.ts";

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

/** Requests to join, for staff; invitations, for the people invited. Mounted under `/auth`. */
export const requestRoutes = new Hono<Env>()
  .get(
    "/requests",
    describe({
      summary: "Demandes pour rejoindre une organisation, de la plus ancienne à la plus récente",
      tag,
      answer: pageOf(requested),
      errors: [staffErrors, queryErrors],
    }),
    query(pageQuery),
    async (c) => {
      requireStaff(c.get("actor"));
      const page = await queryDocuments(c.get("deps").table, membershipDocuments, {
        ...membershipsRequested,
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
      errors: answerInvitationErrors,
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
