import type { Failure } from "../world/exclusion.ts";
import type { MatchSupplier } from "../world/world.ts";

const failure: Failure = { code: "notPublished", reason: "La fiche du fournisseur n’est pas en ligne." };

/** The supplier must be in the annuaire: neither a draft, nor waiting for staff, nor suspended. */
export const failsToBePublished = (supplier: MatchSupplier): Failure | undefined =>
  supplier.status === "published" ? undefined : failure;
