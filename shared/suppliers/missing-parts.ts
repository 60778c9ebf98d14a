import type { FieldError } from "../errors/errors.ts";
import { kindName, type SupplierKind } from "./kinds.ts";

type Submitted = {
  activities: readonly unknown[];
  proofs: readonly { kind: string }[];
  kinds: readonly SupplierKind[];
  contact?: unknown;
};

const required = (path: string, message: string): FieldError => ({ path, code: "required", message });

/** What a profile must contain besides its fields before staff check it. */
export const missingParts = ({ activities, proofs, kinds, contact }: Submitted): FieldError[] => [
  ...(activities.length === 0 ? [required("activities", "Activités : décrivez au moins une activité.")] : []),
  ...kinds
    .filter((kind) => !proofs.some((proof) => proof.kind === kind))
    .map((kind) => required("proofs", `Justificatifs : il manque celui-ci : ${kindName(kind)}.`)),
  ...(contact ? [] : [required("contact", "Contact : à remplir.")]),
];
