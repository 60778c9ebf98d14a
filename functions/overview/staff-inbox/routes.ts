import { Hono } from "hono";
import { staffInboxSchema } from "../../../shared/overview/staff-inbox.ts";
import { describe } from "../../platform/http/describe.ts";
import type { Env } from "../../platform/http/env.ts";
import { readStaffInbox, readStaffInboxErrors } from "./read-staff-inbox.ts";

/** What waits for the team. */
export const staffInbox = new Hono<Env>().get(
  "/",
  describe({
    summary: "Ce qui attend l’équipe, par sorte, le plus ancien d’abord",
    tag: "Équipe",
    answer: staffInboxSchema,
    errors: readStaffInboxErrors,
  }),
  async (c) => c.json(await readStaffInbox(c.get("deps"), c.get("actor"))),
);
