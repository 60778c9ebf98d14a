import type { Modality } from "../../intents/schema.ts";
import { essRestEnd } from "../../law/conditions.ts";
import type { KindVerdict } from "../../law/kinds.ts";
import type { SupplierKind } from "../../suppliers/kinds.ts";
import { dayText } from "../../time/dates.ts";
import type { Failure } from "../world/exclusion.ts";
import { writtenOnce } from "../world/remarks.ts";
import type { MatchProof } from "../world/world.ts";

const written = writtenOnce(dayText);

const list = (kinds: readonly SupplierKind[]): string => kinds.join(", ");

/** No kind of the supplier is allowed, nor documented as equivalent. */
export const notAllowed = (modality: Modality, verdicts: readonly KindVerdict[]): Failure => {
  const special = verdicts.find(({ kind }) => kind === "GEIQ" || kind === "RQ")?.text;
  const held =
    verdicts.length === 0
      ? "le fournisseur n’a déclaré aucun type de structure"
      : `aucun type de structure du fournisseur (${list(verdicts.map(({ kind }) => kind))}) n’y donne droit`;
  return {
    code: "kindNotAllowed",
    reason: `Marché réservé (art. ${modality}) : ${held}.${special ? ` ${special}` : ""}`,
  };
};

/** The supplier won a contract reserved to the social economy too recently. */
export const tooSoon = (lastAward: string): Failure => ({
  code: "kindNotAllowed",
  reason: `Marché réservé à l’économie sociale et solidaire : attributaire au même titre le ${written(lastAward)}, le fournisseur ne peut l’être de nouveau avant le ${written(essRestEnd(lastAward))} (art. L2113-16).`,
});

/** An allowed kind without any proof of it. */
export const missing = (kinds: readonly SupplierKind[]): Failure => ({
  code: "proofMissing",
  reason: `Le fournisseur n’a pas de justificatif pour ${kinds.length > 1 ? "les types de structure admis" : "le type de structure admis"} (${list(kinds)}).`,
});

/** No proof of an allowed kind is valid on the day; `last`: the one that expires last. */
export const expired = (last: MatchProof, day: string): Failure => {
  const when =
    last.validUntil !== undefined && last.validUntil < day
      ? `il a pris fin le ${written(last.validUntil)}`
      : `il ne commence que le ${written(last.validFrom)}`;
  return {
    code: "proofExpired",
    reason: `Le justificatif (${last.kind}) n’est pas valable à la date de lancement, le ${written(day)} : ${when}.`,
  };
};
