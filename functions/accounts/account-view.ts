import * as z from "zod";
import type { Deps } from "../deps.ts";
import { membershipStatusSchema, membershipsOf } from "./accounts.ts";
import { type Actor, requireAccount } from "./actor.ts";
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
  /** Organisations that ask this person to speak for them. */
  invitations: z.array(z.object({ organisationId: z.string(), organisationName: z.string() })),
});

/** Which side an organisation is on, by its id. */
const organisationType = (id: string): "supplier" | "buyer" => (id.startsWith("sup_") ? "supplier" : "buyer");

/** What a person may know of its own account. Errors: account.signedOut. */
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
