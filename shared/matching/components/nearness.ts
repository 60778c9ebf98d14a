import type { Reader, Remarks } from "../world/remarks.ts";
import { NEUTRAL } from "../world/weights.ts";

/** Distance that halves nearness, in kilometres. */
const HALF_KM = 40;
/** Distance from which it counts against a match, in kilometres. */
const FAR_KM = 60;

/** A supplier's distance, and their coverage of the places. */
export type Reach = {
  /** Share of the places covered, by population, above 0. */
  share: number;
  /** Distance from the address to the nearest place; undefined if a position is unknown. */
  km?: number;
};

/** Halves every 40 km, and is proportional to the share of the places that is covered. */
export const nearnessScore = ({ share, km }: Reach): number =>
  share * (km === undefined ? NEUTRAL : 2 ** (-km / HALF_KM));

/** Sentences about the distance; `places` names them, as in « Blagnac (31) ». */
export const nearnessRemarks = ({ share, km }: Reach, places: string, reader: Reader): Remarks => {
  const remarks: Remarks = { for: [], against: [] };
  const you = reader === "supplier";
  const covers = you ? "Votre zone couvre" : "Couvre";
  const away = `à ${Math.round(km ?? 0)} km de ${you ? "votre" : "son"} adresse`;
  const distance = km === undefined ? "" : `, ${km < 1 ? "sur place" : away}`;
  if (share < 1) {
    const percent = Math.max(1, Math.min(99, Math.round(share * 100)));
    remarks.against.push(
      `${you ? "Votre zone ne couvre" : "Ne couvre"} qu’une partie de ${places} : ${percent} % de la population${distance}.`,
    );
  } else if (km !== undefined && km > FAR_KM)
    remarks.against.push(`${covers} ${places}, mais de loin${distance}.`);
  else remarks.for.push(`${covers} ${places}${distance}.`);
  if (km === undefined) remarks.against.push("La distance n’est pas connue.");
  return remarks;
};
