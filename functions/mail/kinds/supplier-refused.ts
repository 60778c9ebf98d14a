import * as z from "zod";
import { action, paragraph } from "../document/mail-document.ts";
import { sampleSupplier } from "../parts/samples.ts";
import { factsOfSupplier, ofSupplier, whySupplierContact } from "../parts/supplier.ts";
import { defineMail } from "./define-mail.ts";

/** To the contact of a supplier whose profile staff send back to be corrected, with what is missing. */
export const supplierRefused = defineMail({
  schema: z.object({ kind: z.literal("supplier-refused"), ...ofSupplier, reason: z.string() }),
  label: "Fiche renvoyée à corriger",
  essential: true,
  template: ({ supplierId, supplierName, reason }, links) => ({
    subject: `La fiche de ${supplierName} est à compléter`,
    preview: "L’équipe vous dit ce qu’il reste à corriger.",
    blocks: [
      paragraph(
        `La fiche de ${supplierName} ne peut pas encore être publiée. Rien n’est perdu : elle est redevenue un brouillon.`,
      ),
      { type: "quote", label: "Ce que dit l’équipe", text: reason },
      action("Corriger ma fiche", links.ownSupplier(supplierId)),
    ],
    why: whySupplierContact(supplierName),
  }),
  facts: factsOfSupplier,
  sample: { kind: "supplier-refused", ...sampleSupplier, reason: "Il manque la convention de 2026." },
});
