import { Hono } from "hono";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { readWeightsSample, readWeightsSampleErrors, weightsSampleSchema } from "./read-weights-sample.ts";

/** A preview of the effect of matching weights, before a round is requested; mounted under `/rencontres`. */
export const weightsSample = new Hono<Env>().get(
  "/:id/weights-sample",
  describe({
    summary:
      "Quelques intentions et leurs fournisseurs, notés composante par composante, pour régler les poids",
    tag: "Rondes",
    answer: weightsSampleSchema,
    errors: readWeightsSampleErrors,
  }),
  async (c) => c.json(await readWeightsSample(c.get("deps"), c.get("actor"), c.req.param("id"))),
);
