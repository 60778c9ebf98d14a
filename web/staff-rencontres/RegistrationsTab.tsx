import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import {
  registrationStatuses,
  registrationStatusLabels,
} from "../../shared/rencontres/registration-lifecycle.ts";
import type { Registration, Rencontre } from "../../shared/rencontres/schema.ts";
import { foldText } from "../../shared/text/fold.ts";
import { type Column, Table } from "../components/data/Table.tsx";
import { EmptyState, LoadedPages } from "../components/feedback/States.tsx";
import { Select } from "../components/forms/Select.tsx";
import { TextField } from "../components/forms/TextField.tsx";
import { count } from "../platform/format.ts";
import { registrationsQuery } from "../rencontres/queries.ts";
import { RegistrationStatusBadge } from "../rencontres/RegistrationStatusBadge.tsx";
import { PeopleCount } from "./PeopleCount.tsx";

const columns: readonly Column<Registration>[] = [
  {
    key: "name",
    header: "Organisation",
    names: true,
    cell: ({ organisationName }) => <span className="font-semibold">{organisationName}</span>,
  },
  { key: "contact", header: "Contact", cell: ({ contact }) => contact.name },
  { key: "wishes", header: "Souhaits", align: "right", cell: ({ wishes }) => wishes.length },
  { key: "vetoes", header: "Refus", align: "right", cell: ({ vetoes }) => vetoes.length },
  {
    key: "away",
    header: "Créneaux absents",
    align: "right",
    cell: ({ unavailableSlots }) => unavailableSlots.length,
  },
  { key: "status", header: "État", cell: ({ status }) => <RegistrationStatusBadge status={status} /> },
];

const intents: Column<Registration> = {
  key: "intents",
  header: "Intentions",
  align: "right",
  cell: ({ intentIds }) => intentIds.length,
};

const people = (rencontre: Rencontre): Column<Registration> => ({
  key: "people",
  header: "Personnes",
  align: "right",
  cell: (registration) => <PeopleCount rencontre={rencontre} registration={registration} />,
});

/** Who comes, buyers then suppliers, narrowed by name and state. */
export const RegistrationsTab = ({ rencontre }: { rencontre: Rencontre }) => {
  const query = useInfiniteQuery(registrationsQuery(rencontre.id));
  const [text, setText] = useState("");
  const [state, setState] = useState<Registration["status"] | "">("");
  const isFound = ({ organisationName, contact, status }: Registration) =>
    foldText(`${organisationName} ${contact.name}`).includes(foldText(text.trim())) &&
    (state === "" || status === state);
  const none = (
    <EmptyState title="Aucune inscription">
      <p>
        {rencontre.status === "draft"
          ? "Ouvrez le recensement pour que les organisations puissent s’inscrire."
          : "Les inscriptions arrivent ici."}
      </p>
    </EmptyState>
  );
  const tables = (found: readonly Registration[]) => {
    const buyers = found.filter(({ side }) => side === "buyer");
    const suppliers = found.filter(({ side }) => side === "supplier");
    return (
      <div className="space-y-10">
        <div className="grid gap-5 sm:grid-cols-[2fr_1fr]">
          <TextField
            path="recherche-inscription"
            label="Chercher une organisation ou une personne"
            type="search"
            autoComplete="off"
            value={text}
            onChange={setText}
          />
          <Select
            path="etat-inscription"
            label="État"
            empty="Tous"
            value={state}
            onChange={setState}
            options={registrationStatuses.map((status) => ({
              value: status,
              label: registrationStatusLabels[status],
            }))}
          />
        </div>
        <Table
          caption={count(buyers.length, "acheteur")}
          showCaption
          columns={[...columns.slice(0, 2), people(rencontre), intents, ...columns.slice(2)]}
          rows={buyers}
          rowKey={({ id }) => id}
        />
        <Table
          caption={count(suppliers.length, "fournisseur")}
          showCaption
          columns={columns}
          rows={suppliers}
          rowKey={({ id }) => id}
          onMore={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
          loadingMore={query.isFetchingNextPage}
        />
      </div>
    );
  };
  return (
    <LoadedPages query={query} lines={6}>
      {(all) => (all.length === 0 ? none : tables(all.filter(isFound)))}
    </LoadedPages>
  );
};
