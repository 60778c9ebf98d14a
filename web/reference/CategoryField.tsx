import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { foldText } from "../../shared/text/fold.ts";
import { ComboBox } from "../components/forms/ComboBox.tsx";
import type { FieldProps } from "../components/forms/Field.tsx";
import { type CategoryItem, categoriesQuery, offered } from "./queries.ts";

/** Whether every word typed begins a word of the category, its sector, its trade words, or its CPV. */
const matches = (category: CategoryItem, sector: string, typed: string): boolean => {
  const words = foldText(
    [category.label, sector, ...(category.synonyms ?? []), ...category.cpv].join(" "),
  ).split(/[^a-z0-9]+/);
  return foldText(typed)
    .split(/\s+/)
    .filter(Boolean)
    .every((part) =>
      words.some(
        (word) => word.startsWith(part) || (/^\d{4,}/.test(part) && part.startsWith(word) && word.length > 2),
      ),
    );
};

type CategoryFieldProps = FieldProps & { value: string; onChange: (id: string) => void };

/** A purchase family, found by its name, a word of the trade, or a CPV code. */
export const CategoryField = ({ value, onChange, ...field }: CategoryFieldProps) => {
  const { data = [] } = useQuery(categoriesQuery);
  const [text, setText] = useState("");
  const labels = new Map(data.map(({ id, label }) => [id, label]));
  const chosen = labels.get(value) ?? "";
  const items = offered(data, value)
    .filter((category) => text === chosen || matches(category, labels.get(category.sector) ?? "", text))
    .map(({ id, sector, label }) => ({
      id,
      label,
      detail: id === sector ? "Tout le secteur" : (labels.get(sector) ?? ""),
    }));
  return (
    <ComboBox
      {...field}
      items={items}
      chosen={chosen}
      onSearch={setText}
      onChoose={(item) => onChange(item?.id ?? "")}
    />
  );
};
