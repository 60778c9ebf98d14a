import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Category, shippedCategories } from "../../shared/categories/categories.ts";
import { type CategorySettings, categoriesWith } from "../../shared/settings/category-settings.ts";
import { Button } from "../components/basics/Button.tsx";
import { type Column, Table } from "../components/data/Table.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { StatusBadge } from "../components/feedback/StatusBadge.tsx";
import { CategoryDialog } from "./CategoryDialog.tsx";
import { categorySettingsQuery, saveCategories } from "./queries.ts";
import { useSave } from "./useSave.ts";

const shipped = new Map(shippedCategories.map((category) => [category.id, category]));

/** A category as staff keep it. */
const familyOf = ({ id, label, nature, cpv, synonyms, retired }: Category) => ({
  ...{ id, label, nature, cpv: [...cpv], synonyms: [...synonyms], retired: retired ?? false },
});

const withFamily = (settings: CategorySettings, category: Category): CategorySettings => {
  const family = familyOf(category);
  const others = settings.families.filter(({ id }) => id !== category.id);
  const original = shipped.get(category.id);
  const same = original !== undefined && JSON.stringify(familyOf(original)) === JSON.stringify(family);
  return { families: same ? others : [...others, family] };
};

/** The list of purchases by sector: what is offered, under which codes and words. */
export const CategoriesTab = () => {
  const query = useQuery(categorySettingsQuery);
  const [edited, setEdited] = useState<{ category?: Category; sector: string }>();
  const { change, busy } = useSave(saveCategories);
  const columnsOf = (settings: CategorySettings, version: number): readonly Column<Category>[] => [
    {
      key: "label",
      header: "Famille",
      names: true,
      cell: (category) => (
        <span className={category.retired ? "text-ink-soft" : "font-semibold"}>
          {category.label}
          <span className="block text-small font-normal text-ink-soft">{category.id}</span>
        </span>
      ),
    },
    { key: "cpv", header: "Codes CPV", cell: ({ cpv }) => cpv.join(", ") },
    {
      key: "state",
      header: "État",
      cell: ({ id, retired }) =>
        retired ? (
          <StatusBadge tone="neutral" label="Retirée" />
        ) : settings.families.some((family) => family.id === id) ? (
          <StatusBadge tone="ours" label={shipped.has(id) ? "Modifiée" : "Ajoutée"} />
        ) : null,
    },
    {
      key: "actions",
      header: "Actions",
      cell: (category) => (
        <span className="flex flex-wrap justify-end gap-2">
          <Button
            small
            icon="edit"
            aria-label={`Modifier ${category.label}`}
            onClick={() => setEdited({ category, sector: category.sector })}
          >
            Modifier
          </Button>
          {category.id !== category.sector && (
            <Button
              small
              busy={busy}
              aria-label={`${category.retired ? "Remettre" : "Retirer"} ${category.label}`}
              onClick={() =>
                change({
                  to: withFamily(settings, { ...category, retired: !category.retired }),
                  from: settings,
                  version,
                  done: category.retired
                    ? `« ${category.label} » est de nouveau proposée.`
                    : `« ${category.label} » n’est plus proposée.`,
                })
              }
            >
              {category.retired ? "Remettre" : "Retirer"}
            </Button>
          )}
        </span>
      ),
    },
  ];
  return (
    <Loaded query={query} lines={8}>
      {({ value: settings, version }) => {
        const categories = categoriesWith(shippedCategories, settings);
        return (
          <div className="space-y-4">
            <p className="max-w-measure text-ink-soft">
              Une famille retirée n’est plus proposée ; les fiches, intentions et marchés qui la citent la
              gardent. Son identifiant ne change jamais.
            </p>
            {categories
              .filter(({ id, sector }) => id === sector)
              .map((sector) => {
                const own = categories.filter((category) => category.sector === sector.id);
                return (
                  <details key={sector.id} className="rounded border border-line bg-surface open:border-edge">
                    <summary className="flex min-h-11 cursor-pointer items-center justify-between gap-4 p-4 font-title text-h3 font-semibold">
                      {sector.label}
                      <span className="font-sans text-small font-normal text-ink-soft">{own.length - 1}</span>
                    </summary>
                    <div className="space-y-4 border-t border-line p-4">
                      <Table
                        caption={`Familles de ${sector.label}`}
                        columns={columnsOf(settings, version)}
                        rows={own}
                        rowKey={({ id }) => id}
                      />
                      <Button icon="plus" onClick={() => setEdited({ sector: sector.id })}>
                        Ajouter une famille<span className="sr-only"> à {sector.label}</span>
                      </Button>
                    </div>
                  </details>
                );
              })}
            {edited && (
              <CategoryDialog
                {...edited}
                version={version}
                settings={settings}
                withFamily={withFamily}
                onClose={() => setEdited(undefined)}
              />
            )}
          </div>
        );
      }}
    </Loaded>
  );
};
