import { closesAt, waves } from "../../../shared/followups/schema.ts";
import { rencontreSets } from "../../../shared/rencontres/lifecycle.ts";
import type { Registration, Rencontre } from "../../../shared/rencontres/schema.ts";
import { parisDay } from "../../../shared/time/paris-days.ts";
import { followUpDocuments, followUpIdOf } from "../../followups/repository.ts";
import { getDocuments } from "../../platform/db/documents.ts";
import { followUpKey } from "../../platform/db/keys/followups.ts";
import type { Deps } from "../../platform/deps.ts";
import { signToken } from "../../platform/tokens.ts";
import type { Waiting } from "./waiting-schema.ts";

type Organisation = { organisationId: string; organisationName: string };

/** Questions about a rencontre that an organisation can still answer. */
const questions = async (
  deps: Pick<Deps, "table" | "now" | "config">,
  rencontre: Rencontre,
  registration: Registration,
): Promise<Waiting[]> => {
  const { organisationId, organisationName } = registration;
  const ids = waves.map((wave) => followUpIdOf(rencontre.id, registration.id, wave));
  const found = await getDocuments(deps.table, followUpDocuments, ids.map(followUpKey));
  return found
    .filter((one) => one.status === "sent" && deps.now() < closesAt(one))
    .map((one) => ({
      kind: "followUp" as const,
      ...{ organisationId, organisationName },
      ...{ rencontreId: rencontre.id, rencontreTitle: rencontre.title, date: rencontre.date },
      path: `/suites/${signToken(deps.config.secret, "follow-up", one.id)}`,
      closesAt: closesAt(one),
    }));
};

/** What a rencontre needs from an organisation, or has to show it. */
export const waitingOfRencontre = async (
  deps: Pick<Deps, "table" | "now" | "config">,
  rencontre: Rencontre,
  organisation: Organisation,
  registration: Registration | undefined,
): Promise<Waiting[]> => {
  const { id, title, date, status, publishedRound } = rencontre;
  const about = { ...organisation, rencontreId: id, rencontreTitle: title, date };
  if (!registration) return status === "open" ? [{ kind: "registrationOpen", ...about }] : [];
  if (rencontreSets.past.includes(status)) return questions(deps, rencontre, registration);
  if (registration.status === "toConfirm") return [{ kind: "registrationToConfirm", ...about }];
  const coming = publishedRound !== undefined && status !== "cancelled" && date >= parisDay(deps.now());
  return coming ? [{ kind: "planPublished", ...about }] : [];
};
