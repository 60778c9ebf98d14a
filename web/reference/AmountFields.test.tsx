import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { AmountFields } from "./AmountFields.tsx";

type Amounts = Parameters<typeof AmountFields>[0]["value"];

const shown = (value: Amounts): string => renderToStaticMarkup(<AmountFields value={value} set={() => {}} />);

test("a total unlike the yearly amount over the whole length is told at its field", () => {
  const amounts = { yearlyAmount: 60_000, durationMonths: 24 };
  const words = "et le montant par an (";
  expect(shown({ ...amounts, totalAmount: 30_000 })).toContain(words);
  expect(shown({ ...amounts, totalAmount: 119_998 })).toContain(words);
  expect(shown({ ...amounts, totalAmount: 120_000 })).not.toContain(words);
  expect(shown({ totalAmount: 30_000, durationMonths: 24 })).not.toContain(words);
});

test("a lot dearer than all lots is told at the field of all lots, to the euro", () => {
  const words = "dépasse la valeur de tous les lots réunis";
  expect(
    [29_999, 30_000, 30_001].map((totalAmount) =>
      shown({ totalAmount, allLotsAmount: 30_000 }).includes(words),
    ),
  ).toEqual([false, false, true]);
  expect(shown({ yearlyAmount: 20_000, durationMonths: 24, allLotsAmount: 30_000 })).toContain(words);
  expect(shown({ yearlyAmount: Number.NaN, allLotsAmount: 30_000 })).not.toContain(words);
});
