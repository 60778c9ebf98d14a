import { Hono } from "hono";
import { deleteCookie } from "hono/cookie";
import * as z from "zod";
import { errorsOf } from "../../../shared/errors/errors.ts";
import { emailSchema } from "../../../shared/fields/fields.ts";
import { sessionCookie } from "../../accounts/identify.ts";
import { accountErrors, requireStaff, staffErrors } from "../../platform/actor.ts";
import { commitErrors } from "../../platform/db/documents.ts";
import { describe } from "../../platform/http/describe.ts";
import type { Env } from "../../platform/http/env.ts";
import { body } from "../../platform/http/validate.ts";
import { personalDataSchema } from "./personal-data.ts";

const tag = "Données personnelles";
/*
 * The errors of the use cases, told here: they are loaded by the first call, so that the API starts without them.
 */
const exportErrors = errorsOf(accountErrors, "request.forbidden");
const eraseErrors = errorsOf(staffErrors, exportErrors, commitErrors);
const somebody = body(z.object({ email: emailSchema }));

/** Export and erasure of one's own data, and by staff on a person's behalf; mounted under `/auth`. */
export const privacy = new Hono<Env>()
  .get(
    "/me/export",
    describe({
      summary: "Tout ce qui est conservé de la personne connectée",
      tag,
      answer: personalDataSchema,
      errors: exportErrors,
    }),
    async (c) => {
      const { exportPerson } = await import("./export-person.ts");
      return c.json(await exportPerson(c.get("deps"), c.get("actor"), {}), 200, {
        "content-disposition": 'attachment; filename="mes-donnees.json"',
        "cache-control": "no-store",
      });
    },
  )
  .delete(
    "/me",
    describe({
      summary: "Effacer son compte et ses données",
      tag,
      status: 204,
      errors: eraseErrors,
    }),
    async (c) => {
      const { erasePerson } = await import("./erase-person.ts");
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
      errors: [staffErrors, exportErrors],
    }),
    somebody,
    async (c) => {
      requireStaff(c.get("actor"));
      const { exportPerson } = await import("./export-person.ts");
      return c.json(await exportPerson(c.get("deps"), c.get("actor"), c.req.valid("json")));
    },
  )
  .post(
    "/people/erasure",
    describe({
      summary: "Effacer une personne, à sa demande, pour l’équipe",
      tag,
      status: 204,
      errors: eraseErrors,
    }),
    somebody,
    async (c) => {
      const { erasePerson } = await import("./erase-person.ts");
      await erasePerson(c.get("deps"), c.get("actor"), c.req.valid("json"));
      return c.body(null, 204);
    },
  );
