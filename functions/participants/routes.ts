import { Hono } from "hono";
import * as z from "zod";
import { participantSchema } from "../../shared/clause/schema.ts";
import { errorsOf } from "../../shared/errors/errors.ts";
import { eligibilityFilters } from "../../shared/participants/filters.ts";
import { identityInputSchema } from "../../shared/participants/identity.ts";
import { milestones } from "../../shared/participants/milestones.ts";
import { eligibilityDecisionSchema, participantFactsSchema } from "../../shared/participants/schema.ts";
import {
  identityViewSchema,
  participantViewSchema,
  unansweredSchema,
} from "../../shared/participants/view.ts";
import { staffErrors } from "../platform/actor.ts";
import { makeOnce } from "../platform/creation-key.ts";
import { commitErrors, queryErrors } from "../platform/db/documents.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { idempotencyKey } from "../platform/http/idempotency.ts";
import { body, pageOf, pageQuery, query } from "../platform/http/validate.ts";
import { answerCreated, answerVersioned, ifMatch } from "../platform/http/versions.ts";

const tag = "Bénéficiaires";
/** Of the use cases, which are loaded by the first call, so that the API starts without them. */
export const readErrors = errorsOf(staffErrors, "participant.notFound");
export const changeErrors = errorsOf(readErrors, "request.invalid", commitErrors);

const filter = z.object({
  year: z.union([z.literal("none"), z.string().regex(/^20\d\d$/, "une année est attendue")]).optional(),
  state: z.enum(eligibilityFilters).optional(),
  text: z.string().trim().max(40).optional(),
});

/** People employed under a clause; staff only. Nothing here but the identity’s own routes tells who they are. */
export const participants = new Hono<Env>()
  .get(
    "/",
    describe({
      summary: "Bénéficiaires d’une année d’entrée ou d’un état d’éligibilité, par leur code",
      tag,
      answer: pageOf(participantSchema),
      errors: [staffErrors, queryErrors],
    }),
    query(pageQuery.extend(filter.shape)),
    async (c) => {
      const { listParticipants } = await import("./list-participants.ts");
      return c.json(await listParticipants(c.get("deps"), c.get("actor"), c.req.valid("query")));
    },
  )
  .post(
    "/",
    describe({
      summary: "Enregistrer un bénéficiaire ; son code est tiré au sort",
      tag,
      status: 201,
      answer: participantSchema,
      errors: changeErrors,
    }),
    body(z.object({ facts: participantFactsSchema, identity: identityInputSchema.optional() })),
    idempotencyKey,
    async (c) => {
      const input = c.req.valid("json");
      const { createParticipant } = await import("./create-participant.ts");
      const { getParticipant } = await import("./repository.ts");
      const participant = await makeOnce(c.get("deps"), c.get("creationKey")(input), {
        make: (deps) => createParticipant(deps, c.get("actor"), input),
        find: (id) => getParticipant(c.get("deps"), id),
      });
      return answerCreated(c, participant, `/api/clause/participants/${participant.id}`);
    },
  )
  .get(
    "/unanswered",
    describe({
      summary: "Bénéficiaires dont personne n’a dit ce qu’ils sont devenus après tant de mois",
      tag,
      answer: z.object({ items: z.array(unansweredSchema) }),
      errors: staffErrors,
    }),
    query(z.object({ months: z.coerce.number().pipe(z.literal(milestones)) })),
    async (c) => {
      const { listUnanswered } = await import("./list-unanswered.ts");
      const { months } = c.req.valid("query");
      return c.json({ items: await listUnanswered(c.get("deps"), c.get("actor"), { months }) });
    },
  )
  .get(
    "/:id",
    describe({
      summary: "Lire un bénéficiaire : faits, contrats de travail, situations",
      tag,
      answer: participantViewSchema,
      errors: readErrors,
    }),
    async (c) => {
      const { readParticipant } = await import("./read-participant.ts");
      return c.json(await readParticipant(c.get("deps"), c.get("actor"), c.req.param("id")));
    },
  )
  .put(
    "/:id",
    describe({
      summary: "Corriger les faits d’un bénéficiaire (If-Match : version)",
      tag,
      answer: participantSchema,
      errors: changeErrors,
    }),
    body(z.object({ facts: participantFactsSchema })),
    ifMatch,
    async (c) => {
      const { correctParticipant } = await import("./correct-participant.ts");
      const corrected = await correctParticipant(c.get("deps"), c.get("actor"), {
        id: c.req.param("id"),
        version: c.get("version"),
        ...c.req.valid("json"),
      });
      return answerVersioned(c, corrected);
    },
  )
  .post(
    "/:id/eligibility",
    describe({
      summary: "Dire qu’une personne est éligible, à quels titres et jusqu’à quand, ou qu’elle ne l’est pas",
      tag,
      answer: participantSchema,
      errors: changeErrors,
    }),
    body(eligibilityDecisionSchema),
    ifMatch,
    async (c) => {
      const { decideEligibility } = await import("./decide-eligibility.ts");
      const decided = await decideEligibility(c.get("deps"), c.get("actor"), {
        id: c.req.param("id"),
        version: c.get("version"),
        decision: c.req.valid("json"),
      });
      return answerVersioned(c, decided);
    },
  )
  .post(
    "/:id/identity/reading",
    describe({
      summary: "Montrer l’identité d’un bénéficiaire ; le journal garde qui l’a lue",
      tag,
      answer: identityViewSchema,
      errors: [readErrors, "identity.notFound"],
    }),
    async (c) => {
      const { readIdentity } = await import("./read-identity.ts");
      c.header("cache-control", "no-store");
      const participantId = c.req.param("id");
      return answerVersioned(c, await readIdentity(c.get("deps"), c.get("actor"), { participantId }));
    },
  )
  .put(
    "/:id/identity",
    describe({
      summary:
        "Enregistrer ou corriger l’identité d’un bénéficiaire (If-Match : version, 0 la première fois)",
      tag,
      answer: identityViewSchema,
      errors: changeErrors,
    }),
    body(identityInputSchema),
    ifMatch,
    async (c) => {
      const { changeIdentity } = await import("./change-identity.ts");
      const identity = await changeIdentity(c.get("deps"), c.get("actor"), {
        participantId: c.req.param("id"),
        version: c.get("version"),
        input: c.req.valid("json"),
      });
      return answerVersioned(c, identity);
    },
  )
  .delete(
    "/:id/identity",
    describe({
      summary: "Effacer l’identité d’un bénéficiaire avant sa date, à sa demande ; les faits restent",
      tag,
      status: 204,
      errors: [readErrors, "identity.notFound", commitErrors],
    }),
    async (c) => {
      const { eraseIdentity } = await import("./erase-identity.ts");
      await eraseIdentity(c.get("deps"), c.get("actor"), { participantId: c.req.param("id") });
      return c.body(null, 204);
    },
  )
  .post(
    "/:id/joining",
    describe({
      summary: "Réunir deux dossiers qui sont une même personne ; celui-ci reste",
      tag,
      answer: participantSchema,
      errors: [readErrors, "participant.wrongStatus", commitErrors],
    }),
    body(z.object({ otherId: z.string() })),
    async (c) => {
      const { joinParticipants } = await import("./join-participants.ts");
      const { otherId } = c.req.valid("json");
      const id = c.req.param("id");
      return answerVersioned(c, await joinParticipants(c.get("deps"), c.get("actor"), { id, otherId }));
    },
  )
  .post(
    "/:id/telling-apart",
    describe({
      summary: "Retenir que deux dossiers du même nom sont deux personnes",
      tag,
      answer: participantSchema,
      errors: [readErrors, "participant.wrongStatus", commitErrors],
    }),
    body(z.object({ otherId: z.string() })),
    async (c) => {
      const { tellApart } = await import("./tell-apart.ts");
      const { otherId } = c.req.valid("json");
      const id = c.req.param("id");
      return answerVersioned(c, await tellApart(c.get("deps"), c.get("actor"), { id, otherId }));
    },
  );
