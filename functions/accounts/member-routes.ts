import { Hono } from "hono";
import * as z from "zod";
import type { Deps } from "../deps.ts";
import type { Env } from "../http/env.ts";
import { body, describe, pageOf } from "../http/validate.ts";
import { membersOfOrganisation } from "./accounts.ts";
import { requireMember } from "./actor.ts";
import { approveMembership, endMembership, requestMembership } from "./memberships.ts";

const memberView = z.object({
  accountId: z.string(),
  email: z.string(),
  status: z.enum(["requested", "approved"]),
  note: z.string(),
  createdAt: z.string(),
});

/** The members of the organisations of one module, to be mounted under `/:id/members`. */
export const memberRoutes = (
  tag: string,
  find: (deps: Deps, id: string) => Promise<{ id: string; name: string }>,
) =>
  new Hono<Env>()
    .get(
      "/:id/members",
      describe({
        summary: "Qui parle pour l’organisation",
        tag,
        answer: pageOf(memberView),
        errors: ["request.forbidden"],
      }),
      async (c) => {
        requireMember(c.get("actor"), c.req.param("id"));
        const members = await membersOfOrganisation(c.get("deps"), c.req.param("id"));
        return c.json({ items: members.map((member) => memberView.parse(member)) });
      },
    )
    .post(
      "/:id/members",
      describe({
        summary: "Demander à rejoindre l’organisation",
        tag,
        status: 202,
        errors: ["account.signedOut"],
      }),
      body(z.object({ note: z.string().trim().max(1_000).default("") })),
      async (c) => {
        const organisation = await find(c.get("deps"), c.req.param("id"));
        await requestMembership(c.get("deps"), c.get("actor"), {
          organisation,
          note: c.req.valid("json").note,
        });
        return c.body(null, 202);
      },
    )
    .post(
      "/:id/members/:accountId/approval",
      describe({
        summary: "Accepter une personne",
        tag,
        status: 204,
        errors: ["request.forbidden", "membership.notFound"],
      }),
      async (c) => {
        const { id, accountId } = c.req.param();
        await approveMembership(c.get("deps"), c.get("actor"), { organisationId: id, accountId });
        return c.body(null, 204);
      },
    )
    .delete(
      "/:id/members/:accountId",
      describe({
        summary: "Refuser ou retirer une personne",
        tag,
        status: 204,
        errors: ["request.forbidden", "membership.notFound"],
      }),
      async (c) => {
        const { id, accountId } = c.req.param();
        await endMembership(c.get("deps"), c.get("actor"), { organisationId: id, accountId });
        return c.body(null, 204);
      },
    );
