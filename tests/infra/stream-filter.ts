type Pattern = { [key: string]: Pattern } | readonly Rule[];
type Rule = string | number | null | boolean | { prefix: string } | { exists: boolean };

const ruleHolds = (rule: Rule, value: unknown): boolean => {
  if (rule === null || typeof rule !== "object") return rule === value;
  if ("prefix" in rule) return typeof value === "string" && value.startsWith(rule.prefix);
  return (value !== undefined) === rule.exists;
};

const isRules = (pattern: Pattern): pattern is readonly Rule[] => Array.isArray(pattern);

/** Whether Lambda's event filtering lets a record by: every key of the pattern, one of the rules of each. */
export const letsBy = (pattern: Pattern, value: unknown): boolean =>
  isRules(pattern)
    ? pattern.some((rule) => ruleHolds(rule, value))
    : Object.entries(pattern).every(([key, inner]) =>
        letsBy(inner, (value as Record<string, unknown> | undefined)?.[key]),
      );
