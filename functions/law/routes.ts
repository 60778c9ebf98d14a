import { Hono } from "hono";
import { eligibility } from "../../shared/law/eligibility.ts";
import { eligibilityAnswerSchema, eligibilityInputSchema } from "../../shared/law/eligibility-schema.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { body } from "../platform/http/validate.ts";
import { requireKnownCpv, requireKnownCpvErrors } from "../platform/require-known-cpv.ts";
import { currentRules } from "../settings/current-rules.ts";
import {
  requireKnownCategories,
  requireKnownCategoriesErrors,
} from "../settings/require-known-categories.ts";

/** The legal simulator: which modalities are open to a need on a date, to whom, and why. */
export const law = new Hono<Env>().post(
  "/",
  describe({
    summary: "Simuler les modalités juridiques ouvertes à un besoin",
    tag: "Droit",
    answer: eligibilityAnswerSchema,
    errors: [requireKnownCategoriesErrors, requireKnownCpvErrors],
  }),
  body(eligibilityInputSchema),
  async (c) => {
    const deps = c.get("deps");
    const need = c.req.valid("json");
    await requireKnownCategories(deps, [{ path: "category", id: need.category }]);
    requireKnownCpv(need.cpv);
    return c.json(eligibility(need, await currentRules(deps)));
  },
);
