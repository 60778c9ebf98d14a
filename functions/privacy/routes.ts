import { Hono } from "hono";
import { deleteCookie } from "hono/cookie";
import * as z from "zod";
import { emailSchema } from "../../shared/documents.ts";
import { requireStaff } from "../accounts/actor.ts";
import type { Env } from "../http/env.ts";
import { sessionCookie } from "../http/identity.ts";
import { body, describe } from "../http/validate.ts";
import { erasePerson } from "./erase-person.ts";
import { exportPerson, personalDataSchema } from "./export-person.ts";

const tag = "Données personnelles";
const somebody = body(z.object({ email: emailSchema }));

/** What a person may ask of its own data, and staff on its behalf; mounted under `/auth`. */
export const privacy = new Hono<Env>()
  .get(
    "/me/export",
    describe({
      summary: "Tout ce qui est conservé de la personne connectée",
      tag,
      answer: personalDataSchema,
      errors: ["account.signedOut"],
    }),
    async (c) =>
      c.json(await exportPerson(c.get("deps"), c.get("actor"), {}), 200, {
        "content-disposition": 'attachment; filename="mes-donnees.json"',
        "cache-control": "no-store",
      }),
  )
  .delete(
    "/me",
    describe({
      summary: "Effacer son compte et ses données",
      tag,
      status: 204,
      errors: ["account.signedOut", "version.conflict"],
    }),
    async (c) => {
      await erasePerson(c.get("deps"), c.get("actor"), {});
      deleteCookie(c, sessionCookie, { path: "/" });
      return c.body(null, 204);
    },
  )
  .post(
    "/people/export",
    describe({
      summary: "Tout ce qui est conservé d’une personne, à sa demande, pour l’équipe",
      tag,
      answer: personalDataSchema,
      errors: ["request.invalid", "account.signedOut", "request.forbidden"],
    }),
    somebody,
    async (c) => {
      requireStaff(c.get("actor"));
      return c.json(await exportPerson(c.get("deps"), c.get("actor"), c.req.valid("json")));
    },
  )
  .post(
    "/people/erasure",
    describe({
      summary: "Effacer une personne, à sa demande, pour l’équipe",
      tag,
      status: 204,
      errors: ["request.invalid", "account.signedOut", "request.forbidden", "version.conflict"],
    }),
    somebody,
    async (c) => {
      await erasePerson(c.get("deps"), c.get("actor"), c.req.valid("json"));
      return c.body(null, 204);
    },
  );
