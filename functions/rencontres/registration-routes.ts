import { Hono } from "hono";
import * as z from "zod";
import {
  arrivalSchema,
  participantSchema,
  peopleSchema,
  registrationChangesSchema,
  registrationInputSchema,
  registrationSchema,
  separationSchema,
} from "../../shared/rencontres/schema.ts";
import { memberErrors, requireMember } from "../platform/actor.ts";
import { makeOnce } from "../platform/creation-key.ts";
import { queryDocuments, queryErrors } from "../platform/db/documents.ts";
import { registrationsOfOrganisation } from "../platform/db/keys/registrations.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { idempotencyKey } from "../platform/http/idempotency.ts";
import { body, pageOf, pageQuery, query } from "../platform/http/validate.ts";
import { answerCreated, answerVersioned, ifMatch } from "../platform/http/versions.ts";
import { changePeople, changePeopleErrors } from "./change-people.ts";
import { changeRegistration, changeRegistrationErrors } from "./change-registration.ts";
import { confirmRegistration, confirmRegistrationErrors } from "./confirm-registration.ts";
import {
  listParticipants,
  listParticipantsErrors,
  listRegistrations,
  listRegistrationsErrors,
} from "./list-registrations.ts";
import { markArrival, markArrivalErrors } from "./mark-arrival.ts";
import { readRegistration, readRegistrationErrors } from "./read-registration.ts";
import { register, registerErrors } from "./register.ts";
import { registrationDocuments } from "./registration-repository.ts";
import { separateContacts, separateContactsErrors } from "./separate-contacts.ts";
import { withdrawRegistration, withdrawRegistrationErrors } from "./withdraw-registration.ts";

const tag = "Inscriptions";
const answer = registrationSchema;

/** The registrations of an organisation over all rencontres; mounted under `/registrations`. */
export const ownRegistrations = new Hono<Env>().get(
  "/",
  describe({
    summary: "Inscriptions d’une organisation, les plus récentes d’abord",
    tag,
    answer: pageOf(answer),
    errors: [memberErrors, queryErrors],
  }),
  query(pageQuery.extend({ organisationId: z.string() })),
  async (c) => {
    const { organisationId, ...page } = c.req.valid("query");
    requireMember(c.get("actor"), organisationId);
    return c.json(
      await queryDocuments(c.get("deps").table, registrationDocuments, {
        ...registrationsOfOrganisation(organisationId),
        order: "descending",
        ...page,
      }),
    );
  },
);

/** The registrations of a rencontre. */
export const registrations = new Hono<Env>()
  .get(
    "/:id/registrations",
    describe({
      summary: "Inscriptions d’une rencontre : toutes pour l’équipe, les siennes pour un membre",
      tag,
      answer: pageOf(answer),
      errors: listRegistrationsErrors,
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
      errors: listParticipantsErrors,
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
      errors: [registerErrors, readRegistrationErrors],
    }),
    body(registrationInputSchema),
    idempotencyKey,
    async (c) => {
      const rencontreId = c.req.param("id");
      const input = c.req.valid("json");
      const registration = await makeOnce(c.get("deps"), c.get("creationKey")(input), {
        make: (deps) => register(deps, c.get("actor"), { rencontreId, ...input }),
        find: (registrationId) =>
          readRegistration(c.get("deps"), c.get("actor"), { rencontreId, registrationId }),
      });
      return answerCreated(
        c,
        registration,
        `/api/rencontres/${rencontreId}/registrations/${registration.id}`,
      );
    },
  )
  .get(
    "/:id/registrations/:rid",
    describe({ summary: "Lire une inscription", tag, answer, errors: readRegistrationErrors }),
    async (c) => {
      const { id, rid } = c.req.param();
      const ids = { rencontreId: id, registrationId: rid };
      return answerVersioned(c, await readRegistration(c.get("deps"), c.get("actor"), ids));
    },
  )
  .put(
    "/:id/registrations/:rid",
    describe({
      summary: "Modifier une inscription (If-Match : version)",
      tag,
      answer,
      errors: changeRegistrationErrors,
    }),
    body(registrationChangesSchema),
    ifMatch,
    async (c) => {
      const { id, rid } = c.req.param();
      const registration = await changeRegistration(c.get("deps"), c.get("actor"), {
        rencontreId: id,
        registrationId: rid,
        version: c.get("version"),
        changes: c.req.valid("json"),
      });
      return answerVersioned(c, registration);
    },
  )
  .post(
    "/:id/registrations/:rid/withdrawal",
    describe({ summary: "Retirer une inscription", tag, answer, errors: withdrawRegistrationErrors }),
    async (c) => {
      const { id, rid } = c.req.param();
      return c.json(
        await withdrawRegistration(c.get("deps"), c.get("actor"), { rencontreId: id, registrationId: rid }),
      );
    },
  )
  .post(
    "/:id/registrations/:rid/confirmation",
    describe({
      summary: "Confirmer une inscription après un report",
      tag,
      answer,
      errors: confirmRegistrationErrors,
    }),
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
      errors: markArrivalErrors,
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
  )
  .post(
    "/:id/registrations/:rid/people",
    describe({
      summary: "Dire combien de personnes viennent pour un acheteur, même le plan publié",
      tag,
      answer,
      errors: changePeopleErrors,
    }),
    body(peopleSchema),
    async (c) => {
      const { id, rid } = c.req.param();
      return c.json(
        await changePeople(c.get("deps"), c.get("actor"), {
          rencontreId: id,
          registrationId: rid,
          ...c.req.valid("json"),
        }),
      );
    },
  )
  .post(
    "/:id/separations",
    describe({
      summary: "Dire si ceux qui ont le même contact enverront chacun quelqu’un, ou se le partagent",
      tag,
      status: 204,
      errors: separateContactsErrors,
    }),
    body(separationSchema),
    async (c) => {
      await separateContacts(c.get("deps"), c.get("actor"), {
        rencontreId: c.req.param("id"),
        ...c.req.valid("json"),
      });
      return c.body(null, 204);
    },
  );
