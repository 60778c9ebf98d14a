import * as z from "zod";

/** What a mail to a supplier holds of them. */
export const ofSupplier = { supplierId: z.string(), supplierName: z.string() };

/** `{fournisseur}`. */
export const factsOfSupplier = ({ supplierName }: { supplierName: string }) => ({
  fournisseur: supplierName,
});

/** Why the contact of a supplier receives a mail about the supplier's profile. */
export const whySupplierContact = (supplierName: string): string =>
  `Vous recevez ce message parce que vous êtes le contact de ${supplierName} dans l’annuaire.`;
