import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ComboBox } from "../components/forms/ComboBox.tsx";
import type { FieldProps } from "../components/forms/Field.tsx";
import { useDelayed } from "../platform/useDelayed.ts";
import { type CommuneItem, communesQuery } from "./queries.ts";

type CommuneFieldProps = FieldProps & {
  chosen: string;
  onChoose: (commune: CommuneItem) => void;
  onEmpty?: () => void;
};

/** A commune found by the first letters of its name. */
export const CommuneField = ({ chosen, onChoose, onEmpty, ...field }: CommuneFieldProps) => {
  const [text, setText] = useState("");
  const settled = useDelayed(text);
  const { data, isFetching } = useQuery(communesQuery(settled));
  const found = settled.trim().length >= 2 ? (data?.items ?? []) : [];
  return (
    <ComboBox
      {...field}
      chosen={chosen}
      items={found.map(({ code, label, postalCodes }) => ({
        id: code,
        label,
        detail: postalCodes.slice(0, 3).join(", "),
      }))}
      onSearch={setText}
      loading={isFetching || settled !== text}
      hint="Tapez au moins deux lettres."
      onChoose={(item) => {
        const commune = found.find(({ code }) => code === item?.id);
        if (commune) onChoose(commune);
        else onEmpty?.();
      }}
    />
  );
};
