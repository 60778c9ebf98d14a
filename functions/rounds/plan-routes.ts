import { Hono } from "hono";
import * as z from "zod";
import type { ErrorCode } from "../../shared/errors.ts";
import { attendanceSchema, meetingSchema, planSchema } from "../../shared/meetings.ts";
import { replanningInputSchema, roundSchema } from "../../shared/rounds.ts";
import { type Actor, isStaff } from "../accounts/actor.ts";
import type { Deps } from "../deps.ts";
import type { Env } from "../http/env.ts";
import { tableFiles } from "../http/table-files.ts";
import { body, describe, query } from "../http/validate.ts";
import { planCalendar } from "../mail/calendar.ts";
import { mailRencontre } from "../rencontres/mail-rencontre.ts";
import { getRencontre } from "../rencontres/rencontre-repository.ts";
import { mailMeetingOfBoth, mailMeetingOfPlan } from "./mail-meetings.ts";
import { markAttendance } from "./mark-attendance.ts";
import { planColumns } from "./plan-columns.ts";
import { readOwnPlan, readPlans, readPublishedPlan } from "./read-published-plan.ts";
import { requestReplanning } from "./request-replanning.ts";
import { roundAddress } from "./round-view.ts";

const tag = "Plan de rencontre";
const errors: ErrorCode[] = [
  "account.signedOut",
  "request.forbidden",
  "rencontre.notFound",
  "registration.notFound",
];
/** Whose plan; the reader's own where it is left out, everybody's for staff. */
const reader = z.object({ registrationId: z.string().optional() });
const whose = query(reader);

const ownCalendar = async (deps: Deps, actor: Actor, asked: Parameters<typeof readOwnPlan>[2]) => {
  const { rencontre, registration, meetings } = await readOwnPlan(deps, actor, asked);
  return planCalendar(
    {
      rencontre: mailRencontre(rencontre),
      registrationId: registration.id,
      meetings: meetings.map((meeting) => mailMeetingOfPlan(meeting, registration.side)),
      sequence: registration.planSequence ?? 0,
    },
    { baseUrl: deps.config.baseUrl, stamp: registration.updatedAt },
  );
};

/** The whole day as staff follow it; each publication is a version of it. */
const wholeCalendar = async (deps: Deps, actor: Actor, rencontreId: string) => {
  const rencontre = await getRencontre(deps, rencontreId);
  const { meetings } = await readPublishedPlan(deps, actor, { rencontreId });
  return planCalendar(
    {
      rencontre: mailRencontre(rencontre),
      registrationId: rencontre.id,
      meetings: meetings.map(mailMeetingOfBoth),
      sequence: rencontre.publishedRound ?? 0,
    },
    { baseUrl: deps.config.baseUrl, stamp: rencontre.updatedAt },
  );
};

/** The published plan, as data, calendar and table; mounted under `/rencontres`. */
export const plans = new Hono<Env>()
  .get(
    "/:id/plan",
    describe({
      summary: "Le plan publié : entier pour l’équipe, le sien pour un participant",
      tag,
      answer: planSchema,
      errors,
    }),
    whose,
    async (c) =>
      c.json(
        await readPublishedPlan(c.get("deps"), c.get("actor"), {
          rencontreId: c.req.param("id"),
          ...c.req.valid("query"),
        }),
      ),
  )
  .route(
    "/",
    tableFiles({
      path: "/:id/plan",
      summary: "Le plan publié",
      tag,
      errors,
      filter: reader,
      read: async ({ deps, actor, params }, asked) => {
        const plan = await readPublishedPlan(deps, actor, { rencontreId: params.id ?? "", ...asked });
        return { name: "plan", title: "Plan", columns: planColumns, rows: plan.meetings };
      },
    }),
  )
  .get(
    "/:id/plan.pdf",
    describe({
      summary: "Les programmes à imprimer, en A5 : tous pour l’équipe, le sien pour un participant",
      tag,
      contentType: "application/pdf",
      errors,
    }),
    whose,
    async (c) => {
      const deps = c.get("deps");
      const plans = await readPlans(deps, c.get("actor"), {
        rencontreId: c.req.param("id"),
        ...c.req.valid("query"),
      });
      // Loaded when somebody prints: it would weigh on every start of the API.
      const { planPdf } = await import("./plan-pdf.ts");
      return c.body(await planPdf(plans, deps.now()), 200, {
        "content-type": "application/pdf",
        "content-disposition": 'inline; filename="programme.pdf"',
      });
    },
  )
  .get(
    "/:id/plan.ics",
    describe({
      summary: "Les rendez-vous, pour un agenda : tous pour l’équipe, les siens pour un participant",
      tag,
      contentType: "text/calendar",
      errors,
    }),
    whose,
    async (c) => {
      const deps = c.get("deps");
      const asked = { rencontreId: c.req.param("id"), ...c.req.valid("query") };
      const whole = isStaff(c.get("actor")) && asked.registrationId === undefined;
      const calendar = whole
        ? await wholeCalendar(deps, c.get("actor"), asked.rencontreId)
        : await ownCalendar(deps, c.get("actor"), asked);
      return c.body(calendar, 200, {
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": 'attachment; filename="rendez-vous.ics"',
      });
    },
  );

/** The day itself: mounted under `/rencontres`. */
export const replannings = new Hono<Env>().post(
  "/:id/replanning",
  describe({
    summary:
      "Demander un plan de ce qui reste de la journée, qui change le moins possible : une ronde, à publier ensuite",
    tag,
    status: 202,
    answer: roundSchema,
    errors: [
      "request.invalid",
      "rencontre.wrongStatus",
      "rencontre.publishing",
      "round.notFound",
      "round.inProgress",
      "version.conflict",
      ...errors,
    ],
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

/** The day itself; mounted under `/meetings`. */
export const meetings = new Hono<Env>().post(
  "/:id/attendance",
  describe({
    summary: "Dire si un rendez-vous a eu lieu, et qui manquait",
    tag,
    answer: meetingSchema,
    errors: [
      "request.invalid",
      "account.signedOut",
      "request.forbidden",
      "meeting.notFound",
      "meeting.wrongStatus",
      "version.conflict",
    ],
  }),
  body(attendanceSchema),
  async (c) =>
    c.json(
      await markAttendance(c.get("deps"), c.get("actor"), {
        meetingId: c.req.param("id"),
        ...c.req.valid("json"),
      }),
    ),
);
