import type * as z from "zod";
import { pluralize } from "../text/count.ts";
import { AppError, type FieldError } from "./errors.ts";
import { fieldLabels } from "./field-labels.fr.ts";

type Issue = z.core.$ZodIssue;

/** `["activities", 0, "zone"]` → `activities[0].zone`. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, part) =>
      typeof part === "number" ? `${text}[${part}]` : text === "" ? String(part) : `${text}.${String(part)}`,
    "",
  );

const counted = (count: number | bigint, noun: string) => `${count} ${pluralize(Number(count), noun)}`;

const kindNames: Record<string, string> = {
  string: "un texte",
  number: "un nombre",
  int: "un nombre entier",
  boolean: "vrai ou faux",
  array: "une liste",
  object: "un objet",
};

const sized = (issue: { origin: string }, count: number | bigint) =>
  issue.origin === "string"
    ? counted(count, "caractère")
    : issue.origin === "array"
      ? counted(count, "élément")
      : String(count).replace(".", ",");

const sentence = (issue: Issue): string => {
  switch (issue.code) {
    case "invalid_type":
      // Not every validator passes the input on; the library's own message always shows that there was none.
      return /received undefined$/.test(issue.message)
        ? "à remplir"
        : `${kindNames[issue.expected] ?? "une autre forme"} est attendu`;
    case "too_small":
      if (issue.origin === "string" && issue.minimum === 1) return "à remplir";
      return `au moins ${sized(issue, issue.minimum)}`;
    case "too_big":
      return `au plus ${sized(issue, issue.maximum)}`;
    case "invalid_value":
      return `valeur inconnue (attendu : ${issue.values.map(String).join(", ")})`;
    case "unrecognized_keys":
      return `champ inconnu (${issue.keys.join(", ")})`;
    case "invalid_format":
      if (issue.format === "email") return "adresse électronique mal formée (exemple : nom@organisme.fr)";
      if (issue.format === "url") return "adresse de site mal formée (exemple : https://www.organisme.fr)";
      if (issue.format === "date") return "date mal formée (attendu : AAAA-MM-JJ)";
      return "format inattendu";
    case "not_multiple_of":
      return "un nombre entier est attendu";
    default:
      return "valeur inattendue";
  }
};

/**
 * A nested field may have a label of its own (`contact.name`), so that a form does not show « Nom » twice.
 */
const label = (path: readonly PropertyKey[]): string => {
  const [within, name] = path.filter((part) => typeof part === "string").slice(-2);
  if (within === undefined) return "Demande";
  if (name === undefined) return fieldLabels[within] ?? within;
  return fieldLabels[`${within}.${name}`] ?? fieldLabels[name] ?? name;
};

/** One French sentence per issue, each naming its field; a schema's own message is used unchanged. */
export const fieldErrors = (issues: readonly Issue[], prefix: readonly PropertyKey[] = []): FieldError[] =>
  issues.map((issue) => {
    const path = [...prefix, ...issue.path];
    const own = issue.code === "custom" && issue.message !== "Invalid input";
    return {
      path: pathText(path),
      code: issue.code,
      message: `${label(path)} : ${own ? issue.message : sentence(issue)}.`,
    };
  });

/** Parses `input`, or throws AppError `request.invalid` naming each field at fault. */
export const parseInput = <S extends z.ZodType>(schema: S, input: unknown): z.output<S> => {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (!parsed.success) throw new AppError("request.invalid", {}, fieldErrors(parsed.error.issues));
  return parsed.data;
};
