import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { rencontreFormatLabels } from "../../shared/rencontres/formats.ts";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import { dayText } from "../../shared/time/dates.ts";
import { Button } from "../components/basics/Button.tsx";
import { Link } from "../components/basics/Link.tsx";
import { type Column, Table } from "../components/data/Table.tsx";
import { EmptyState, Loaded } from "../components/feedback/States.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { rencontresQuery } from "../rencontres/queries.ts";
import { RencontreStatusBadge } from "../rencontres/RencontreStatusBadge.tsx";
import { RencontreEditor } from "./RencontreEditor.tsx";

const columns: readonly Column<Rencontre>[] = [
  {
    key: "title",
    header: "Rencontre",
    names: true,
    cell: (rencontre) => (
      <Link to="/equipe/rencontres/$id" params={{ id: rencontre.id }} className="font-semibold">
        {rencontre.title}
      </Link>
    ),
  },
  { key: "date", header: "Date", cell: ({ date }) => dayText(date) },
  { key: "format", header: "Format", cell: ({ format }) => rencontreFormatLabels[format] },
  { key: "status", header: "Étape", cell: ({ status }) => <RencontreStatusBadge status={status} /> },
];

export const StaffRencontresPage = () => {
  const query = useQuery(rencontresQuery);
  const [adding, setAdding] = useState(false);
  const navigate = useNavigate();
  const client = useQueryClient();
  return (
    <>
      <PageTitle
        title="Rencontres"
        lead="Chaque édition, du recensement au bilan."
        action={
          !adding && (
            <Button look="main" icon="plus" onClick={() => setAdding(true)}>
              Préparer une rencontre
            </Button>
          )
        }
      />
      {adding ? (
        <RencontreEditor
          storageKey="rencontre-nouvelle"
          onSaved={async ({ id }) => {
            await client.invalidateQueries({ queryKey: ["rencontres"] });
            toast("La rencontre est enregistrée ; le recensement n’est pas encore ouvert.");
            await navigate({ to: "/equipe/rencontres/$id", params: { id } });
          }}
        />
      ) : (
        <Loaded query={query}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title="Aucune rencontre">
                <p>Préparez la première : sa date, son lieu, ses créneaux.</p>
              </EmptyState>
            ) : (
              <Table caption="Rencontres" columns={columns} rows={items} rowKey={({ id }) => id} />
            )
          }
        </Loaded>
      )}
    </>
  );
};
