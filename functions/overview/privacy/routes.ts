import { Hono } from "hono";
import { deleteCookie } from "hono/cookie";
import * as z from "zod";
import { emailSchema } from "../../../shared/fields/fields.ts";
import { sessionCookie } from "../../accounts/identify.ts";
import { requireStaff, staffErrors } from "../../platform/actor.ts";
import { describe } from "../../platform/http/describe.ts";
import type { Env } from "../../platform/http/env.ts";
import { body } from "../../platform/http/validate.ts";
import { erasePerson, erasePersonErrors } from "./erase-person.ts";
import { exportPerson, exportPersonErrors, personalDataSchema } from "./export-person.ts";

const tag = "Données personnelles";
const somebody = body(z.object({ email: emailSchema }));

/** Export and erasure of one's own data, and by staff on a person's behalf; mounted under `/auth`. */
export const privacy = new Hono<Env>()
  .get(
    "/me/export",
    describe({
      summary: "Tout ce qui est conservé de la personne connectée",
      tag,
      answer: personalDataSchema,
      errors: exportPersonErrors,
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
      errors: erasePersonErrors,
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
      errors: [staffErrors, exportPersonErrors],
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
      errors: erasePersonErrors,
    }),
    somebody,
    async (c) => {
      await erasePerson(c.get("deps"), c.get("actor"), c.req.valid("json"));
      return c.body(null, 204);
    },
  );
