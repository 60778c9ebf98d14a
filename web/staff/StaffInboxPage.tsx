import { useQuery } from "@tanstack/react-query";
import type { InboxGroup, StaffInbox } from "../../shared/overview/staff-inbox.ts";
import { rencontreSets } from "../../shared/rencontres/lifecycle.ts";
import { EmptyState, Loaded } from "../components/feedback/States.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { count } from "../platform/format.ts";
import { rencontresQuery } from "../rencontres/queries.ts";
import { RencontreCard } from "../rencontres/RencontreCard.tsx";
import { InboxGroupCard } from "./InboxGroupCard.tsx";
import { staffInboxQuery } from "./inbox/queries.ts";
import { inboxLines } from "./inbox-lines.tsx";

const total = (groups: readonly InboxGroup[]): number => groups.reduce((sum, group) => sum + group.count, 0);

const Groups = ({ groups }: StaffInbox) => {
  const waiting = groups.filter((group) => group.count > 0);
  if (waiting.length === 0)
    return (
      <EmptyState title="Tout est à jour">
        <p>
          Fiches, intentions, demandes, marchés et courriels : rien n’attend. Ce qui arrivera paraîtra ici
          tout seul.
        </p>
      </EmptyState>
    );
  return (
    <>
      <p className="mb-6">
        {count(total(waiting), "chose attend", "choses attendent")}, la plus ancienne d’abord.
      </p>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        {waiting.map((group) => (
          <InboxGroupCard key={group.kind} group={group} {...inboxLines[group.kind]} />
        ))}
      </div>
    </>
  );
};

/** What waits for the team, by kind; nothing else. */
export const StaffInboxPage = () => (
  <>
    <PageTitle title="À traiter" lead="Ce qui attend l’équipe aujourd’hui." />
    <Loaded query={useQuery(staffInboxQuery)} lines={8}>
      {(inbox) => <Groups {...inbox} />}
    </Loaded>
    <section className="mt-section">
      <h2 className="mb-6 text-h2">Rencontres en cours</h2>
      <Loaded query={useQuery(rencontresQuery)}>
        {({ items }) => {
          const going = items.filter(({ status }) => rencontreSets.upcoming.includes(status));
          return going.length === 0 ? (
            <p className="text-ink-soft">Aucune rencontre en cours.</p>
          ) : (
            <ul className="grid gap-8 md:grid-cols-2">
              {going.map((rencontre) => (
                <li key={rencontre.id}>
                  <RencontreCard rencontre={rencontre} to="/equipe/rencontres/$id" />
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </section>
  </>
);
