import { Hono } from "hono";
import * as z from "zod";
import type { ErrorCode } from "../../shared/errors/errors.ts";
import { reasonSchema } from "../../shared/fields/fields.ts";
import { memberErrors, requireMember } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { body, pageOf } from "../platform/http/validate.ts";
import { membershipStatusSchema, membersOfOrganisation } from "./accounts.ts";
import { invitationRoutes } from "./invitation-routes.ts";
import type { Traces } from "./mail-domains.ts";
import {
  approveMembership,
  approveMembershipErrors,
  endMembership,
  endMembershipErrors,
  requestMembership,
  requestMembershipErrors,
} from "./memberships.ts";
import { refuseMembership, refuseMembershipErrors } from "./refuse-membership.ts";

const memberView = z.object({
  accountId: z.string(),
  email: z.string(),
  status: membershipStatusSchema,
  note: z.string(),
  domain: z.enum(["same", "other", "public"]).optional(),
  createdAt: z.string(),
});

/** Members and invitations of the organisations of one module, to be mounted under `/:id`. */
export const memberRoutes = (
  tag: string,
  find: (deps: Deps, id: string) => Promise<{ id: string; name: string } & Traces>,
  findErrors: readonly ErrorCode[],
) =>
  new Hono<Env>()
    .get(
      "/:id/members",
      describe({
        summary: "Qui parle pour l’organisation",
        tag,
        answer: pageOf(memberView),
        errors: memberErrors,
      }),
      async (c) => {
        requireMember(c.get("actor"), c.req.param("id"));
        const members = await membersOfOrganisation(c.get("deps"), c.req.param("id"));
        return c.json({
          items: members.filter(({ status }) => status !== "refused").map((one) => memberView.parse(one)),
        });
      },
    )
    .post(
      "/:id/members",
      describe({
        summary: "Demander à rejoindre l’organisation",
        tag,
        status: 202,
        errors: [findErrors, requestMembershipErrors],
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
        errors: approveMembershipErrors,
      }),
      async (c) => {
        const { id, accountId } = c.req.param();
        await approveMembership(c.get("deps"), c.get("actor"), { organisationId: id, accountId });
        return c.body(null, 204);
      },
    )
    .post(
      "/:id/members/:accountId/refusal",
      describe({
        summary: "Refuser une demande, avec la raison",
        tag,
        status: 204,
        errors: refuseMembershipErrors,
      }),
      body(reasonSchema),
      async (c) => {
        const { id, accountId } = c.req.param();
        await refuseMembership(c.get("deps"), c.get("actor"), {
          organisationId: id,
          accountId,
          ...c.req.valid("json"),
        });
        return c.body(null, 204);
      },
    )
    .delete(
      "/:id/members/:accountId",
      describe({
        summary: "Retirer une personne, ou se retirer",
        tag,
        status: 204,
        errors: endMembershipErrors,
      }),
      async (c) => {
        const { id, accountId } = c.req.param();
        await endMembership(c.get("deps"), c.get("actor"), { organisationId: id, accountId });
        return c.body(null, 204);
      },
    )
    .route("/", invitationRoutes(tag, find, findErrors));
