import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { rencontreSets } from "../../shared/rencontres/lifecycle.ts";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import { hourText, weekdayText } from "../../shared/time/dates.ts";
import { ButtonLink, Link } from "../components/basics/Link.tsx";
import { Tabs } from "../components/basics/Tabs.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { number } from "../platform/format.ts";
import { useInstant } from "../platform/useInstant.ts";
import { rencontreQuery } from "../rencontres/queries.ts";
import { Arrivals } from "./Arrivals.tsx";
import { Changes } from "./Changes.tsx";
import { CheckInState } from "./CheckInState.tsx";
import { dayNow } from "./day-slots.ts";
import { missingAt } from "./expected.ts";
import { PresenceDialog } from "./PresenceDialog.tsx";
import { dayQuery } from "./queries.ts";
import { SlotBoard } from "./SlotBoard.tsx";
import { useCheckIn } from "./useCheckIn.ts";
import { withWaitingArrival, withWaitingAttendance } from "./waiting-entries.ts";

const route = getRouteApi("/equipe/rencontres/$id/jour");

/** How often the clock is looked at, in milliseconds. */
const often = 10_000;

/** The day itself, at check-in and among the tables. */
export const DayPage = () => {
  const { id } = route.useParams();
  return (
    <Loaded query={useQuery(rencontreQuery(id))} lines={8}>
      {(rencontre) => (
        <div className="space-y-6">
          <PageTitle
            over={
              <Link to="/equipe/rencontres/$id" params={{ id }}>
                {rencontre.title}
              </Link>
            }
            title="La journée"
            lead={<span className="inline-block first-letter:uppercase">{weekdayText(rencontre.date)}</span>}
            action={
              <ButtonLink to="/ecran/$id" params={{ id }} icon="external">
                Grand écran
              </ButtonLink>
            }
          />
          {rencontre.status === "running" ? (
            <Running rencontre={rencontre} />
          ) : (
            <NotRunning rencontre={rencontre} />
          )}
        </div>
      )}
    </Loaded>
  );
};

const NotRunning = ({ rencontre: { id, status } }: { rencontre: Rencontre }) => (
  <Notice
    tone="info"
    title={rencontreSets.past.includes(status) ? "La journée est finie" : "La journée n’est pas commencée"}
  >
    <p>
      <Link to="/equipe/rencontres/$id" params={{ id }}>
        {status === "published" ? "Commencer la journée" : "Voir où en est la rencontre"}
      </Link>
    </p>
  </Notice>
);

const Running = ({ rencontre }: { rencontre: Rencontre }) => {
  const { id } = rencontre;
  const { onglet = "arrivees" } = route.useSearch();
  const navigate = useNavigate({ from: "/equipe/rencontres/$id/jour" });
  const instant = useInstant(often);
  const checkIn = useCheckIn(id);
  const [missing, setMissing] = useState<string>();
  return (
    <Loaded query={useQuery(dayQuery(id))} lines={8}>
      {(day) => {
        const registrations = day.registrations.map((one) => withWaitingArrival(one, checkIn.waiting));
        const meetings = day.meetings.map((one) => withWaitingAttendance(one, checkIn.waiting));
        const props = { rencontre, registrations, meetings, instant, checkIn };
        return (
          <>
            <CheckInState checkIn={checkIn} />
            <Figures {...props} />
            <Tabs
              label="Parties de la journée"
              selected={onglet}
              onSelect={(onglet) => void navigate({ search: { onglet }, replace: true, resetScroll: false })}
              items={[
                { id: "arrivees", label: "Arrivées", content: <Arrivals {...props} /> },
                {
                  id: "rendez-vous",
                  label: "Rendez-vous",
                  content: <SlotBoard {...props} onMissing={(one) => setMissing(one.id)} />,
                },
                { id: "changements", label: "Changements", content: <Changes {...props} /> },
              ]}
            />
            {missing && <PresenceDialog {...props} who={missing} onClose={() => setMissing(undefined)} />}
          </>
        );
      }}
    </Loaded>
  );
};

type FiguresProps = Pick<
  Parameters<typeof SlotBoard>[0],
  "rencontre" | "registrations" | "meetings" | "instant"
>;

/** How the day stands, to be read from a step away. */
const Figures = ({ rencontre, registrations, meetings, instant }: FiguresProps) => {
  const { current, next } = dayNow(rencontre, instant);
  const there = registrations.filter(({ arrivedAt }) => arrivedAt).length;
  const slot = current ?? next;
  const figures = [
    { name: `arrivés sur ${number(registrations.length)}`, value: number(there) },
    {
      name: current ? "créneau en cours" : next ? "prochain créneau" : "créneaux",
      value: slot ? hourText(slot.start) : "Finis",
    },
    {
      name: slot ? `pas arrivés pour ${hourText(slot.start)}` : "pas arrivés",
      value: number(slot ? missingAt(registrations, meetings, slot.id).length : 0),
    },
    {
      name: "rendez-vous tenus",
      value: number(meetings.filter(({ status }) => status === "held").length),
    },
  ];
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-4">
      {figures.map(({ name, value }) => (
        <div key={name} className="flex flex-col-reverse justify-end border-t-3 border-violette pt-2">
          <dt className="text-small">{name}</dt>
          <dd className="font-title text-h2 font-semibold tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
};
