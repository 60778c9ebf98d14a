import type { Modality } from "../intents/schema.ts";
import type { Contract } from "./schema.ts";

/** The words of the essential data for a modality. */
const socialOf = (modality: Modality | undefined): string => {
  switch (modality) {
    case "L2113-12":
    case "L2113-13":
    case "L2113-13-1":
    case "L2113-14":
    case "L2113-15":
      return "Marché réservé";
    case "L2112-2":
      return "Clause sociale";
    case "L2152-7":
      return "Critère social";
    default:
      return "Pas de considération sociale";
  }
};

/** The schema publishes no amount under one euro. */
const isPublishable = (amount: number | undefined): amount is number => amount !== undefined && amount >= 1;

/**
 * The fields that a contract lacks before its essential data can be published, in French; an organisation
 * registered here has its SIRET.
 */
export const missingForDecp = (contract: Contract): string[] =>
  [
    { known: contract.buyerSiret ?? contract.buyerId, label: "le SIRET de l’acheteur" },
    { known: contract.supplierSiret ?? contract.supplierId, label: "le SIRET du fournisseur" },
    { known: contract.cpv, label: "le code CPV" },
    { known: contract.departement, label: "le département" },
    { known: contract.durationMonths, label: "la durée" },
    { known: isPublishable(contract.amount), label: "un montant d’au moins 1 € HT" },
    { known: contract.essentialData, label: "les données de la consultation" },
  ].flatMap(({ known, label }) => (known ? [] : [label]));

/** Whether a contract whose essential data are all known is left out of the file for its amount alone, under one euro. */
export const isTooSmallForDecp = (contract: Contract): boolean =>
  contract.amount !== undefined &&
  !isPublishable(contract.amount) &&
  missingForDecp({ ...contract, amount: 1 }).length === 0;

/** A contract as the schema of the *données essentielles* describes it; none while it is incomplete. */
export const decpOf = (contract: Contract, publishedOn: string) => {
  const {
    buyerSiret,
    supplierSiret,
    cpv,
    departement,
    durationMonths,
    amount,
    essentialData: data,
  } = contract;
  if (
    !buyerSiret ||
    !supplierSiret ||
    !cpv ||
    !departement ||
    !durationMonths ||
    !isPublishable(amount) ||
    !data
  )
    return undefined;
  return {
    id: data.number,
    acheteur: { id: buyerSiret },
    nature: "Marché",
    objet: contract.title,
    codeCPV: cpv.slice(0, 8),
    techniques: { technique: [data.technique] },
    modalitesExecution: { modaliteExecution: [data.execution] },
    marcheInnovant: data.innovative,
    ccag: data.ccag,
    offresRecues: data.offers,
    attributionAvance: data.advance,
    typeGroupementOperateurs: "Pas de groupement",
    procedure: data.procedure,
    lieuExecution: { code: departement, typeCode: "Code département" },
    dureeMois: durationMonths,
    dateNotification: contract.awardedOn,
    datePublicationDonnees: publishedOn,
    montant: amount,
    typesPrix: { typePrix: [data.priceType] },
    formePrix: data.priceForm,
    sousTraitanceDeclaree: data.subcontracting,
    titulaires: [{ titulaire: { typeIdentifiant: "SIRET", id: supplierSiret } }],
    considerationsSociales: { considerationSociale: [socialOf(contract.modality)] },
    considerationsEnvironnementales: { considerationEnvironnementale: [data.environment] },
  };
};
