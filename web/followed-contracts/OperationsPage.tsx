import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../components/basics/Button.tsx";
import { Link } from "../components/basics/Link.tsx";
import { type Column, Table } from "../components/data/Table.tsx";
import { EmptyState, Loaded } from "../components/feedback/States.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { count } from "../platform/format.ts";
import { OperationDialog } from "./OperationDialog.tsx";
import { datesText, hoursText } from "./progress-words.ts";
import { type Operation, operationsQuery } from "./queries.ts";

const columnsWith = (edit: (operation: Operation) => void): readonly Column<Operation>[] => [
  {
    key: "name",
    header: "Opération",
    names: true,
    cell: ({ id, name, owner, programme }) => (
      <>
        <Link to="/equipe/clauses/operations/$id" params={{ id }} className="font-semibold">
          {name}
        </Link>
        <span className="block text-small text-ink-soft">
          {[owner, programme && "renouvellement urbain"].filter(Boolean).join(" · ")}
        </span>
      </>
    ),
  },
  {
    key: "target",
    header: "Objectif",
    cell: ({ targetHours }) => (targetHours === undefined ? "–" : hoursText(targetHours)),
  },
  {
    key: "dates",
    header: "Dates",
    cell: ({ start, end }) => datesText(start, end) ?? "–",
  },
  {
    key: "edit",
    header: "Correction",
    cell: (operation) => (
      <Button small icon="edit" onClick={() => edit(operation)}>
        Corriger<span className="sr-only"> {operation.name}</span>
      </Button>
    ),
  },
];

/** The projects that group contracts; where each stands is on its page. */
export const OperationsPage = () => {
  const [open, setOpen] = useState<Operation | "new">();
  return (
    <>
      <PageTitle
        title="Opérations"
        lead="Un projet qui réunit plusieurs marchés, avec un objectif d’heures."
        action={
          <Button look="main" icon="plus" onClick={() => setOpen("new")}>
            Nouvelle opération
          </Button>
        }
      />
      <Loaded query={useQuery(operationsQuery)} lines={6}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="Aucune opération">
              <p>Créez la première, puis rattachez-y ses marchés.</p>
            </EmptyState>
          ) : (
            <>
              <p className="mb-3 text-small text-ink-soft">{count(items.length, "opération")}</p>
              <Table
                caption="Opérations"
                columns={columnsWith(setOpen)}
                rows={items}
                rowKey={({ id }) => id}
              />
            </>
          )
        }
      </Loaded>
      {open && (
        <OperationDialog operation={open === "new" ? undefined : open} onClose={() => setOpen(undefined)} />
      )}
    </>
  );
};
