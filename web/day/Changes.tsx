import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Registration, Rencontre } from "../../shared/rencontres/schema.ts";
import type { DayChange } from "../../shared/rounds/schema.ts";
import { hourText } from "../../shared/time/dates.ts";
import { Button } from "../components/basics/Button.tsx";
import { count, list } from "../platform/format.ts";
import { roundQuery, roundsQuery } from "../rounds/common/queries.ts";
import { dayNow } from "./day-slots.ts";
import { instantHour } from "./instant-hour.ts";
import { PresenceDialog } from "./PresenceDialog.tsx";
import type { DayMeeting } from "./queries.ts";
import { ReplanDialog } from "./ReplanDialog.tsx";
import { freeTables, standbyAt } from "./standby.ts";
import { TableDialog } from "./TableDialog.tsx";
import { WalkIn } from "./WalkIn.tsx";

export type ChangesProps = {
  rencontre: Rencontre;
  registrations: readonly Registration[];
  meetings: readonly DayMeeting[];
  instant: string;
};

type Open =
  | { dialog: "presence" | "table" | "walkIn" }
  | { dialog: "change"; title: string; change: DayChange };

/** What happens that the plan did not foresee, and who waits for a place. */
export const Changes = (props: ChangesProps) => {
  const { rencontre } = props;
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const show = (title: string, change: DayChange) => setOpen({ dialog: "change", title, change });
  return (
    <div className="space-y-10">
      <div className="flex flex-wrap gap-3">
        <Button icon="clock" onClick={() => setOpen({ dialog: "presence" })}>
          Absence ou retard
        </Button>
        <Button icon="plus" onClick={() => setOpen({ dialog: "walkIn" })}>
          Venu sans inscription
        </Button>
        <Button icon="block" onClick={() => setOpen({ dialog: "table" })}>
          Table perdue
        </Button>
      </div>
      {rencontre.lostTables.length > 0 && (
        <ul aria-label="Tables perdues" className="divide-y divide-line border-y border-line">
          {rencontre.lostTables.map(({ table }) => (
            <li key={table} className="flex flex-wrap items-center justify-between gap-3 py-3">
              <span>La table {table} n’est plus utilisée.</span>
              <Button
                small
                icon="undo"
                onClick={() => show(`Table ${table} retrouvée`, { kind: "tableBack", table })}
              >
                La table {table} est retrouvée
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Standby {...props} onGive={() => show("Donner les places libres", { kind: "freePlaces" })} />
      <Done {...props} />
      {open?.dialog === "presence" && <PresenceDialog {...props} onClose={close} />}
      {open?.dialog === "table" && <TableDialog {...props} onClose={close} />}
      {open?.dialog === "walkIn" && (
        <WalkIn
          rencontre={rencontre}
          onClose={close}
          onRegistered={({ id, organisationName }) =>
            show(`Des rendez-vous pour ${organisationName}`, { kind: "added", registrationId: id })
          }
        />
      )}
      {open?.dialog === "change" && (
        <ReplanDialog rencontre={rencontre} title={open.title} change={open.change} atOnce onClose={close} />
      )}
    </div>
  );
};

/** Most pairs shown of those who wait. */
const mostShown = 10;

const Standby = ({
  rencontre,
  registrations,
  meetings,
  instant,
  onGive,
}: ChangesProps & { onGive: () => void }) => {
  const { data: round } = useQuery(roundQuery(rencontre.id, String(rencontre.publishedRound ?? 0)));
  const { next } = dayNow(rencontre, instant);
  if (!next || !round?.plan) return null;
  const day = { rencontre, registrations, meetings };
  const free = freeTables(day, next);
  const waiting = standbyAt(day, round.plan.unplaced, next);
  return (
    <section>
      <h2 className="text-h2">Liste d’attente pour {hourText(next.start)}</h2>
      {waiting.length === 0 ? (
        <p className="mt-2 text-ink-soft">
          {count(free, "table libre", "tables libres")} ; personne d’arrivé et de disponible n’attend de
          place.
        </p>
      ) : (
        <>
          <p className="mt-2">
            {count(free, "table libre", "tables libres")}.{" "}
            {count(waiting.length, "paire pourrait se rencontrer", "paires pourraient se rencontrer")}, toutes
            deux là et disponibles.
          </p>
          <ul className="mt-3 divide-y divide-line border-y border-line">
            {waiting.slice(0, mostShown).map(({ id, buyerName, supplierName }) => (
              <li key={id} className="py-2">
                {buyerName} et {supplierName}
              </li>
            ))}
          </ul>
          <div className="mt-4">
            <Button onClick={onGive}>Donner les places libres</Button>
          </div>
        </>
      )}
    </section>
  );
};

/** What a change was, in words. */
const sentenceOf = (change: DayChange, { rencontre, registrations }: ChangesProps): string => {
  const name =
    "registrationId" in change
      ? (registrations.find(({ id }) => id === change.registrationId)?.organisationName ?? "")
      : "";
  const hour = (slot: string) => hourText(rencontre.slots.find(({ id }) => id === slot)?.start ?? "");
  switch (change.kind) {
    case "absent":
      return `${name} : absent à partir de ${hour(change.from)}`;
    case "late":
      return `${name} : en retard, là à partir de ${hour(change.until)}`;
    case "back":
      return `${name} : finalement là à partir de ${hour(change.from)}`;
    case "added":
      return `${name} : venu sans inscription`;
    case "tableLost":
      return `Table ${change.table} : perdue à partir de ${hour(change.from)}`;
    case "tableBack":
      return `Table ${change.table} : retrouvée`;
    case "freePlaces":
      return "Places libres données à ceux qui attendaient";
  }
};

const Done = (props: ChangesProps) => {
  const { data } = useQuery(roundsQuery(props.rencontre.id));
  const done = (data?.items ?? []).flatMap(({ number, replanning, publishedAt }) =>
    replanning && publishedAt ? [{ number, publishedAt, text: sentenceOf(replanning.change, props) }] : [],
  );
  if (done.length === 0) return null;
  return (
    <section>
      <h2 className="text-h2">{list([count(done.length, "changement fait", "changements faits")])}</h2>
      <ol className="mt-3 divide-y divide-line border-y border-line">
        {done.toReversed().map(({ number, publishedAt, text }) => (
          <li key={number} className="flex flex-wrap justify-between gap-x-6 py-2">
            <span>{text}</span>
            <span className="text-ink-soft tabular-nums">{instantHour(publishedAt)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
};
