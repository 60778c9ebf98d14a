import type { Place } from "../geo/places.ts";

/** `31555` a commune, `243100518` an EPCI, `D31` a département, `R76` a region, `FR` the country. */
export const placeCode = (place: Place): string => {
  switch (place.type) {
    case "country":
      return "FR";
    case "departement":
      return `D${place.code}`;
    case "region":
      return `R${place.code}`;
    default:
      return place.code;
  }
};

/**
 * The place of such a code, however it is written (`2a004`, `D1`, `1004` whose zero a spreadsheet dropped); undefined
 * for what is no code. Whether the place exists is not known here.
 */
export const placeOfCode = (text: string): Place | undefined => {
  const code = text.toUpperCase();
  if (/^(?:FR|FRANCE)$/.test(code)) return { type: "country" };
  const departement = /^(?:D|DEP|DPT|DEPT)?[ .-]?(\d{1,3}|2[AB])$/.exec(code)?.[1];
  if (departement !== undefined)
    return { type: "departement", code: departement.padStart(2, "0").replace(/^0(?=\d\d$)/, "") };
  const region = /^R[ .-]?(\d{1,3})$/.exec(code)?.[1];
  if (region !== undefined) return { type: "region", code: region.padStart(2, "0") };
  if (/^\d{9}$/.test(code)) return { type: "epci", code };
  return /^(?:\d{4,5}|2[AB]\d{3})$/.test(code) ? { type: "commune", code: code.padStart(5, "0") } : undefined;
};
