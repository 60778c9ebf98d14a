import { useQuery } from "@tanstack/react-query";
import type { Desk, DeskGroup } from "../../shared/desk.ts";
import { PageTitle } from "../components/PageTitle.tsx";
import { EmptyState, Loaded } from "../components/States.tsx";
import { count } from "../format.ts";
import { rencontresQuery } from "../rencontres/queries.ts";
import { RencontreCard } from "../rencontres/RencontreCard.tsx";
import { DeskGroupCard } from "./DeskGroupCard.tsx";
import { deskQuery } from "./desk.ts";
import { deskLines } from "./desk-lines.tsx";

const live = new Set(["open", "closed", "matched", "published", "running", "postponed"]);

const total = (groups: readonly DeskGroup[]): number => groups.reduce((sum, group) => sum + group.count, 0);

const Groups = ({ groups }: Desk) => {
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
          <DeskGroupCard key={group.kind} group={group} {...deskLines[group.kind]} />
        ))}
      </div>
    </>
  );
};

/** What waits for the team, by kind; nothing else. */
export const BoardPage = () => (
  <>
    <PageTitle title="À traiter" lead="Ce qui attend l’équipe aujourd’hui." />
    <Loaded query={useQuery(deskQuery)} lines={8}>
      {(desk) => <Groups {...desk} />}
    </Loaded>
    <section className="mt-section">
      <h2 className="mb-6 text-h2">Rencontres en cours</h2>
      <Loaded query={useQuery(rencontresQuery)}>
        {({ items }) => {
          const going = items.filter(({ status }) => live.has(status));
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
