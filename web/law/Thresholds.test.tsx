import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { eligibility } from "../../shared/law/eligibility.ts";
import type { EligibilityInput } from "../../shared/law/eligibility-schema.ts";
import { shippedRules } from "../../shared/law/rules.ts";
import { Thresholds } from "./Thresholds.tsx";

const shown = (changes: Partial<EligibilityInput>): string => {
  const need: EligibilityInput = { date: "2027-03-01", nature: "WORKS", totalAmount: 90_000, ...changes };
  const { thresholds, totalAmount } = eligibility(need, shippedRules);
  return renderToStaticMarkup(<Thresholds thresholds={thresholds} totalAmount={totalAmount} />);
};

test("the box says why no threshold is told: none is known that day, or none applies", () => {
  expect(shown({ date: "2025-12-31" })).toContain(
    "n’est pas connu ici pour un lancement le 31 décembre 2025",
  );
  expect(shown({ date: "2028-01-01" })).toContain("avis annexé au code");
  expect(shown({ legalStatus: "PRIVATE" })).toContain("ne s’applique pas à un acheteur privé");
});

test("the value stands in its title only where it is sure", () => {
  const title = "Valeur de tout le besoin";
  expect(shown({})).toContain(title);
  expect(shown({ totalAmount: undefined, yearlyAmount: 90_000 })).not.toContain(title);
  expect(shown({ totalAmount: 90_000, allLotsAmount: 30_000 })).not.toContain(title);
});
