import { Hono } from "hono";
import type { Env } from "../http/env.ts";
import { describe, pageOf } from "../http/validate.ts";
import { findOpportunities, opportunitySchema } from "./find-opportunities.ts";

/** What buyers look for that a supplier could do; mounted under `/suppliers`. */
export const opportunities = new Hono<Env>().get(
  "/:id/opportunities",
  describe({
    summary: "Ce que des acheteurs cherchent et que ce fournisseur pourrait faire, sans leurs coordonnées",
    tag: "Fournisseurs",
    answer: pageOf(opportunitySchema),
    errors: ["account.signedOut", "request.forbidden", "supplier.notFound"],
  }),
  async (c) =>
    c.json({
      items: await findOpportunities(c.get("deps"), c.get("actor"), { supplierId: c.req.param("id") }),
    }),
);
