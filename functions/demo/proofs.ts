import type { SupplierKind } from "../../shared/suppliers/kinds.ts";
import type { Proof } from "../../shared/suppliers/schema.ts";
import { addDays } from "../../shared/time/paris-days.ts";

/** The proof behind each kind: issuing authority, title, and years of validity from the first of January. */
const titles: Record<SupplierKind, readonly [authority: string, title: string, years: number]> = {
  EI: ["DDETS de la Haute-Garonne", "Convention IAE EI", 3],
  AI: ["DDETS de la Haute-Garonne", "Convention IAE AI", 3],
  ACI: ["DDETS de la Haute-Garonne", "Convention IAE ACI", 3],
  ETTI: ["DDETS de la Haute-Garonne", "Convention IAE ETTI", 3],
  EITI: ["DDETS de la Haute-Garonne", "Convention IAE EITI", 3],
  GEIQ: ["Fédération française des GEIQ", "Label GEIQ", 2],
  RQ: ["Le Mouvement des Régies", "Label régie de quartier", 4],
  EA: ["DREETS Occitanie", "Contrat pluriannuel EA", 5],
  EATT: ["DREETS Occitanie", "Contrat pluriannuel EATT", 5],
  ESAT: ["ARS Occitanie", "Arrêté d’autorisation ESAT", 15],
  ASSOCIATION: ["Préfecture de la Haute-Garonne", "Récépissé de déclaration W313", 50],
  COOPERATIVE: ["Ministère du Travail", "Liste des sociétés coopératives", 3],
  MUTUELLE: ["Autorité de contrôle prudentiel", "Immatriculation au répertoire des mutuelles", 50],
  FONDATION: ["Ministère de l’Intérieur", "Décret de reconnaissance d’utilité publique", 50],
  ESUS: ["DDETS de la Haute-Garonne", "Agrément ESUS", 5],
  SOCIETE_ESS: ["Greffe du tribunal de commerce", "Mention « entreprise de l’ESS »", 50],
};

/**
 * The proof of a kind, valid from the first of January of this year or of the last for as long as such ones
 * are.
 */
export const proofOf = (kind: SupplierKind, serial: number, today: string): Proof => {
  const [authority, title, years] = titles[kind];
  const from = Number(today.slice(0, 4)) - (serial % 3 === 0 && years > 2 ? 1 : 0);
  return {
    kind,
    authority,
    reference: `${title} ${String(1000 + serial * 37).slice(-4)}`,
    validFrom: `${from}-01-01`,
    validUntil: `${from + years - 1}-12-31`,
    checked: true,
  };
};

/** The same proof, valid for a year and expiring so many days from today (expired if negative). */
export const endingIn = (proof: Proof, today: string, days: number): Proof => ({
  ...proof,
  validFrom: addDays(today, days - 364),
  validUntil: addDays(today, days),
});
