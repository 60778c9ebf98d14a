import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import { hourText } from "../../shared/time/dates.ts";
import { Icon } from "../components/basics/Icon.tsx";
import { Link } from "../components/basics/Link.tsx";
import { ErrorState, Loaded } from "../components/feedback/States.tsx";
import { useTitle } from "../components/layout/PageTitle.tsx";
import { useInstant } from "../platform/useInstant.ts";
import { rencontreQuery } from "../rencontres/queries.ts";
import { dayNow, secondsUntil } from "./day-slots.ts";
import { instantHour } from "./instant-hour.ts";
import { type DayMeeting, dayQuery } from "./queries.ts";
import { pageAt, screenRows } from "./screen-rows.ts";

const route = getRouteApi("/ecran/$id");

/** Rows that can be read from ten metres, and how long they stay, in seconds. */
const rowsAtOnce = 8;
const stay = 12;

/** The day on a wall: who is at which table now and next, and how long is left. Nothing to press. */
export const ScreenPage = () => {
  const { id } = route.useParams();
  return (
    <div className="fixed inset-0 z-40 flex flex-col overflow-auto bg-paper px-[3vw] py-[3vh] text-ink">
      <Loaded query={useQuery(rencontreQuery(id))}>{(rencontre) => <Wall rencontre={rencontre} />}</Loaded>
    </div>
  );
};

const Wall = ({ rencontre }: { rencontre: Rencontre }) => {
  const instant = useInstant(1_000);
  const { data, error } = useQuery(dayQuery(rencontre.id));
  const { current, next } = dayNow(rencontre, instant);
  useTitle("Grand écran");
  const rows = screenRows(data?.meetings ?? [], {
    ...(current ? { current } : {}),
    ...(next ? { next } : {}),
  });
  const shown = pageAt(rows, rowsAtOnce, Math.floor(Date.parse(instant) / 1_000), stay);
  if (error && !data) return <ErrorState error={error} />;
  return (
    <>
      <header className="flex flex-wrap items-start justify-between gap-x-[3vw]">
        <div>
          <h1 className="text-[clamp(1rem,2.6vh,3rem)] font-semibold">{rencontre.title}</h1>
          <p className="font-title text-[clamp(1.75rem,7vh,8rem)] leading-tight font-bold">
            {current
              ? `${hourText(current.start)} à ${hourText(current.end)}`
              : next
                ? `Début à ${hourText(next.start)}`
                : "Les rendez-vous sont finis"}
          </p>
        </div>
        <div className="text-right">
          <p className="text-[clamp(1rem,2.6vh,3rem)]">Il est {instantHour(instant)}</p>
          <Countdown rencontre={rencontre} instant={instant} />
        </div>
      </header>
      {error && (
        <p role="status" className="flex items-center gap-2 text-[clamp(1rem,2.6vh,3rem)] text-amber">
          <Icon name="offline" className="size-[3vh]" />
          Sans réseau : ce qui suit peut avoir changé.
        </p>
      )}
      {rows.length > 0 && (
        <table className="mt-[2vh] w-full border-collapse text-[clamp(0.875rem,3.3vh,4rem)] leading-tight">
          <caption className="sr-only">Qui est à quelle table, maintenant et ensuite</caption>
          <thead>
            <tr className="border-b-2 border-edge text-left">
              <th scope="col" className="w-[10%] py-[1vh]">
                Table
              </th>
              {current && (
                <th scope="col" className="py-[1vh]">
                  Maintenant
                </th>
              )}
              {next && (
                <th scope="col" className={`py-[1vh] ${current ? "w-[42%] text-ink-soft" : ""}`}>
                  {current ? `Ensuite, à ${hourText(next.start)}` : `À ${hourText(next.start)}`}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {shown.rows.map(({ table, now, next: later }) => (
              <tr key={table} className="border-b border-line align-middle">
                <th
                  scope="row"
                  className="py-[0.8vh] text-left font-title text-[clamp(1.25rem,5vh,6rem)] text-violette"
                >
                  {table}
                </th>
                {current && (
                  <td className="py-[0.8vh] pr-[2vw] font-semibold">
                    <Pair meeting={now} />
                  </td>
                )}
                {next && (
                  <td className={`py-[0.8vh] ${current ? "text-ink-soft" : "font-semibold"}`}>
                    <Pair meeting={later} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <footer className="mt-auto pt-[1vh] flex justify-between text-small text-ink-soft">
        <Link to="/equipe/rencontres/$id/jour" params={{ id: rencontre.id }}>
          Quitter le grand écran
        </Link>
        {shown.pages > 1 && (
          <span>
            Tables, page {shown.page} sur {shown.pages}
          </span>
        )}
      </footer>
    </>
  );
};

const Pair = ({ meeting }: { meeting: DayMeeting | undefined }) =>
  meeting ? (
    <>
      <span className="block">{meeting.buyer.name}</span>
      <span className="block">{meeting.supplier.name}</span>
    </>
  ) : (
    <span className="text-ink-soft">Libre</span>
  );

/** Minutes and seconds until the slot ends, or until the next one begins. */
const Countdown = ({ rencontre, instant }: { rencontre: Rencontre; instant: string }) => {
  const { current, next } = dayNow(rencontre, instant);
  const hour = current?.end ?? next?.start;
  const seconds = hour === undefined ? 0 : secondsUntil(rencontre.date, hour, instant);
  if (hour === undefined || seconds > 3_600) return null;
  const minutes = String(Math.floor(seconds / 60));
  return (
    <p
      role="timer"
      className={`font-title text-[clamp(1.75rem,7vh,8rem)] leading-tight font-bold tabular-nums ${
        current && seconds <= 120 ? "text-brique" : ""
      }`}
    >
      <span className="block font-sans text-[clamp(0.875rem,2vh,2.5rem)] leading-none font-normal">
        {current ? "Fin du créneau dans" : "Début dans"}
      </span>
      {minutes}:{String(seconds % 60).padStart(2, "0")}
    </p>
  );
};
