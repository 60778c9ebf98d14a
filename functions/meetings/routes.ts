import { Hono } from "hono";
import * as z from "zod";
import { attendanceSchema, meetingSchema, planSchema } from "../../shared/meetings/schema.ts";
import { planCalendar } from "../mail/rendering/calendar.ts";
import { type Actor, isStaff } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { tableFiles } from "../platform/http/table-files.ts";
import { body, query } from "../platform/http/validate.ts";
import { mailRencontre } from "../rencontres/mail-rencontre.ts";
import { getRencontre } from "../rencontres/repository.ts";
import { mailMeetingOfBoth, mailMeetingOfPlan } from "./mail-meetings.ts";
import { markAttendance, markAttendanceErrors } from "./mark-attendance.ts";
import { planColumns } from "./plan-columns.ts";
import {
  readOwnPlan,
  readOwnPlanErrors,
  readPlans,
  readPlansErrors,
  readPublishedPlan,
  readPublishedPlanErrors,
} from "./published-plan.ts";

const tag = "Plan de rencontre";
/** Whose plan to read; by default the reader's own, or everybody's for staff. */
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

/** The calendar of the whole day for staff; its SEQUENCE is the number of the published round. */
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
      errors: readPublishedPlanErrors,
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
      errors: readPublishedPlanErrors,
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
      errors: readPlansErrors,
    }),
    whose,
    async (c) => {
      const deps = c.get("deps");
      const plans = await readPlans(deps, c.get("actor"), {
        rencontreId: c.req.param("id"),
        ...c.req.valid("query"),
      });
      // Loaded on demand, because it would slow down every start of the API.
      const { planPdf } = await import("../pdf/plan.ts");
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
      errors: [readPublishedPlanErrors, readOwnPlanErrors],
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

/** Attendance on the day; mounted under `/meetings`. */
export const meetings = new Hono<Env>().post(
  "/:id/attendance",
  describe({
    summary: "Dire si un rendez-vous a eu lieu, et qui manquait",
    tag,
    answer: meetingSchema,
    errors: markAttendanceErrors,
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
