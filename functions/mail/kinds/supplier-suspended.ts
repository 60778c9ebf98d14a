import * as z from "zod";
import { action, paragraph } from "../document/mail-document.ts";
import { sampleSupplier } from "../parts/samples.ts";
import { factsOfSupplier, ofSupplier, whySupplierContact } from "../parts/supplier.ts";
import { defineMail } from "./define-mail.ts";

/** To the contact of a supplier whose profile staff suspend, with the reason. */
export const supplierSuspended = defineMail({
  schema: z.object({ kind: z.literal("supplier-suspended"), ...ofSupplier, reason: z.string() }),
  label: "Fiche suspendue",
  essential: true,
  template: ({ supplierId, supplierName, reason }, links) => ({
    subject: `La fiche de ${supplierName} est suspendue`,
    preview: "Elle n’apparaît plus dans l’annuaire.",
    blocks: [
      paragraph(
        `La fiche de ${supplierName} n’apparaît plus dans l’annuaire et n’est plus proposée aux acheteurs.`,
      ),
      { type: "quote", label: "Motif", text: reason },
      paragraph("Dès que la fiche est à jour, l’équipe peut la publier de nouveau."),
      action("Mettre ma fiche à jour", links.ownSupplier(supplierId)),
    ],
    why: whySupplierContact(supplierName),
  }),
  facts: factsOfSupplier,
  sample: { kind: "supplier-suspended", ...sampleSupplier, reason: "La convention a expiré." },
});
