import { Hono } from "hono";
import * as z from "zod";
import { outcomeInputSchema } from "../../shared/followups/outcomes.ts";
import { followUpSchema } from "../../shared/followups/schema.ts";
import { requireStaff, staffErrors } from "../platform/actor.ts";
import { queryDocuments, queryErrors } from "../platform/db/documents.ts";
import { followUpsOf } from "../platform/db/keys/followups.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { body, pageOf, pageQuery, query } from "../platform/http/validate.ts";
import {
  answerByPhone,
  answerByPhoneErrors,
  answerFollowUp,
  answerFollowUpErrors,
} from "./answer-follow-up.ts";
import { remindNow, remindNowErrors } from "./remind-follow-up.ts";
import {
  followUpDocuments,
  followUpOfToken,
  followUpOfTokenErrors,
  getFollowUp,
  getFollowUpErrors,
} from "./repository.ts";
import { followUpViewSchema, viewFollowUp } from "./view.ts";

const tag = "Points d’étape";
const meetingId = z.object({ meetingId: z.string() });

const answersSchema = z.object({
  answers: z.array(z.intersection(meetingId, outcomeInputSchema)).max(64).default([]),
  satisfaction: z.int().min(1).max(5).optional(),
  notes: z.string().trim().max(5_000).optional(),
});

/** Follow-up questions, sent by mail and answered without an account. */
export const followUps = new Hono<Env>()
  .get(
    "/",
    describe({
      summary: "Points d’étape envoyés après une rencontre, pour l’équipe",
      tag,
      answer: pageOf(followUpSchema),
      errors: [staffErrors, queryErrors],
    }),
    query(pageQuery.extend({ rencontreId: z.string() })),
    async (c) => {
      requireStaff(c.get("actor"));
      const { rencontreId, ...page } = c.req.valid("query");
      return c.json(
        await queryDocuments(c.get("deps").table, followUpDocuments, {
          ...followUpsOf(rencontreId),
          ...page,
        }),
      );
    },
  )
  .get(
    "/:token",
    describe({
      summary: "Lire un point d’étape reçu par message ; ne change rien",
      tag,
      answer: followUpViewSchema,
      errors: followUpOfTokenErrors,
    }),
    async (c) => {
      const deps = c.get("deps");
      return c.json(await viewFollowUp(deps, await followUpOfToken(deps, c.req.param("token"))));
    },
  )
  .post(
    "/:token",
    describe({
      summary: "Répondre à un point d’étape ; une nouvelle réponse remplace la précédente",
      tag,
      answer: followUpViewSchema,
      errors: answerFollowUpErrors,
    }),
    body(answersSchema),
    async (c) => {
      const deps = c.get("deps");
      const answered = await answerFollowUp(deps, c.req.param("token"), c.req.valid("json"));
      return c.json(await viewFollowUp(deps, answered));
    },
  )
  .get(
    "/:id/answers",
    describe({
      summary: "Un point d’étape, pour l’équipe qui le remplit au téléphone",
      tag,
      answer: followUpViewSchema,
      errors: [staffErrors, getFollowUpErrors],
    }),
    async (c) => {
      const deps = c.get("deps");
      requireStaff(c.get("actor"));
      return c.json(await viewFollowUp(deps, await getFollowUp(deps, c.req.param("id"))));
    },
  )
  .post(
    "/:id/answers",
    describe({
      summary: "Noter les réponses données au téléphone",
      tag,
      answer: followUpViewSchema,
      errors: answerByPhoneErrors,
    }),
    body(answersSchema),
    async (c) => {
      const deps = c.get("deps");
      const answered = await answerByPhone(deps, c.get("actor"), {
        followUpId: c.req.param("id"),
        ...c.req.valid("json"),
      });
      return c.json(await viewFollowUp(deps, answered));
    },
  )
  .post(
    "/:id/reminder",
    describe({
      summary: "Relancer un participant avant l’heure ; compte parmi ses deux relances",
      tag,
      answer: followUpSchema,
      errors: remindNowErrors,
    }),
    async (c) => c.json(await remindNow(c.get("deps"), c.get("actor"), { followUpId: c.req.param("id") })),
  );
