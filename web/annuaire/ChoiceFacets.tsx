import { useQuery } from "@tanstack/react-query";
import { memo, type ReactNode, useState } from "react";
import { type KindFamily, kindFamilyLabels, kindName, supplierKinds } from "../../shared/suppliers/kinds.ts";
import { FamilyShape } from "../components/basics/Chip.tsx";
import { Icon } from "../components/basics/Icon.tsx";
import { kindShort } from "../reference/kind-names.ts";
import { categoriesQuery } from "../reference/queries.ts";
import { chosenOf, toggled } from "./annuaire-search.ts";

export type Counts = readonly { value: string; count: number }[];

type FacetProps = {
  /** What the address keeps of it. */
  value?: string | undefined;
  counts: Counts | undefined;
  onChange: (chosen: string) => void;
};

type Option = { value: string; label: ReactNode };

const countOf = (counts: Counts | undefined, value: string): number | undefined =>
  counts?.find((one) => one.value === value)?.count;

/** Choices of a facet that would find somebody, or are made already. */
const alive = <T extends Option>(
  options: readonly T[],
  { counts, chosen }: { counts: Counts | undefined; chosen: string | undefined },
): T[] =>
  options.filter(
    ({ value }) =>
      counts === undefined || countOf(counts, value) !== undefined || chosenOf(chosen).includes(value),
  );

type ChoiceProps = {
  /** Absent where what it says follows from other choices. */
  name?: string | undefined;
  option: Option;
  counts: Counts | undefined;
  checked: boolean;
  onToggle: () => void;
};

const Choice = ({ name, option: { value, label }, counts, checked, onToggle }: ChoiceProps) => {
  const many = countOf(counts, value);
  return (
    <label className="flex min-h-9 cursor-pointer items-start gap-2.5 rounded px-1 py-1 hover:bg-violette-wash">
      <input
        type="checkbox"
        {...{ name, value, checked }}
        className="mt-1 size-4.5 shrink-0 accent-violette"
        onChange={onToggle}
      />
      <span className="leading-snug">
        {label}
        {many !== undefined && <span className="text-ink-soft"> ({many})</span>}
      </span>
    </label>
  );
};

type FoldedProps = { legend: string; many: number; children: ReactNode };

/** Choices folded under their name, open at first where one is made. */
const Folded = ({ legend, many, children }: FoldedProps) => {
  // It never folds under the hands of who takes the last choice away.
  const [open] = useState(many > 0);
  return (
    <details open={open} className="group">
      <summary className="flex min-h-11 items-center justify-between gap-2 font-semibold">
        {many > 0 ? `${legend} (${many})` : legend}
        <Icon name="arrowDown" className="size-5 group-open:rotate-180" />
      </summary>
      <fieldset>
        <legend className="sr-only">{legend}</legend>
        {children}
      </fieldset>
    </details>
  );
};

const sectorOf = (category: string): string => category.split("/", 1)[0] ?? category;

/** The filter once a sector is taken or left, with its families. */
const withSector = (chosen: string | undefined, sector: string): string => {
  const others = chosenOf(chosen).filter((one) => sectorOf(one) !== sector);
  return (others.length < chosenOf(chosen).length ? others : [...others, sector]).join(",");
};

/** The filter once a family is taken or left: a family narrows its sector, the last one left gives it back. */
const withFamily = (chosen: string | undefined, family: string): string => {
  const sector = sectorOf(family);
  const next = toggled(toggledOff(chosen, sector), family);
  return chosenOf(next).some((one) => sectorOf(one) === sector) ? next : toggled(next, sector);
};

const toggledOff = (chosen: string | undefined, value: string): string =>
  chosenOf(chosen)
    .filter((one) => one !== value)
    .join(",");

/** Sectors, and the families of those chosen. */
export const CategoryFacet = memo(({ value: chosen, counts, onChange }: FacetProps) => {
  const { data = [] } = useQuery(categoriesQuery);
  const values = chosenOf(chosen);
  const options = alive(
    data.map(({ id, label, sector }) => ({ value: id, label, sector })),
    { chosen: values.flatMap((one) => [one, sectorOf(one)]).join(","), counts },
  );
  const row = (option: Option, checked: boolean, next: string) => (
    <Choice
      key={option.value}
      name={checked && !values.includes(option.value) ? undefined : "famille"}
      {...{ option, counts, checked }}
      onToggle={() => onChange(next)}
    />
  );
  return (
    <Folded legend="Secteurs et familles d’achats" many={values.length}>
      {options
        .filter(({ value, sector }) => value === sector)
        .map((option) => {
          const sector = option.value;
          const inSector = values.filter((one) => sectorOf(one) === sector);
          const families = options.filter((one) => one.sector === sector && one.value !== sector);
          return (
            <div key={sector}>
              {row(option, inSector.length > 0, withSector(chosen, sector))}
              {inSector.length > 0 && families.length > 0 && (
                <fieldset className="mb-2 ml-3 border-l border-line pl-3">
                  <legend className="sr-only">Familles de « {option.label} »</legend>
                  {families.map((family) =>
                    row(family, values.includes(family.value), withFamily(chosen, family.value)),
                  )}
                </fieldset>
              )}
            </div>
          );
        })}
    </Folded>
  );
});

const families: readonly KindFamily[] = ["IAE", "HANDICAP", "ESS"];

/** The three families of kinds. */
export const FamilyFacet = memo(({ value: chosen, counts, onChange }: FacetProps) => (
  <fieldset>
    <legend className="mb-1.5 font-semibold">Groupe</legend>
    {families.map((family) => (
      <Choice
        key={family}
        name="groupe"
        option={{
          value: family,
          label: (
            <>
              <FamilyShape family={family} /> {kindFamilyLabels[family]}
            </>
          ),
        }}
        counts={counts}
        checked={chosenOf(chosen).includes(family)}
        onToggle={() => onChange(toggled(chosen, family))}
      />
    ))}
  </fieldset>
));

/** The kinds of structure. */
export const KindFacet = memo(({ value: chosen, counts, onChange }: FacetProps) => (
  <Folded legend="Types de structure" many={chosenOf(chosen).length}>
    {alive(
      supplierKinds.map((kind) => ({
        value: kind as string,
        label: kindShort(kind) === kind ? `${kind}, ${kindName(kind)}` : kindShort(kind),
      })),
      { chosen, counts },
    ).map((option) => (
      <Choice
        key={option.value}
        name="type"
        {...{ option, counts }}
        checked={chosenOf(chosen).includes(option.value)}
        onToggle={() => onChange(toggled(chosen, option.value))}
      />
    ))}
  </Folded>
));
