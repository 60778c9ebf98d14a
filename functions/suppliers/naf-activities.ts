import type { Activity } from "../../shared/suppliers/schema.ts";
import { assumedZone } from "./activity-cells.ts";

/**
 * What an establishment certainly does, by its NAF code (nomenclature NAF rév. 2, INSEE). Codes that describe
 * a legal form or a social aim rather than a trade (88.99B, 94.99Z, 84.11Z…) are left out: nothing is guessed
 * from them.
 */
const categoryByNaf: Record<string, string> = {
  "0113Z": "espaces-verts/pepiniere-maraichage",
  "3811Z": "dechets-reemploi/collecte",
  "3821Z": "dechets-reemploi/tri-recyclage",
  "3831Z": "dechets-reemploi/tri-recyclage",
  "3832Z": "dechets-reemploi/tri-recyclage",
  "4120B": "batiment/gros-oeuvre",
  "4299Z": "travaux-publics/voirie-terrassement",
  "4331Z": "batiment/platrerie-isolation",
  "4332A": "batiment/menuiserie",
  "4332B": "batiment/metallerie-serrurerie",
  "4333Z": "batiment/peinture-sols",
  "4334Z": "batiment/peinture-sols",
  "4391B": "batiment/charpente-couverture",
  "4399C": "batiment/gros-oeuvre",
  "4520A": "transports-logistique/vehicules-velos",
  "4779Z": "dechets-reemploi/reemploi",
  "4941A": "transports-logistique/livraison",
  "4941B": "transports-logistique/livraison",
  "4942Z": "transports-logistique/demenagement-manutention",
  "5210B": "transports-logistique/demenagement-manutention",
  "5610A": "restauration/restaurant",
  "5610C": "restauration/restaurant",
  "5621Z": "restauration/traiteur",
  "5629A": "restauration/collective",
  "5629B": "restauration/collective",
  "6201Z": "informatique/developpement",
  "6202B": "informatique/maintenance",
  "7022Z": "prestations-intellectuelles/conseil-etudes",
  "8121Z": "nettoyage/locaux",
  "8122Z": "nettoyage/vitrerie",
  "8129B": "nettoyage/voirie",
  "8130Z": "espaces-verts/entretien",
  "8292Z": "transports-logistique/conditionnement",
  "8559A": "prestations-intellectuelles/formation",
  "8559B": "prestations-intellectuelles/formation",
  "8810A": "action-sociale/aide-domicile",
  "8891A": "action-sociale/petite-enfance",
  "9001Z": "loisirs-culture-sport/evenementiel-spectacle",
  "9312Z": "loisirs-culture-sport/sport",
  "9329Z": "loisirs-culture-sport/animation",
  "9522Z": "dechets-reemploi/reemploi",
  "9529Z": "dechets-reemploi/reemploi",
  "9601B": "nettoyage/blanchisserie",
};

/** Codes of establishments that supply staff to others rather than do the work themselves. */
const lending = new Set(["7810Z", "7820Z", "7830Z"]);

/** The activities that follow from a NAF code (`81.30Z` or `8130Z`); none if the code describes no trade. */
export const activitiesOfNaf = (naf: string): Activity[] => {
  const code = naf.replace(/\W/g, "").toUpperCase();
  const category = lending.has(code) ? "prestations-intellectuelles/recrutement" : categoryByNaf[code];
  if (category === undefined) return [];
  return [
    {
      category,
      services: [lending.has(code) ? "MISE_A_DISPOSITION" : "PRESTATION"],
      description: `Activité déduite du code NAF ${code}, à préciser par la structure.`,
      zone: assumedZone,
    },
  ];
};
