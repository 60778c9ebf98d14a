import type { Reader, Remarks } from "../remarks.ts";
import { NEUTRAL } from "../weights.ts";

/** Kilometres that halve nearness. */
const HALF_KM = 40;
/** From here on the distance speaks against. */
const FAR_KM = 60;

/** Where a supplier is and how much of the places it covers. */
export type Reach = {
  /** Part of the places covered, by population, above 0. */
  share: number;
  /** From the address to the nearest of the places; undefined where either is not on the map. */
  km?: number;
};

/** Falls by half every 40 km, and with the part of the places that is covered. */
export const nearnessScore = ({ share, km }: Reach): number =>
  share * (km === undefined ? NEUTRAL : 2 ** (-km / HALF_KM));

/** Sentences on the place; `places` says which, as « Blagnac (31) ». */
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
