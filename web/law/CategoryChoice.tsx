import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { Button } from "../components/basics/Button.tsx";
import { Skeleton } from "../components/feedback/States.tsx";
import { Select } from "../components/forms/Select.tsx";
import { categoriesQuery, offered } from "../reference/queries.ts";

/** Weighs half as much as the page: it comes when asked for. */
const CategoryField = lazy(() =>
  import("../reference/CategoryField.tsx").then((module) => ({ default: module.CategoryField })),
);

type CategoryChoiceProps = { value: string; onChange: (id: string) => void };

/** A purchase family by two lists, or by a word or a CPV code. */
export const CategoryChoice = ({ value, onChange }: CategoryChoiceProps) => {
  const [typed, setTyped] = useState(false);
  const { data = [] } = useQuery(categoriesQuery);
  const sector = value.split("/", 1)[0] ?? "";
  const option = ({ id, label }: { id: string; label: string }) => ({ value: id, label });
  const families = offered(data, value).filter(
    (category) => category.sector === sector && category.id !== sector,
  );
  if (typed)
    return (
      <Suspense fallback={<Skeleton lines={2} />}>
        <CategoryField
          path="category"
          label="Famille d’achats"
          optional
          help="Tapez un mot (nettoyage, élagage, traiteur) ou un code CPV."
          value={value}
          onChange={onChange}
        />
      </Suspense>
    );
  return (
    <>
      <div>
        <Select
          path="secteur"
          label="Secteur"
          optional
          empty="Non précisé"
          value={sector}
          onChange={onChange}
          options={data.filter(({ id, sector: own }) => id === own).map(option)}
        />
        <Button look="quiet" small className="mt-1 -ml-2" icon="search" onClick={() => setTyped(true)}>
          Chercher par un mot ou un code CPV
        </Button>
      </div>
      {families.length > 0 && (
        <Select
          path="category"
          label="Famille d’achats"
          optional
          empty="Tout le secteur"
          value={value === sector ? "" : value}
          onChange={(id) => onChange(id || sector)}
          options={families.map(option)}
        />
      )}
    </>
  );
};
