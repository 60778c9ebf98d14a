import { Hono } from "hono";
import * as z from "zod";
import type { ErrorCode } from "../../shared/errors.ts";
import {
  arrivalSchema,
  participantSchema,
  registrationChangesSchema,
  registrationInputSchema,
  registrationSchema,
} from "../../shared/rencontres.ts";
import { requireMember } from "../accounts/actor.ts";
import { queryDocuments } from "../db/documents.ts";
import { registrationsOfOrganisation } from "../db/keys.ts";
import type { Env } from "../http/env.ts";
import { body, describe, ifMatch, pageOf, pageQuery, query } from "../http/validate.ts";
import { changeRegistration } from "./change-registration.ts";
import { confirmRegistration } from "./confirm-registration.ts";
import { listParticipants, listRegistrations } from "./list-registrations.ts";
import { markArrival } from "./mark-arrival.ts";
import { register } from "./register.ts";
import { getRegistration, registrationDocuments } from "./registration-repository.ts";
import { withdrawRegistration } from "./withdraw-registration.ts";

const tag = "Inscriptions";
const answer = registrationSchema;
const errors: ErrorCode[] = [
  "account.signedOut",
  "request.forbidden",
  "registration.notFound",
  "registration.wrongStatus",
  "rencontre.notFound",
  "rencontre.wrongStatus",
  "version.conflict",
];

/** The registrations of an organisation over all editions; mounted under `/registrations`. */
export const ownRegistrations = new Hono<Env>().get(
  "/",
  describe({
    summary: "Inscriptions d’une organisation, les plus récentes d’abord",
    tag,
    answer: pageOf(answer),
    errors: ["account.signedOut", "request.forbidden"],
  }),
  query(pageQuery.extend({ organisationId: z.string() })),
  async (c) => {
    const { organisationId, ...page } = c.req.valid("query");
    requireMember(c.get("actor"), organisationId);
    return c.json(
      await queryDocuments(c.get("deps").table, registrationDocuments, {
        index: "gsi1",
        pk: registrationsOfOrganisation(organisationId),
        order: "descending",
        ...page,
      }),
    );
  },
);

/** Who takes part in an edition, and what each says. */
export const registrations = new Hono<Env>()
  .get(
    "/:id/registrations",
    describe({
      summary: "Inscriptions d’une rencontre : toutes pour l’équipe, les siennes pour un membre",
      tag,
      answer: pageOf(answer),
      errors: ["account.signedOut", "rencontre.notFound"],
    }),
    query(pageQuery),
    async (c) =>
      c.json(
        await listRegistrations(c.get("deps"), c.get("actor"), {
          rencontreId: c.req.param("id"),
          ...c.req.valid("query"),
        }),
      ),
  )
  .get(
    "/:id/participants",
    describe({
      summary: "Qui participe, pour les inscrits et l’équipe",
      tag,
      answer: z.object({ items: z.array(participantSchema) }),
      errors: ["account.signedOut", "request.forbidden", "rencontre.notFound"],
    }),
    async (c) =>
      c.json({
        items: await listParticipants(c.get("deps"), c.get("actor"), { rencontreId: c.req.param("id") }),
      }),
  )
  .post(
    "/:id/registrations",
    describe({
      summary: "Inscrire une organisation",
      tag,
      status: 201,
      answer,
      errors: [
        "request.invalid",
        "account.signedOut",
        "request.forbidden",
        "rencontre.notFound",
        "rencontre.wrongStatus",
        "buyer.notFound",
        "supplier.notFound",
        "registration.exists",
        "registration.invalid",
      ],
    }),
    body(registrationInputSchema),
    async (c) => {
      const registration = await register(c.get("deps"), c.get("actor"), {
        rencontreId: c.req.param("id"),
        ...c.req.valid("json"),
      });
      return c.json(registration, 201, {
        location: `/api/rencontres/${registration.rencontreId}/registrations/${registration.id}`,
        etag: `"${registration.version}"`,
      });
    },
  )
  .get(
    "/:id/registrations/:rid",
    describe({ summary: "Lire une inscription", tag, answer, errors }),
    async (c) => {
      const { id, rid } = c.req.param();
      const registration = await getRegistration(c.get("deps"), { rencontreId: id, registrationId: rid });
      requireMember(c.get("actor"), registration.organisationId);
      return c.json(registration, 200, { etag: `"${registration.version}"` });
    },
  )
  .put(
    "/:id/registrations/:rid",
    describe({
      summary: "Modifier une inscription (If-Match : version)",
      tag,
      answer,
      errors: ["request.invalid", "request.preconditionRequired", "registration.invalid", ...errors],
    }),
    body(registrationChangesSchema),
    async (c) => {
      const { id, rid } = c.req.param();
      const registration = await changeRegistration(c.get("deps"), c.get("actor"), {
        rencontreId: id,
        registrationId: rid,
        version: ifMatch(c.req.header("if-match")),
        changes: c.req.valid("json"),
      });
      return c.json(registration, 200, { etag: `"${registration.version}"` });
    },
  )
  .post(
    "/:id/registrations/:rid/withdrawal",
    describe({ summary: "Retirer une inscription", tag, answer, errors }),
    async (c) => {
      const { id, rid } = c.req.param();
      return c.json(
        await withdrawRegistration(c.get("deps"), c.get("actor"), { rencontreId: id, registrationId: rid }),
      );
    },
  )
  .post(
    "/:id/registrations/:rid/confirmation",
    describe({ summary: "Confirmer une inscription après un report", tag, answer, errors }),
    async (c) => {
      const { id, rid } = c.req.param();
      return c.json(
        await confirmRegistration(c.get("deps"), c.get("actor"), { rencontreId: id, registrationId: rid }),
      );
    },
  )
  .post(
    "/:id/registrations/:rid/arrival",
    describe({
      summary: "Le jour même : dire qu’un participant est arrivé, ou l’annuler",
      tag,
      answer,
      errors: ["request.invalid", ...errors],
    }),
    body(arrivalSchema),
    async (c) => {
      const { id, rid } = c.req.param();
      return c.json(
        await markArrival(c.get("deps"), c.get("actor"), {
          rencontreId: id,
          registrationId: rid,
          ...c.req.valid("json"),
        }),
      );
    },
  );
