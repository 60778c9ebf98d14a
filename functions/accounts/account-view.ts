import * as z from "zod";
import { errorsOf } from "../../shared/errors/errors.ts";
import { type Actor, accountErrors, requireAccount } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { membershipStatusSchema, membershipsOf } from "./accounts.ts";
import { invitationsTo } from "./invitations.ts";

export const accountViewSchema = z.object({
  id: z.string(),
  email: z.string(),
  staff: z.boolean(),
  organisations: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      type: z.enum(["supplier", "buyer"]),
      status: membershipStatusSchema,
      /** Why a request was refused. */
      reason: z.string().optional(),
    }),
  ),
  /** Organisations that have invited this person to join. */
  invitations: z.array(z.object({ organisationId: z.string(), organisationName: z.string() })),
});

/** The side of an organisation, by its id. */
const organisationType = (id: string): "supplier" | "buyer" => (id.startsWith("sup_") ? "supplier" : "buyer");

export const accountViewErrors = errorsOf(accountErrors);

/** The account as its holder sees it. */
export const accountView = async (
  deps: Pick<Deps, "table">,
  actor: Actor,
): Promise<z.infer<typeof accountViewSchema>> => {
  requireAccount(actor);
  const [organisations, invitations] = await Promise.all([
    membershipsOf(deps, actor.accountId),
    invitationsTo(deps, actor.email),
  ]);
  return {
    id: actor.accountId,
    email: actor.email,
    staff: actor.staff,
    organisations: organisations.map((m) => ({
      id: m.organisationId,
      name: m.organisationName,
      type: organisationType(m.organisationId),
      status: m.status,
      ...(m.reason === undefined ? {} : { reason: m.reason }),
    })),
    invitations: invitations.map(({ organisationId, organisationName }) => ({
      organisationId,
      organisationName,
    })),
  };
};
