import { queryOptions, useQuery } from "@tanstack/react-query";
import { meetingStatusLabels } from "../../shared/meetings/lifecycle.ts";
import type { Plan } from "../../shared/meetings/schema.ts";
import type { Registration, Rencontre } from "../../shared/rencontres/schema.ts";
import { hourText } from "../../shared/time/dates.ts";
import { FileLink } from "../components/basics/Link.tsx";
import { MailLink, PhoneLink } from "../components/basics/Reach.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { StatusBadge } from "../components/feedback/StatusBadge.tsx";
import { answer, api } from "../platform/api.ts";
import { list } from "../platform/format.ts";
import { meetingTones } from "./meeting-tones.ts";
import { NowNext } from "./NowNext.tsx";
import { RoomMap } from "./RoomMap.tsx";

const planQuery = (id: string, registrationId: string) =>
  queryOptions({
    queryKey: ["plan", id, registrationId],
    queryFn: () => answer(api.rencontres[":id"].plan.$get({ param: { id }, query: { registrationId } })),
  });

/** On the day, a plan may change at any time. */
const everyMinute = 60_000;

type Meeting = Plan["meetings"][number];

const Line = ({ meeting, side }: { meeting: Meeting; side: Registration["side"] }) => {
  const other = side === "buyer" ? meeting.supplier : meeting.buyer;
  const { place, contact, status, intents } = meeting;
  return (
    <li className="grid gap-x-6 gap-y-1 py-4 sm:grid-cols-[7rem_1fr_auto]">
      <p className="font-title text-h3 font-semibold tabular-nums">
        {place ? hourText(place.start) : "Contact"}
        {place && (
          <span className="block font-sans text-small font-normal text-ink-soft">table {place.table}</span>
        )}
      </p>
      <div>
        <p className="font-semibold">{other.name}</p>
        {intents.length > 0 && (
          <p className="text-small text-ink-soft">{list(intents.map(({ title }) => title))}</p>
        )}
        {status !== "planned" && (
          <StatusBadge tone={meetingTones[status]} label={meetingStatusLabels[status]} />
        )}
      </div>
      {contact && (
        <address className="text-small not-italic sm:text-right">
          {contact.name}
          <span className="block">
            <MailLink email={contact.email} />
          </span>
          {contact.phone && <PhoneLink phone={contact.phone} />}
        </address>
      )}
    </li>
  );
};

/** The meetings of one participant, once published: on the page, in their calendar, on paper. */
export const OwnPlan = ({
  rencontre,
  registration,
}: {
  rencontre: Rencontre;
  registration: Registration;
}) => {
  const shared = rencontre.publishedRound !== undefined || rencontre.status === "cancelled";
  const query = useQuery({
    ...planQuery(rencontre.id, registration.id),
    enabled: shared,
    refetchInterval: rencontre.status === "running" ? everyMinute : false,
  });
  if (!shared) return null;
  return (
    <section className="mt-6">
      <h3 className="text-h3">{rencontre.status === "cancelled" ? "Vos contacts" : "Votre programme"}</h3>
      <Loaded query={query}>
        {({ meetings }) =>
          meetings.length === 0 ? (
            <p className="mt-2 text-ink-soft">
              Aucun rendez-vous n’a pu être placé pour vous. L’équipe vous écrira.
            </p>
          ) : (
            <>
              <NowNext meetings={meetings} date={rencontre.date} side={registration.side} />
              <ol className="mt-2 divide-y divide-line border-y border-line">
                {meetings.map((meeting) => (
                  <Line key={meeting.id} meeting={meeting} side={registration.side} />
                ))}
              </ol>
              {rencontre.format === "inPerson" && <RoomMap tables={rencontre.tables} meetings={meetings} />}
              <div className="no-print mt-4 flex flex-wrap items-center gap-6">
                <FileLink
                  icon="calendar"
                  href={`/api/rencontres/${rencontre.id}/plan.ics?registrationId=${registration.id}`}
                  download
                >
                  Mettre dans mon agenda
                </FileLink>
                <FileLink
                  icon="print"
                  href={`/api/rencontres/${rencontre.id}/plan.pdf?registrationId=${registration.id}`}
                  download
                >
                  Imprimer (PDF)
                </FileLink>
              </div>
            </>
          )
        }
      </Loaded>
    </section>
  );
};
