import { Hono } from "hono";
import * as z from "zod";
import { AppError, type ErrorCode } from "../../shared/errors.ts";
import { mailPreviewInputSchema, mailPreviewSchema } from "../../shared/mail-preview.ts";
import { preparationSchema } from "../../shared/preparation.ts";
import { roundComparisonSchema } from "../../shared/round-comparison.ts";
import { adjustmentInputSchema, roundInputSchema, roundSchema } from "../../shared/rounds.ts";
import { requireStaff } from "../accounts/actor.ts";
import type { Env } from "../http/env.ts";
import { tableFiles } from "../http/table-files.ts";
import { body, describe } from "../http/validate.ts";
import { getRencontre } from "../rencontres/rencontre-repository.ts";
import { currentRules } from "../settings/current-rules.ts";
import { adjustRound } from "./adjust-round.ts";
import { fillerColumns } from "./filler-columns.ts";
import { inviteSuppliers } from "./invite-suppliers.ts";
import { previewMails } from "./preview-mails.ts";
import { publishRound } from "./publish-round.ts";
import { readComparison } from "./read-comparison.ts";
import { matrixSchema, readMatrix } from "./read-matrix.ts";
import { pairSchema, readPair } from "./read-pair.ts";
import { readPreparation } from "./read-preparation.ts";
import { readWeightsSample, weightsSampleSchema } from "./read-weights-sample.ts";
import { requestRound } from "./request-round.ts";
import { restoreRound } from "./restore-round.ts";
import { getRound, roundsOfRencontre } from "./round-repository.ts";
import { roundAddress, roundViewSchema, viewRound } from "./round-view.ts";
import { undoAdjustment } from "./undo-adjustment.ts";
import { validateRound } from "./validate-round.ts";

const tag = "Rondes";
const answer = roundSchema;
const errors: ErrorCode[] = [
  "account.signedOut",
  "request.forbidden",
  "rencontre.notFound",
  "rencontre.wrongStatus",
  "round.notFound",
  "round.wrongStatus",
  "round.inProgress",
  "version.conflict",
];

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
    "/:id/preparation",
    describe({
      summary: "Où en est la préparation : inscrits, familles sans réponse, fournisseurs à inviter",
      tag,
      answer: preparationSchema,
      errors: ["account.signedOut", "request.forbidden", "rencontre.notFound"],
    }),
    async (c) =>
      c.json(await readPreparation(c.get("deps"), c.get("actor"), { rencontreId: c.req.param("id") })),
  )
  .route(
    "/",
    tableFiles({
      path: "/:id/fillers",
      summary: "Les fournisseurs de l’annuaire à inviter",
      tag,
      errors: ["account.signedOut", "request.forbidden", "rencontre.notFound"],
      filter: z.object({}),
      read: async ({ deps, actor, params }) => {
        const { categories } = await currentRules(deps);
        const { fillers } = await readPreparation(deps, actor, { rencontreId: params.id ?? "" });
        return {
          name: "a-inviter",
          title: "Fournisseurs à inviter",
          columns: fillerColumns(categories),
          rows: fillers,
        };
      },
    }),
  )
  .post(
    "/:id/invitations",
    describe({
      summary: "Inviter les fournisseurs de l’annuaire qui combleraient un manque, chacun une fois",
      tag,
      answer: z.object({ invited: z.int() }),
      errors: [
        "account.signedOut",
        "request.forbidden",
        "rencontre.notFound",
        "rencontre.wrongStatus",
        "version.conflict",
      ],
    }),
    async (c) =>
      c.json(await inviteSuppliers(c.get("deps"), c.get("actor"), { rencontreId: c.req.param("id") })),
  )
  .get(
    "/:id/rounds",
    describe({
      summary: "Rondes d’une rencontre, de la plus ancienne à la plus récente",
      tag,
      answer: z.object({ items: z.array(answer) }),
      errors: ["account.signedOut", "request.forbidden", "rencontre.notFound"],
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
      errors: ["request.invalid", ...errors],
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
    "/:id/weights-sample",
    describe({
      summary:
        "Quelques intentions et leurs fournisseurs, notés composante par composante, pour régler les poids",
      tag,
      answer: weightsSampleSchema,
      errors: ["account.signedOut", "request.forbidden", "rencontre.notFound"],
    }),
    async (c) => c.json(await readWeightsSample(c.get("deps"), c.get("actor"), c.req.param("id"))),
  )
  .get(
    "/:id/rounds/:n",
    describe({
      summary: "Une ronde : son avancement, puis ses rapprochements et son plan",
      tag,
      answer: roundViewSchema,
      errors: ["account.signedOut", "request.forbidden", "round.notFound"],
    }),
    async (c) => {
      requireStaff(c.get("actor"));
      const round = await getRound(c.get("deps"), roundIn(c.req.param()));
      return c.json(await viewRound(c.get("deps"), round), 200, { etag: `"${round.version}"` });
    },
  )
  .get(
    "/:id/rounds/:n/matrix",
    describe({
      summary: "Qui pourrait rencontrer qui : acheteurs, fournisseurs, et les meilleurs scores des paires",
      tag,
      answer: matrixSchema,
      errors: ["account.signedOut", "request.forbidden", "round.notFound"],
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
      errors: ["account.signedOut", "request.forbidden", "round.notFound", "registration.notFound"],
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
      errors: ["request.invalid", "adjustment.conflict", "round.ofDay", ...errors],
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
      errors: ["adjustment.notFound", "round.ofDay", ...errors],
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
    describe({ summary: "Valider une ronde", tag, answer, errors }),
    async (c) => c.json(await validateRound(c.get("deps"), c.get("actor"), roundIn(c.req.param()))),
  )
  .post(
    "/:id/rounds/:n/publication",
    describe({
      summary: "Publier une ronde : chaque participant reçoit son programme, une fois",
      tag,
      status: 202,
      answer,
      errors: ["rencontre.publishing", "round.notNewest", "round.outdated", ...errors],
    }),
    async (c) => c.json(await publishRound(c.get("deps"), c.get("actor"), roundIn(c.req.param())), 202),
  )
  .get(
    "/:id/rounds/:n/comparison/:other",
    describe({
      summary: "Ce qui change d’une ronde à une autre : chiffres, rendez-vous, participants",
      tag,
      answer: roundComparisonSchema,
      errors: ["account.signedOut", "request.forbidden", "round.notFound", "round.wrongStatus"],
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
      errors,
    }),
    async (c) => {
      const round = await restoreRound(c.get("deps"), c.get("actor"), roundIn(c.req.param()));
      return c.json(round, 201, { location: roundAddress(round) });
    },
  )
  .post(
    "/:id/mail-preview",
    describe({
      summary: "Lire ce qui serait envoyé aux participants, et à qui, avant d’en décider ; rien ne change",
      tag,
      answer: mailPreviewSchema,
      errors: [
        "request.invalid",
        "account.signedOut",
        "request.forbidden",
        "rencontre.notFound",
        "rencontre.wrongStatus",
        "round.notFound",
      ],
    }),
    body(mailPreviewInputSchema),
    async (c) =>
      c.json(
        await previewMails(c.get("deps"), c.get("actor"), {
          rencontreId: c.req.param("id"),
          ...c.req.valid("json"),
        }),
      ),
  );
