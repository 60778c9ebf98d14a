import type * as z from "zod";
import "./french-issues.ts";
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

/**
 * The French name of the field at a path. A nested field may have a name of its own (`contact.name`), so that
 * a form does not show « Nom » twice; one without a name goes by that of the part around it.
 */
export const labelOf = (path: readonly PropertyKey[]): string => {
  const names = path.filter((part) => typeof part === "string");
  for (let last = names.length - 1; last >= 0; last--) {
    const name = names[last] ?? "";
    const label = fieldLabels[`${names[last - 1]}.${name}`] ?? fieldLabels[name];
    if (label) return label;
  }
  return "Votre saisie";
};

/**
 * The issues of a value that may have several forms: those of the form that the value comes nearest to, which
 * is the one that says more than « it is another type ».
 */
const ofNearestForm = (issue: Issue): readonly Issue[] => {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
  const vague = ({ code, path }: Issue) =>
    path.length === 0 && (code === "invalid_type" || code === "invalid_value");
  const nearest = issue.errors.find((form) => !form.some(vague));
  return nearest
    ? nearest
        .map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
        .flatMap((inner) => ofNearestForm(inner))
    : [issue];
};

const samePath = (one: Issue, other: Issue) => pathText(one.path) === pathText(other.path);

/** Without what is said of a value's length where another type was given: a text in place of a list has a length too. */
const ofRightType = (issues: readonly Issue[]): Issue[] =>
  issues.filter(
    (issue) =>
      issue.code === "invalid_type" ||
      !issues.some((other) => other.code === "invalid_type" && samePath(other, issue)),
  );

/** One French sentence per issue, each naming its field. */
export const fieldErrors = (issues: readonly Issue[], prefix: readonly PropertyKey[] = []): FieldError[] =>
  ofRightType(issues.flatMap(ofNearestForm)).map(({ code, message, path: within }) => {
    const path = [...prefix, ...within];
    return { path: pathText(path), code, message: `${labelOf(path)} : ${message}.` };
  });

/** What a schema finds wrong with `input`, field by field; empty where nothing is. */
export const judged = (schema: z.ZodType, input: unknown): FieldError[] =>
  fieldErrors(schema.safeParse(input).error?.issues ?? []);

/** Parses `input`, or throws AppError `request.invalid` naming each field at fault. */
export const parseInput = <S extends z.ZodType>(schema: S, input: unknown): z.output<S> => {
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw new AppError("request.invalid", {}, fieldErrors(parsed.error.issues));
  return parsed.data;
};
