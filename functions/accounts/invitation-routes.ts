import { Hono } from "hono";
import * as z from "zod";
import type { ErrorCode } from "../../shared/errors/errors.ts";
import { emailSchema } from "../../shared/fields/fields.ts";
import { memberErrors, requireMember } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { body, pageOf } from "../platform/http/validate.ts";
import {
  invitationsFrom,
  invite,
  inviteErrors,
  takeBackInvitation,
  takeBackInvitationErrors,
} from "./invitations.ts";

const byEmail = body(z.object({ email: emailSchema }));
const sent = z.object({ email: z.string(), createdAt: z.string() });

/** Invitations to join the organisations of one module, to be mounted under `/:id/invitations`. */
export const invitationRoutes = (
  tag: string,
  find: (deps: Deps, id: string) => Promise<{ id: string; name: string }>,
  findErrors: readonly ErrorCode[],
) =>
  new Hono<Env>()
    .get(
      "/:id/invitations",
      describe({
        summary: "Invitations qui attendent une réponse",
        tag,
        answer: pageOf(sent),
        errors: memberErrors,
      }),
      async (c) => {
        requireMember(c.get("actor"), c.req.param("id"));
        const found = await invitationsFrom(c.get("deps"), c.req.param("id"));
        return c.json({ items: found.map(({ email, createdAt }) => ({ email, createdAt })) });
      },
    )
    .post(
      "/:id/invitations",
      describe({
        summary: "Inviter une personne à parler pour l’organisation",
        tag,
        status: 202,
        errors: [findErrors, inviteErrors],
      }),
      byEmail,
      async (c) => {
        const deps = c.get("deps");
        const organisation = await find(deps, c.req.param("id"));
        await invite(deps, c.get("actor"), { organisation, ...c.req.valid("json") });
        return c.body(null, 202);
      },
    )
    .post(
      "/:id/invitations/withdrawal",
      describe({
        summary: "Reprendre une invitation",
        tag,
        status: 204,
        errors: takeBackInvitationErrors,
      }),
      byEmail,
      async (c) => {
        await takeBackInvitation(c.get("deps"), c.get("actor"), {
          organisationId: c.req.param("id"),
          ...c.req.valid("json"),
        });
        return c.body(null, 204);
      },
    );
