import { foldName } from "./fold-name.ts";
import type { Area, Gazetteer } from "./gazetteer.ts";

/** Régions as people shorten them, by their INSEE codes. */
const INITIALS: Readonly<Record<string, string>> = {
  aura: "84",
  ara: "84",
  bfc: "27",
  cvl: "24",
  hdf: "32",
  idf: "11",
  "n aquitaine": "75",
  paca: "93",
  pdl: "52",
  "region sud": "93",
};

/** The région of usual initials, in any case (« PACA », « Idf »); undefined for any other text. */
export const regionOfInitials = (gazetteer: Gazetteer, text: string): Area | undefined => {
  const code = INITIALS[foldName(text)];
  return code === undefined ? undefined : gazetteer.area({ type: "region", code });
};
