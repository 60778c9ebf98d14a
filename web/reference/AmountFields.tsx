import { useState } from "react";
import { needsTotal, whyLotAboveAll, whyTotalUnlikeYearly } from "../../shared/law/need-value.ts";
import { Disclosure } from "../components/basics/Disclosure.tsx";
import { RadioGroup } from "../components/forms/Choices.tsx";
import { AmountField } from "../components/forms/NumberField.tsx";
import { amount, count } from "../platform/format.ts";
import { DurationField } from "./NeedFields.tsx";

/** The amounts of a need: at most one of the first two is typed here, but a link or a list may bring both. */
type Amounts = {
  yearlyAmount?: number | undefined;
  totalAmount?: number | undefined;
  allLotsAmount?: number | undefined;
  durationMonths?: number | undefined;
};
type Covers = "year" | "whole";

type AmountFieldsProps = {
  value: Amounts;
  set: (patch: Amounts) => void;
  /** What is bought is known to be a lot: what all lots are worth is asked in sight. */
  lot?: boolean;
};

const labels: Record<Covers, string> = { year: "Montant par an", whole: "Montant total du marché" };

/** What is known of a yearly amount that a shorter contract leaves without a sure meaning. */
const leftOver = ({ yearlyAmount, durationMonths }: Amounts): string =>
  yearlyAmount !== undefined && Number.isFinite(yearlyAmount)
    ? ` Les ${amount(yearlyAmount)} par an indiqués jusqu’ici ne disent pas ce que coûtent ${count(durationMonths ?? 0, "mois", "mois")}.`
    : "";

/** How long and for how much: an amount always with what it covers, which under a year is the whole contract. */
export const AmountFields = ({ value, set, lot = false }: AmountFieldsProps) => {
  const { yearlyAmount, totalAmount, allLotsAmount, durationMonths } = value;
  const [chosen, setChosen] = useState<Covers>("year");
  const short = needsTotal(durationMonths);
  const covers: Covers = short || totalAmount !== undefined ? "whole" : chosen;
  const change = (typed: number | undefined, of: Covers) => {
    // The box stays what it is once it is emptied.
    setChosen(of);
    set({
      yearlyAmount: of === "year" ? typed : undefined,
      totalAmount: of === "whole" ? typed : undefined,
    });
  };
  return (
    <>
      <DurationField value={durationMonths} onChange={(months) => set({ durationMonths: months })} />
      {!short && (
        <RadioGroup<Covers>
          path="amountCovers"
          label="Vous connaissez le montant"
          value={covers}
          onChange={(next) => change(totalAmount ?? yearlyAmount, next)}
          choices={[
            { value: "year", label: "d’une année" },
            { value: "whole", label: "de tout le marché, reconductions comprises" },
          ]}
        />
      )}
      <AmountField
        key={covers}
        path={covers === "whole" ? "totalAmount" : "yearlyAmount"}
        label={labels[covers]}
        optional
        help={
          whyTotalUnlikeYearly(value) ??
          (short
            ? `Sous un an, le montant est celui de tout le marché, options et reconductions comprises.${leftOver(value)}`
            : "Les seuils se comparent à la valeur de tout le marché, options et reconductions comprises (art. R2121-1). Sans montant, ils ne peuvent pas être comparés.")
        }
        value={covers === "whole" ? totalAmount : yearlyAmount}
        onChange={(typed) => change(typed, covers)}
      />
      <Disclosure title="C’est un lot d’un marché plus grand" open={lot || allLotsAmount !== undefined}>
        <AmountField
          path="allLotsAmount"
          label="Valeur de tous les lots réunis"
          optional
          help={
            whyLotAboveAll(value) ??
            "Celui-ci compris. Les seuils se comparent à cette valeur (art. R2121-1) ; les petits lots peuvent être mis à part (art. R2122-8 et R2123-1)."
          }
          value={allLotsAmount}
          onChange={(typed) => set({ allLotsAmount: typed })}
        />
      </Disclosure>
    </>
  );
};
