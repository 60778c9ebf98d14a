import { sources } from "./sources.ts";
import { inForce } from "./thresholds.ts";

/** CPV codes, without check digit, from `first` to `last` included, on the list of social and other specific services. */
export type EssServices = {
  first: string;
  last: string;
  label: string;
  from: string;
  until?: string;
  source: string;
};

/** A code and all those below it in the CPV tree, which share its digits before the trailing zeros. */
const codeAndBelow = (code: string, label: string): EssServices => ({
  first: code,
  last: code.replace(/0+$/, "").padEnd(8, "9"),
  label,
  from: "2019-04-01",
  source: sources.directive,
});

/**
 * Services that may be reserved to the social economy (L2113-15). The notice annexed to the code could not be read:
 * these are the groups of article 77 of the directive it transposes, to be verified and edited by staff.
 */
export const essServices: readonly EssServices[] = [
  codeAndBelow("75121000", "services administratifs de l’enseignement"),
  codeAndBelow("75122000", "services administratifs de la santé"),
  codeAndBelow("75123000", "services administratifs du logement"),
  codeAndBelow("79622000", "mise à disposition de personnel d’aide à domicile"),
  codeAndBelow("79624000", "mise à disposition de personnel infirmier"),
  codeAndBelow("79625000", "mise à disposition de personnel médical"),
  codeAndBelow("80110000", "enseignement préscolaire"),
  codeAndBelow("80300000", "enseignement supérieur"),
  codeAndBelow("80420000", "enseignement par voie électronique"),
  codeAndBelow("80430000", "enseignement universitaire pour adultes"),
  codeAndBelow("80511000", "formation du personnel"),
  codeAndBelow("80520000", "installations de formation"),
  codeAndBelow("80590000", "aide pédagogique"),
  {
    first: "85000000",
    last: "85323999",
    label: "services de santé et services sociaux",
    from: "2019-04-01",
    source: sources.directive,
  },
  codeAndBelow("92500000", "bibliothèques, archives, musées et autres services culturels"),
  codeAndBelow("92600000", "services sportifs"),
  codeAndBelow("98133000", "services des organisations sociales"),
  codeAndBelow("98133110", "services des associations de jeunes"),
];

/** Whether a CPV code (with or without its check digit) is on the list on a day. */
export const isEssService = (
  cpv: string,
  day: string,
  list: readonly EssServices[] = essServices,
): boolean => {
  const code = cpv.slice(0, 8);
  return list.some((row) => inForce(row, day) && row.first <= code && code <= row.last);
};

/** Whether some code that begins with the prefix (as those of categories, `853`) is on the list on a day. */
export const mayBeEssService = (
  prefix: string,
  day: string,
  list: readonly EssServices[] = essServices,
): boolean => {
  const [first, last] = [prefix.padEnd(8, "0"), prefix.padEnd(8, "9")];
  return list.some((row) => inForce(row, day) && row.first <= last && first <= row.last);
};
