import * as z from "zod";
import { daySchema } from "../../../shared/fields/fields.ts";
import { supplierKindSchema } from "../../../shared/suppliers/schema.ts";
import { dayText } from "../../../shared/time/dates.ts";
import { action, paragraph } from "../document/mail-document.ts";
import { daysText } from "../parts/facts.ts";
import { sampleSupplier } from "../parts/samples.ts";
import { factsOfSupplier, ofSupplier, whySupplierContact } from "../parts/supplier.ts";
import { defineMail } from "./define-mail.ts";

/** To the contact of a supplier, before one of the supplier's proofs ends. */
export const proofExpiring = defineMail({
  schema: z.object({
    kind: z.literal("proof-expiring"),
    ...ofSupplier,
    proof: z.object({ kind: supplierKindSchema, reference: z.string(), validUntil: daySchema }),
    daysLeft: z.literal([60, 30, 7]),
  }),
  label: "Justificatif qui expire",
  cases: "60, 30 et 7 jours avant la fin du justificatif",
  essential: true,
  template: ({ supplierId, supplierName, proof, daysLeft }, links) => ({
    subject: `Votre justificatif ${proof.kind} expire dans ${daysLeft} jours`,
    preview: `Valable jusqu’au ${dayText(proof.validUntil)}.`,
    blocks: [
      paragraph(`Un justificatif de ${supplierName} arrive à son terme dans ${daysLeft} jours.`),
      {
        type: "facts",
        facts: [
          { label: "Type de structure", value: proof.kind },
          { label: "Référence", value: proof.reference },
          { label: "Valable jusqu’au", value: dayText(proof.validUntil) },
        ],
      },
      paragraph(
        "Ajoutez le nouveau justificatif avant cette date. Sans justificatif valable, votre fiche n’est plus proposée pour les marchés réservés, et elle est suspendue 30 jours plus tard.",
      ),
      action("Ajouter un justificatif", links.ownSupplier(supplierId)),
    ],
    why: whySupplierContact(supplierName),
  }),
  facts: (content) => ({
    ...factsOfSupplier(content),
    délai: daysText(content.daysLeft),
    type: content.proof.kind,
    échéance: dayText(content.proof.validUntil),
  }),
  sample: {
    kind: "proof-expiring",
    ...sampleSupplier,
    proof: { kind: "EI", reference: "ACI-031-2025-17", validUntil: "2026-12-31" },
    daysLeft: 30,
  },
});
