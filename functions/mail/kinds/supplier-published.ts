import * as z from "zod";
import { action, paragraph } from "../document/mail-document.ts";
import { sampleSupplier } from "../parts/samples.ts";
import { factsOfSupplier, ofSupplier, whySupplierContact } from "../parts/supplier.ts";
import { defineMail } from "./define-mail.ts";

/** To the contact of a supplier whose profile staff publish. */
export const supplierPublished = defineMail({
  schema: z.object({ kind: z.literal("supplier-published"), ...ofSupplier }),
  label: "Fiche mise en ligne",
  essential: true,
  template: ({ supplierId, supplierName }, links) => ({
    subject: `${supplierName} est dans l’annuaire`,
    preview: "Les acheteurs peuvent maintenant vous trouver.",
    blocks: [
      paragraph(`La fiche de ${supplierName} est publiée dans l’annuaire des fournisseurs solidaires.`),
      paragraph(
        "Les acheteurs peuvent la trouver, et elle est proposée pour les achats et les rencontres qui lui correspondent.",
      ),
      action("Voir ma fiche", links.supplier(supplierId)),
    ],
    why: whySupplierContact(supplierName),
  }),
  facts: factsOfSupplier,
  sample: { kind: "supplier-published", ...sampleSupplier },
});
