import { useQuery } from "@tanstack/react-query";
import { memo, useMemo, useState } from "react";
import { foldText } from "../../shared/text/fold.ts";
import { ComboBox } from "../components/forms/ComboBox.tsx";
import type { FieldProps } from "../components/forms/Field.tsx";
import { type CategoryItem, categoriesQuery, offered } from "./queries.ts";

/** The words that find a category: its own, its sector's, those of the trade, and its CPV. */
const wordsOf = (category: CategoryItem, sector: string): string[] =>
  foldText([category.label, sector, ...(category.synonyms ?? []), ...category.cpv].join(" ")).split(
    /[^a-z0-9]+/,
  );

/** Whether every part typed begins one of the words. */
const matches = (words: readonly string[], parts: readonly string[]): boolean =>
  parts.every((part) =>
    words.some(
      (word) => word.startsWith(part) || (/^\d{4,}/.test(part) && part.startsWith(word) && word.length > 2),
    ),
  );

const none: readonly CategoryItem[] = [];

type CategoryFieldProps = FieldProps & { value: string; onChange: (id: string) => void };

/** A purchase family, found by its name, a word of the trade, or a CPV code. */
export const CategoryField = memo(({ value, onChange, ...field }: CategoryFieldProps) => {
  const { data = none } = useQuery(categoriesQuery);
  const [text, setText] = useState("");
  const choices = useMemo(() => {
    const labels = new Map(data.map(({ id, label }) => [id, label]));
    return offered(data, value).map((category) => {
      const { id, sector, label } = category;
      const sectorLabel = labels.get(sector) ?? "";
      return {
        words: wordsOf(category, sectorLabel),
        item: { id, label, detail: id === sector ? "Tout le secteur" : sectorLabel },
      };
    });
  }, [data, value]);
  const chosen = choices.find(({ item }) => item.id === value)?.item.label ?? "";
  const items = useMemo(() => {
    const parts = text === chosen ? [] : foldText(text).split(/\s+/).filter(Boolean);
    return choices.filter(({ words }) => matches(words, parts)).map(({ item }) => item);
  }, [choices, chosen, text]);
  return (
    <ComboBox
      {...field}
      items={items}
      chosen={chosen}
      onSearch={setText}
      onChoose={(item) => onChange(item?.id ?? "")}
    />
  );
});
