import { closesAt, waves } from "../../shared/followups.ts";
import { parisDay } from "../../shared/paris-days.ts";
import type { Registration, Rencontre } from "../../shared/rencontres.ts";
import { signToken } from "../accounts/tokens.ts";
import { getDocuments } from "../db/documents.ts";
import { followUpKey } from "../db/keys.ts";
import type { Deps } from "../deps.ts";
import { followUpDocuments, followUpIdOf } from "../followups/follow-up-repository.ts";
import type { Waiting } from "./waiting-schema.ts";

type Organisation = { organisationId: string; organisationName: string };

/** Questions about an edition that an organisation can still answer. */
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

/** What an edition waits for from an organisation, or brings to it. */
export const waitingOfRencontre = async (
  deps: Pick<Deps, "table" | "now" | "config">,
  rencontre: Rencontre,
  organisation: Organisation,
  registration: Registration | undefined,
): Promise<Waiting[]> => {
  const { id, title, date, status, publishedRound } = rencontre;
  const about = { ...organisation, rencontreId: id, rencontreTitle: title, date };
  if (!registration) return status === "open" ? [{ kind: "registrationOpen", ...about }] : [];
  if (status === "held" || status === "followedUp") return questions(deps, rencontre, registration);
  if (registration.status === "toConfirm") return [{ kind: "registrationToConfirm", ...about }];
  const coming = publishedRound !== undefined && status !== "cancelled" && date >= parisDay(deps.now());
  return coming ? [{ kind: "planPublished", ...about }] : [];
};
