import { Hono } from "hono";
import * as z from "zod";
import { AppError, type ErrorCode } from "../../shared/errors/errors.ts";
import { roundComparisonSchema } from "../../shared/rounds/comparison.ts";
import {
  adjustmentInputSchema,
  replanningInputSchema,
  roundInputSchema,
  roundSchema,
} from "../../shared/rounds/schema.ts";
import { requireStaff, staffErrors } from "../platform/actor.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { body } from "../platform/http/validate.ts";
import { answerVersioned } from "../platform/http/versions.ts";
import { getRencontre, getRencontreErrors } from "../rencontres/repository.ts";
import { adjustRound, adjustRoundErrors } from "./adjust-round.ts";
import { publishRound, publishRoundErrors } from "./publish-round.ts";
import { readComparison, readComparisonErrors } from "./read-comparison.ts";
import { matrixSchema, readMatrix } from "./read-matrix.ts";
import { pairSchema, readPair, readPairErrors } from "./read-pair.ts";
import { getRound, getRoundErrors, roundsOfRencontre } from "./repository.ts";
import { requestReplanning, requestReplanningErrors } from "./request-replanning.ts";
import { requestRound, requestRoundErrors } from "./request-round.ts";
import { restoreRound, restoreRoundErrors } from "./restore-round.ts";
import { undoAdjustment, undoAdjustmentErrors } from "./undo-adjustment.ts";
import { validateRound, validateRoundErrors } from "./validate-round.ts";
import { roundAddress, roundViewSchema, viewRound } from "./view.ts";

const tag = "Rondes";
const answer = roundSchema;

/** The number in a path: of a round, or of an adjustment. */
const numberIn = (text: string, otherwise: ErrorCode): number => {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new AppError(otherwise);
  return Number(text);
};

const roundIn = ({ id, n }: { id: string; n: string }) => ({
  rencontreId: id,
  number: numberIn(n, "round.notFound"),
});

/** Rounds of a rencontre: matches and plan, computed as jobs; mounted under `/rencontres`. */
export const rounds = new Hono<Env>()
  .get(
    "/:id/rounds",
    describe({
      summary: "Rondes d’une rencontre, de la plus ancienne à la plus récente",
      tag,
      answer: z.object({ items: z.array(answer) }),
      errors: [staffErrors, getRencontreErrors],
    }),
    async (c) => {
      requireStaff(c.get("actor"));
      const { id } = await getRencontre(c.get("deps"), c.req.param("id"));
      return c.json({ items: await roundsOfRencontre(c.get("deps"), id) });
    },
  )
  .post(
    "/:id/rounds",
    describe({
      summary: "Demander une ronde : rapprochements et plan se calculent ensuite",
      tag,
      status: 202,
      answer,
      errors: requestRoundErrors,
    }),
    body(roundInputSchema),
    async (c) => {
      const round = await requestRound(c.get("deps"), c.get("actor"), {
        rencontreId: c.req.param("id"),
        ...c.req.valid("json"),
      });
      return c.json(round, 202, { location: roundAddress(round) });
    },
  )
  .get(
    "/:id/rounds/:n",
    describe({
      summary: "Une ronde : son avancement, puis ses rapprochements et son plan",
      tag,
      answer: roundViewSchema,
      errors: [staffErrors, getRoundErrors],
    }),
    async (c) => {
      requireStaff(c.get("actor"));
      const round = await getRound(c.get("deps"), roundIn(c.req.param()));
      return answerVersioned(c, await viewRound(c.get("deps"), round));
    },
  )
  .get(
    "/:id/rounds/:n/matrix",
    describe({
      summary: "Qui pourrait rencontrer qui : acheteurs, fournisseurs, et les meilleurs scores des paires",
      tag,
      answer: matrixSchema,
      errors: [staffErrors, getRoundErrors],
    }),
    async (c) => {
      requireStaff(c.get("actor"));
      const round = await getRound(c.get("deps"), roundIn(c.req.param()));
      return c.json(await readMatrix(c.get("deps"), round));
    },
  )
  .get(
    "/:id/rounds/:n/pairs/:buyer/:supplier",
    describe({
      summary: "Ce dont deux participants pourraient parler, et pourquoi",
      tag,
      answer: pairSchema,
      errors: [staffErrors, getRoundErrors, readPairErrors],
    }),
    async (c) => {
      requireStaff(c.get("actor"));
      const { buyer, supplier, ...path } = c.req.param();
      const round = await getRound(c.get("deps"), roundIn(path));
      return c.json(await readPair(c.get("deps"), round, { buyer, supplier }));
    },
  )
  .post(
    "/:id/rounds/:n/adjustments",
    describe({
      summary: "Ajuster une ronde, dont le reste est recalculé",
      tag,
      status: 202,
      answer,
      errors: adjustRoundErrors,
    }),
    body(z.object({ adjustments: z.array(adjustmentInputSchema).min(1).max(100) })),
    async (c) =>
      c.json(
        await adjustRound(c.get("deps"), c.get("actor"), {
          ...roundIn(c.req.param()),
          ...c.req.valid("json"),
        }),
        202,
      ),
  )
  .delete(
    "/:id/rounds/:n/adjustments/:k",
    describe({
      summary: "Annuler un ajustement, et recalculer le reste",
      tag,
      status: 202,
      answer,
      errors: undoAdjustmentErrors,
    }),
    async (c) =>
      c.json(
        await undoAdjustment(c.get("deps"), c.get("actor"), {
          ...roundIn(c.req.param()),
          k: numberIn(c.req.param("k"), "adjustment.notFound"),
        }),
        202,
      ),
  )
  .post(
    "/:id/rounds/:n/validation",
    describe({ summary: "Valider une ronde", tag, answer, errors: validateRoundErrors }),
    async (c) => c.json(await validateRound(c.get("deps"), c.get("actor"), roundIn(c.req.param()))),
  )
  .post(
    "/:id/rounds/:n/publication",
    describe({
      summary: "Publier une ronde : chaque participant reçoit son programme, une fois",
      tag,
      status: 202,
      answer,
      errors: publishRoundErrors,
    }),
    async (c) => c.json(await publishRound(c.get("deps"), c.get("actor"), roundIn(c.req.param())), 202),
  )
  .get(
    "/:id/rounds/:n/comparison/:other",
    describe({
      summary: "Ce qui change d’une ronde à une autre : chiffres, rendez-vous, participants",
      tag,
      answer: roundComparisonSchema,
      errors: [staffErrors, readComparisonErrors],
    }),
    async (c) => {
      requireStaff(c.get("actor"));
      const { other, ...path } = c.req.param();
      const { rencontreId, number } = roundIn(path);
      const after = numberIn(other, "round.notFound");
      return c.json(await readComparison(c.get("deps"), { rencontreId, before: number, after }));
    },
  )
  .post(
    "/:id/rounds/:n/restoration",
    describe({
      summary:
        "Revenir à une ronde : son plan, ses réglages et ses ajustements deviennent la ronde la plus récente",
      tag,
      status: 201,
      answer,
      errors: restoreRoundErrors,
    }),
    async (c) => {
      const round = await restoreRound(c.get("deps"), c.get("actor"), roundIn(c.req.param()));
      return c.json(round, 201, { location: roundAddress(round) });
    },
  )
  .post(
    "/:id/replanning",
    describe({
      summary:
        "Demander un plan de ce qui reste de la journée, qui change le moins possible : une ronde, à publier ensuite",
      tag: "Plan de rencontre",
      status: 202,
      answer: roundSchema,
      errors: requestReplanningErrors,
    }),
    body(replanningInputSchema),
    async (c) => {
      const round = await requestReplanning(c.get("deps"), c.get("actor"), {
        rencontreId: c.req.param("id"),
        ...c.req.valid("json"),
      });
      return c.json(round, 202, { location: roundAddress(round) });
    },
  );
