import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { companyActivityLabels } from "../../shared/clause/codes.ts";
import { Button } from "../components/basics/Button.tsx";
import { Link } from "../components/basics/Link.tsx";
import { type Column, Table } from "../components/data/Table.tsx";
import { Dialog } from "../components/dialogs/Dialog.tsx";
import { EmptyState, Loaded } from "../components/feedback/States.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { TextField } from "../components/forms/TextField.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { count, siret as siretText } from "../platform/format.ts";
import { useDelayed } from "../platform/useDelayed.ts";
import { CompanyForm } from "./CompanyForm.tsx";
import { type Company, companiesQuery } from "./queries.ts";

const columns: readonly Column<Company>[] = [
  {
    key: "name",
    header: "Entreprise",
    names: true,
    cell: ({ id, name, siret }) => (
      <>
        <Link to="/equipe/clauses/entreprises/$id" params={{ id }} className="font-semibold">
          {name}
        </Link>
        {siret && <span className="block text-small text-ink-soft">{siretText(siret)}</span>}
      </>
    ),
  },
  {
    key: "activity",
    header: "Activité",
    cell: ({ activity }) => (activity ? companyActivityLabels[activity] : "–"),
  },
  {
    key: "headcount",
    header: "Effectif",
    cell: ({ headcount }) => (headcount === undefined ? "–" : count(headcount, "personne")),
  },
  {
    key: "contact",
    header: "Déclare ses heures",
    cell: ({ contact }) => contact?.name ?? "Personne pour l’instant",
  },
];

/** The companies that hold contracts or employ for others, found by name or SIRET. */
export const CompaniesPage = () => {
  const navigate = useNavigate();
  const [text, setText] = useState("");
  const [adding, setAdding] = useState(false);
  const settled = useDelayed(text);
  return (
    <>
      <PageTitle
        title="Entreprises"
        lead="Celles qui tiennent un marché suivi, ou qui emploient pour une autre."
        action={
          <Button look="main" icon="plus" onClick={() => setAdding(true)}>
            Nouvelle entreprise
          </Button>
        }
      />
      <div className="mb-6 max-w-measure">
        <TextField path="q" label="Chercher par nom ou SIRET" type="search" value={text} onChange={setText} />
      </div>
      <Loaded query={useQuery(companiesQuery(settled))} lines={8}>
        {({ items, total }) =>
          items.length === 0 ? (
            <EmptyState title={settled ? "Aucune entreprise ne correspond" : "Aucune entreprise"}>
              <p>
                {settled
                  ? "Essayez d’autres lettres, ou créez-la."
                  : "Créez la première, ou importez les fichiers de la clause."}
              </p>
            </EmptyState>
          ) : (
            <>
              <p role="status" className="mb-3 text-small text-ink-soft">
                {count(total, "entreprise")}
                {total > items.length &&
                  `, dont voici les ${items.length} premières : cherchez pour trouver les autres`}
              </p>
              <Table caption="Entreprises" columns={columns} rows={items} rowKey={({ id }) => id} />
            </>
          )
        }
      </Loaded>
      {adding && (
        <Dialog title="Nouvelle entreprise" onClose={() => setAdding(false)}>
          <CompanyForm
            onSaved={({ id }) => {
              toast("L’entreprise est créée.");
              void navigate({ to: "/equipe/clauses/entreprises/$id", params: { id } });
            }}
          />
        </Dialog>
      )}
    </>
  );
};
