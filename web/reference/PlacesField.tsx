import { useQuery } from "@tanstack/react-query";
import { memo, useState } from "react";
import type { Place } from "../../shared/geo/places.ts";
import { ChosenList } from "../components/forms/ChosenList.tsx";
import { ComboBox } from "../components/forms/ComboBox.tsx";
import type { FieldProps } from "../components/forms/Field.tsx";
import { useDelayed } from "../platform/useDelayed.ts";
import { keyOf, placeOf, placesQuery, usePlaceNames } from "./queries.ts";

const typeNames = {
  commune: "Commune",
  epci: "Intercommunalité",
  departement: "Département",
  region: "Région",
};

type PlacesFieldProps = FieldProps & { value: readonly Place[]; onChange: (value: Place[]) => void };

/** Places chosen by name: communes, intercommunalités, départements, régions. */
export const PlacesField = memo(({ value, onChange, ...field }: PlacesFieldProps) => {
  const [text, setText] = useState("");
  const settled = useDelayed(text);
  const { data, isFetching } = useQuery(placesQuery(settled));
  const names = usePlaceNames(value);
  const found = settled.trim().length >= 2 ? (data?.items ?? []) : [];
  return (
    <div>
      <ComboBox
        {...field}
        gather
        items={found.map(({ type, code, label }) => ({
          id: `${type}:${code}`,
          label,
          detail: typeNames[type],
        }))}
        onSearch={setText}
        loading={isFetching || settled !== text}
        hint="Tapez au moins deux lettres."
        onChoose={(item) => {
          const [type, code] = item?.id.split(":") ?? [];
          const place = placeOf(type, code);
          if (place && !value.some((one) => keyOf(one) === keyOf(place))) onChange([...value, place]);
        }}
      />
      <ChosenList
        label="Lieux choisis"
        items={value.map((place, index) => ({ id: keyOf(place), name: names[index] ?? "…" }))}
        onRemove={(id) => onChange(value.filter((place) => keyOf(place) !== id))}
      />
    </div>
  );
});
