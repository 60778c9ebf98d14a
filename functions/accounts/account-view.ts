import * as z from "zod";
import type { Deps } from "../deps.ts";
import { membershipsOf } from "./accounts.ts";
import { type Actor, requireAccount } from "./actor.ts";

export const accountViewSchema = z.object({
  id: z.string(),
  email: z.string(),
  staff: z.boolean(),
  organisations: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      type: z.enum(["supplier", "buyer"]),
      status: z.enum(["requested", "approved"]),
    }),
  ),
});

/** Which side an organisation is on, by its id. */
const organisationType = (id: string): "supplier" | "buyer" =>
  id.startsWith("sup_") ? "supplier" : "buyer";

/** What a person may know of its own account. Errors: account.signedOut. */
export const accountView = async (
  deps: Pick<Deps, "table">,
  actor: Actor,
): Promise<z.infer<typeof accountViewSchema>> => {
  requireAccount(actor);
  const organisations = await membershipsOf(deps, actor.accountId);
  return {
    id: actor.accountId,
    email: actor.email,
    staff: actor.staff,
    organisations: organisations.map((m) => ({
      id: m.organisationId,
      name: m.organisationName,
      type: organisationType(m.organisationId),
      status: m.status,
    })),
  };
};
