import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { rencontreSets } from "../../shared/rencontres/lifecycle.ts";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import type { Round } from "../../shared/rounds/schema.ts";
import { momentText } from "../../shared/time/dates.ts";
import { Button } from "../components/basics/Button.tsx";
import { ButtonLink, Link } from "../components/basics/Link.tsx";
import { type Column, Table } from "../components/data/Table.tsx";
import { EmptyState, Loaded } from "../components/feedback/States.tsx";
import { isAtWork, roundsQuery } from "./common/queries.ts";
import { RoundProgress } from "./RoundProgress.tsx";
import { RoundStatusBadge } from "./RoundStatusBadge.tsx";
import { StartRound } from "./StartRound.tsx";

const columns: readonly Column<Round>[] = [
  {
    key: "number",
    header: "Ronde",
    names: true,
    cell: ({ rencontreId, number }) => (
      <Link
        to="/equipe/rencontres/$id/rondes/$n"
        params={{ id: rencontreId, n: String(number) }}
        className="font-semibold"
      >
        Ronde {number}
      </Link>
    ),
  },
  {
    key: "at",
    header: "Demandée",
    cell: ({ createdAt, restoredFrom }) => (
      <>
        {momentText(createdAt)}
        {restoredFrom !== undefined && (
          <span className="block text-small text-ink-soft">retour à la ronde {restoredFrom}</span>
        )}
      </>
    ),
  },
  { key: "meetings", header: "Rendez-vous", align: "right", cell: ({ result }) => result?.meetings ?? "–" },
  {
    key: "unserved",
    header: "Sans rendez-vous",
    align: "right",
    cell: ({ result }) => result?.unserved ?? "–",
  },
  { key: "breaks", header: "Attentes", align: "right", cell: ({ result }) => result?.plan.breaks ?? "–" },
  { key: "status", header: "État", cell: ({ status }) => <RoundStatusBadge status={status} /> },
];

/** The rounds of a rencontre, kept so that they can be read and compared. */
export const RoundsTab = ({ rencontre }: { rencontre: Rencontre }) => {
  const query = useQuery(roundsQuery(rencontre.id));
  const [starting, setStarting] = useState(false);
  const open = rencontreSets.roundsAllowed.includes(rencontre.status);
  return (
    <Loaded query={query}>
      {({ items }) => {
        const atWork = items.find(({ status }) => isAtWork(status));
        const comparable = items.flatMap(({ number, result }) => (result ? [number] : []));
        const latest = items.at(-1);
        return (
          <div className="space-y-8">
            {items.length === 0 && !starting ? (
              <EmptyState title="Aucune ronde">
                <p>
                  {open
                    ? "Une ronde rapproche les intentions et les fournisseurs inscrits, puis place les rendez-vous."
                    : "Une ronde se lance une fois le recensement clos."}
                </p>
              </EmptyState>
            ) : (
              items.length > 0 && (
                <Table
                  caption="Rondes"
                  columns={columns}
                  rows={items.toReversed()}
                  rowKey={({ number }) => String(number)}
                />
              )
            )}
            {atWork && <RoundProgress round={atWork} />}
            <div className="flex flex-wrap gap-3">
              {open && !atWork && !starting && (
                <Button look={latest ? "plain" : "main"} icon="plus" onClick={() => setStarting(true)}>
                  {latest ? "Lancer une autre ronde" : "Lancer une ronde"}
                </Button>
              )}
              {comparable.length > 1 && (
                <ButtonLink
                  to="/equipe/rencontres/$id/comparaison"
                  params={{ id: rencontre.id }}
                  search={{ de: String(comparable.at(-2)), a: String(comparable.at(-1)) }}
                  icon="swap"
                >
                  Comparer deux rondes
                </ButtonLink>
              )}
            </div>
            {starting && <StartRound rencontreId={rencontre.id} latest={latest} />}
          </div>
        );
      }}
    </Loaded>
  );
};
