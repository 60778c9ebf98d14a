import { queryOptions, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Preparation } from "../../shared/rencontres/preparation.ts";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import { Icon } from "../components/basics/Icon.tsx";
import { type Column, Table } from "../components/data/Table.tsx";
import { EmptyState, Loaded } from "../components/feedback/States.tsx";
import { answer, api } from "../platform/api.ts";
import { count, number } from "../platform/format.ts";
import { useCategoryLabel } from "../reference/queries.ts";
import { Fillers } from "./Fillers.tsx";
import { SharedContacts } from "./SharedContacts.tsx";
import { TrendPicture } from "./TrendPicture.tsx";

const preparationQuery = (id: string) =>
  queryOptions({
    queryKey: ["preparation", id],
    queryFn: () => answer(api.rencontres[":id"].preparation.$get({ param: { id } })),
  });

type Family = Preparation["families"][number];

const familyColumns = (label: (id: string) => string): readonly Column<Family>[] => [
  {
    key: "category",
    header: "Famille d’achats",
    names: true,
    cell: ({ category, suppliers }) => (
      <span className="flex items-start gap-2">
        {suppliers === 0 && <Icon name="alert" className="mt-1 size-5 text-amber" />}
        <span className={suppliers === 0 ? "font-semibold" : ""}>{label(category)}</span>
      </span>
    ),
  },
  { key: "intents", header: "Intentions", align: "right", cell: ({ intents }) => number(intents) },
  {
    key: "suppliers",
    header: "Fournisseurs inscrits possibles",
    align: "right",
    cell: ({ suppliers }) => (suppliers === 0 ? "Aucun" : number(suppliers)),
  },
];

/** What the table shows first, written as its title. */
const familiesHeadline = (families: readonly Family[]): string => {
  const uncovered = families.filter(({ suppliers }) => suppliers === 0).length;
  return uncovered === 0
    ? "Chaque famille d’achats a au moins un fournisseur inscrit"
    : `${count(uncovered, "famille n’a", "familles n’ont")} aucun fournisseur inscrit`;
};

/** Where the preparation stands: how many come, and where those who come do not fit each other. */
export const PreparationTab = ({ rencontre }: { rencontre: Rencontre }) => {
  const label = useCategoryLabel();
  return (
    <Loaded query={useQuery(preparationQuery(rencontre.id))} lines={8}>
      {(preparation) =>
        preparation.buyers + preparation.suppliers === 0 ? (
          <EmptyState title="Aucune inscription">
            <p>Ce que les inscrits apportent, et ce qui leur manque, se voit ici.</p>
          </EmptyState>
        ) : (
          <div className="space-y-12">
            <TrendPicture preparation={preparation} />
            <SharedContacts rencontre={rencontre} contacts={preparation.sharedContacts} />
            <Families families={preparation.families} label={label} />
            <Gap
              title={
                preparation.shortBuyers.length === 0
                  ? "Chaque acheteur a assez de fournisseurs possibles"
                  : `${count(preparation.shortBuyers.length, "acheteur a", "acheteurs ont")} trop peu de fournisseurs possibles`
              }
              lines={preparation.shortBuyers.map(({ registrationId, name, possible, wanted }) => ({
                id: registrationId,
                name,
                detail: `${number(possible)} sur ${number(wanted)} voulus`,
              }))}
            />
            <Gap
              title={
                preparation.idleSuppliers.length === 0
                  ? "Chaque fournisseur inscrit répond à une intention au moins"
                  : `${count(preparation.idleSuppliers.length, "fournisseur inscrit ne correspond", "fournisseurs inscrits ne correspondent")} à aucune intention`
              }
              lines={preparation.idleSuppliers.map(({ registrationId, name }) => ({
                id: registrationId,
                name,
                detail: "",
              }))}
            />
            <Fillers rencontre={rencontre} fillers={preparation.fillers} label={label} />
          </div>
        )
      }
    </Loaded>
  );
};

/** Families shown before the rest is asked for: those that fewest could answer come first. */
const firstFamilies = 10;

const Families = ({ families, label }: { families: readonly Family[]; label: (id: string) => string }) => {
  const [all, setAll] = useState(false);
  const whole = all || families.length <= firstFamilies;
  return (
    <section className="space-y-4">
      <h2 className="text-h2">{familiesHeadline(families)}</h2>
      <Table
        caption="Familles d’achats des intentions apportées"
        columns={familyColumns(label)}
        rows={whole ? families : families.slice(0, firstFamilies)}
        rowKey={({ category }) => category}
        onMore={whole ? undefined : () => setAll(true)}
      />
    </section>
  );
};

type GapProps = { title: string; lines: readonly { id: string; name: string; detail: string }[] };

const Gap = ({ title, lines }: GapProps) => (
  <section>
    <h2 className="text-h2">{title}</h2>
    {lines.length > 0 && (
      <ul className="mt-3 grid gap-x-8 sm:grid-cols-2">
        {lines.map(({ id, name, detail }) => (
          <li key={id} className="flex justify-between gap-4 border-b border-line py-2">
            <span>{name}</span>
            {detail && <span className="text-ink-soft tabular-nums">{detail}</span>}
          </li>
        ))}
      </ul>
    )}
  </section>
);
