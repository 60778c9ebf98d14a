import { Hono } from "hono";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { pageOf } from "../platform/http/validate.ts";
import { findOpportunities, findOpportunitiesErrors, opportunitySchema } from "./find-opportunities.ts";

/** Intents that a supplier could answer; mounted under `/suppliers`. */
export const opportunities = new Hono<Env>().get(
  "/:id/opportunities",
  describe({
    summary: "Ce que des acheteurs cherchent et que ce fournisseur pourrait faire, sans leurs coordonnées",
    tag: "Fournisseurs",
    answer: pageOf(opportunitySchema),
    errors: findOpportunitiesErrors,
  }),
  async (c) =>
    c.json({
      items: await findOpportunities(c.get("deps"), c.get("actor"), { supplierId: c.req.param("id") }),
    }),
);
