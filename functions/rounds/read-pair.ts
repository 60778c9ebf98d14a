import * as z from "zod";
import { errorsOf } from "../../shared/errors/errors.ts";
import { type Round, roundMatchSchema } from "../../shared/rounds/schema.ts";
import { intentDocuments } from "../intents/repository.ts";
import { getDocuments } from "../platform/db/documents.ts";
import { intentKey } from "../platform/db/keys/intents.ts";
import type { Deps } from "../platform/deps.ts";
import { getRegistration, getRegistrationErrors } from "../rencontres/registration-repository.ts";
import { readMatchesOf } from "./round-results.ts";

export const pairSchema = z.object({ items: z.array(roundMatchSchema.extend({ title: z.string() })) });

export const readPairErrors = errorsOf(getRegistrationErrors);

/** What two participants could meet about, best match first, with the reasons for and against. */
export const readPair = async (
  deps: Pick<Deps, "table">,
  round: Round,
  { buyer, supplier }: { buyer: string; supplier: string },
): Promise<z.infer<typeof pairSchema>> => {
  const { rencontreId, number, result } = round;
  const [{ intentIds }, { organisationId }] = await Promise.all([
    getRegistration(deps, { rencontreId, registrationId: buyer }),
    getRegistration(deps, { rencontreId, registrationId: supplier }),
  ]);
  if (!result) return { items: [] };
  const of = { rencontreId, number, attempt: result.attempt };
  const found = await Promise.all(intentIds.map((intentId) => readMatchesOf(deps.table, of, intentId)));
  const matches = found.flat().filter(({ supplierId }) => supplierId === organisationId);
  const intents = await getDocuments(
    deps.table,
    intentDocuments,
    matches.map(({ intentId }) => intentKey(intentId)),
  );
  const titles = new Map(intents.map(({ id, title }) => [id, title]));
  return {
    items: matches
      .toSorted((a, b) => b.score - a.score)
      .map((match) => ({ ...match, title: titles.get(match.intentId) ?? "" })),
  };
};
