import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { hourText, weekdayText } from "../../shared/dates.ts";
import type { Rencontre } from "../../shared/rencontres.ts";
import { ButtonLink, Link } from "../components/Link.tsx";
import { Notice } from "../components/Notice.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { Loaded } from "../components/States.tsx";
import { Tabs } from "../components/Tabs.tsx";
import { number } from "../format.ts";
import { rencontreQuery } from "../rencontres/queries.ts";
import { useInstant } from "../useInstant.ts";
import { Arrivals } from "./Arrivals.tsx";
import { Changes } from "./Changes.tsx";
import { DeskState } from "./DeskState.tsx";
import { dayNow } from "./day-slots.ts";
import { missingAt } from "./expected.ts";
import { PresenceDialog } from "./PresenceDialog.tsx";
import { dayQuery } from "./queries.ts";
import { SlotBoard } from "./SlotBoard.tsx";
import { useDesk } from "./useDesk.ts";
import { meetingOnceSaid, participantOnceSaid } from "./waiting.ts";

const route = getRouteApi("/equipe/rencontres/$id/jour");

/** How often the clock is looked at, in milliseconds. */
const often = 10_000;

/** The day itself, at the welcome desk and among the tables. */
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
    title={
      status === "held" || status === "followedUp" ? "La journée est finie" : "La journée n’est pas commencée"
    }
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
  const desk = useDesk(id);
  const [missing, setMissing] = useState<string>();
  return (
    <Loaded query={useQuery(dayQuery(id))} lines={8}>
      {(day) => {
        const registrations = day.registrations.map((one) => participantOnceSaid(one, desk.waiting));
        const meetings = day.meetings.map((one) => meetingOnceSaid(one, desk.waiting));
        const props = { rencontre, registrations, meetings, instant, desk };
        return (
          <>
            <DeskState desk={desk} />
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
