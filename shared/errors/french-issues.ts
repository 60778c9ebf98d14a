import * as z from "zod";
import { count, pluralize } from "../text/count.ts";
import { fieldLabels } from "./field-labels.fr.ts";

type Issue = z.core.$ZodRawIssue;

const counted = (count: number | bigint, noun: string) =>
  `${Number(count).toLocaleString("fr-FR")} ${pluralize(Number(count), noun)}`;

const sized = (origin: string, count: number | bigint): string => {
  if (origin === "string") return counted(count, "caractère");
  if (["array", "set", "map", "object"].includes(origin)) return counted(count, "élément");
  return Number(count).toLocaleString("fr-FR");
};

const aDate = "une date est attendue\u00a0: année, mois, jour, comme 2027-12-31";

/** What is asked for where something of another type was given. */
const expected: Record<string, string> = {
  string: "un texte est attendu",
  number: "un nombre est attendu",
  int: "un nombre entier est attendu",
  nan: "un nombre est attendu",
  boolean: "une réponse par oui ou par non est attendue",
  array: "une liste est attendue",
  tuple: "une liste est attendue",
  object: "plusieurs champs sont attendus",
  record: "plusieurs champs sont attendus",
  date: aDate,
};

const formats: Record<string, string> = {
  email: "adresse électronique mal formée (exemple : nom@organisme.fr)",
  url: "adresse de site mal formée (exemple : https://www.organisme.fr)",
  date: aDate,
  datetime: "une date et une heure sont attendues",
  time: "une heure est attendue, comme 09:30",
};

const surplus = (keys: readonly string[]): string => {
  const [key = "", another] = keys;
  const known = fieldLabels[key];
  if (another !== undefined) return `${count(keys.length, "information", "informations")} de trop`;
  return `une information de trop a été envoyée, « ${known ?? key} »`;
};

/** What is wrong with one field, in French and without a full stop, to stand after « Nom : ». */
const frenchIssue = (issue: Issue): string => {
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined || issue.input === null) return "à remplir";
      return expected[issue.expected] ?? "à remplir";
    case "too_small": {
      if (issue.origin === "string" && issue.minimum === 1) return "à remplir";
      if (issue.origin === "array" && issue.minimum === 1) return "à remplir";
      return `${issue.inclusive === false ? "plus de" : "au moins"} ${sized(issue.origin, issue.minimum)}`;
    }
    case "too_big":
      return `${issue.inclusive === false ? "moins de" : "au plus"} ${sized(issue.origin, issue.maximum)}`;
    case "invalid_value":
      return issue.input === undefined || issue.input === "" ? "à remplir" : "à choisir dans la liste";
    case "unrecognized_keys":
      return surplus(issue.keys);
    case "invalid_format":
      if (issue.format === "date" && /^\d{4}-\d{2}-\d{2}$/.test(String(issue.input)))
        return "cette date n’existe pas";
      return issue.input === "" ? "à remplir" : (formats[issue.format] ?? "écrit d’une façon inattendue");
    case "not_multiple_of":
      return issue.divisor === 1
        ? "un nombre entier est attendu"
        : `un multiple de ${issue.divisor.toLocaleString("fr-FR")} est attendu`;
    case "invalid_union":
      return issue.input === undefined ? "à remplir" : "à choisir dans la liste";
    default:
      return "à corriger";
  }
};

// Every schema says what is wrong in French; a schema’s own message comes before.
z.config({ localeError: frenchIssue });
