import { dayText } from "../../../shared/dates.ts";
import { action, paragraph, type Template } from "./mail-document.ts";

const why = (name: string) =>
  `Vous recevez ce message parce que vous êtes le contact de ${name} dans l’annuaire.`;

export const supplierPublished: Template<"supplier-published"> = ({ supplierId, supplierName }, links) => ({
  subject: `${supplierName} est dans l’annuaire`,
  preview: "Les acheteurs peuvent maintenant vous trouver.",
  blocks: [
    paragraph(`La fiche de ${supplierName} est publiée dans l’annuaire des fournisseurs solidaires.`),
    paragraph(
      "Les acheteurs peuvent la trouver, et elle est proposée pour les achats et les rencontres qui lui correspondent.",
    ),
    action("Voir ma fiche", links.supplier(supplierId)),
  ],
  why: why(supplierName),
});

export const supplierRefused: Template<"supplier-refused"> = (
  { supplierId, supplierName, reason },
  links,
) => ({
  subject: `La fiche de ${supplierName} est à compléter`,
  preview: "L’équipe vous dit ce qu’il reste à corriger.",
  blocks: [
    paragraph(
      `La fiche de ${supplierName} ne peut pas encore être publiée. Rien n’est perdu : elle est redevenue un brouillon.`,
    ),
    { type: "quote", label: "Ce que dit l’équipe", text: reason },
    action("Corriger ma fiche", links.ownSupplier(supplierId)),
  ],
  why: why(supplierName),
});

export const supplierSuspended: Template<"supplier-suspended"> = (
  { supplierId, supplierName, reason },
  links,
) => ({
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
  why: why(supplierName),
});

export const proofExpiring: Template<"proof-expiring"> = (
  { supplierId, supplierName, proof, daysLeft },
  links,
) => ({
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
  why: why(supplierName),
});
