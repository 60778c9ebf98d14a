import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ComboBox } from "../components/forms/ComboBox.tsx";
import type { FieldProps } from "../components/forms/Field.tsx";
import { siret as siretText } from "../platform/format.ts";
import { useDelayed } from "../platform/useDelayed.ts";
import { companiesQuery } from "./queries.ts";

type CompanyFieldProps = FieldProps & {
  chosen: string;
  onChoose: (company: { id: string; name: string } | undefined) => void;
};

/** A company found by some letters of its name, or by its SIRET. */
export const CompanyField = ({ chosen, onChoose, ...field }: CompanyFieldProps) => {
  const [text, setText] = useState("");
  const settled = useDelayed(text);
  const { data, isFetching } = useQuery(companiesQuery(settled));
  const items = (data?.items ?? []).map(({ id, name, siret }) => ({
    id,
    label: name,
    ...(siret ? { detail: siretText(siret) } : {}),
  }));
  return (
    <ComboBox
      {...field}
      chosen={chosen}
      items={items}
      onSearch={setText}
      loading={isFetching || settled !== text}
      onChoose={(item) => onChoose(item && { id: item.id, name: item.label })}
    />
  );
};
