import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Milestone, milestones } from "../../shared/participants/milestones.ts";
import { dayText } from "../../shared/time/dates.ts";
import { Button } from "../components/basics/Button.tsx";
import { Link } from "../components/basics/Link.tsx";
import { More } from "../components/data/More.tsx";
import { EmptyState, Loaded } from "../components/feedback/States.tsx";
import { Select } from "../components/forms/Select.tsx";
import { count } from "../platform/format.ts";
import { type Unanswered, unansweredQuery } from "./queries.ts";
import { SituationDialog } from "./SituationDialog.tsx";

const milestoneLabels: Record<Milestone, string> = { 3: "Trois mois", 6: "Six mois", 12: "Un an" };
const shownAtOnce = 50;

/** Where the question by mail stands, and who can be called. */
const standing = ({ request, who }: Unanswered): string => {
  const asked =
    request?.askedAt === undefined
      ? "Pas de question envoyée"
      : `Question envoyée le ${dayText(request.askedAt)}${request.reminded ? ", rappelée" : ""}`;
  const called =
    who === undefined
      ? "aucun contact connu"
      : who === "referrer"
        ? "prescripteur à appeler"
        : "personne à appeler";
  return `${asked} ; ${called}`;
};

/** The people of whom nobody has said what became of them, those for whom there is least time first. */
export const UnansweredList = () => {
  const [months, setMonths] = useState<Milestone>(12);
  const [shown, setShown] = useState(shownAtOnce);
  const [heard, setHeard] = useState<Unanswered>();
  const query = useQuery(unansweredQuery(months));
  return (
    <>
      <div className="mb-6 w-60">
        <Select
          path="months"
          label="Après l’entrée"
          value={String(months)}
          onChange={(chosen) => setMonths(milestones.find((one) => String(one) === chosen) ?? 12)}
          options={milestones.map((one) => ({ value: String(one), label: milestoneLabels[one] }))}
        />
      </div>
      <Loaded query={query} lines={6}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="Personne à rappeler">
              <p>La situation de chacun est connue, ou ce n’est pas encore le moment de la demander.</p>
            </EmptyState>
          ) : (
            <>
              <p role="status" className="mb-3 text-small text-ink-soft">
                {count(
                  items.length,
                  "personne dont on ne sait rien encore",
                  "personnes dont on ne sait rien encore",
                )}
              </p>
              <ul className="divide-y divide-line">
                {items.slice(0, shown).map((one) => (
                  <li
                    key={one.participantId}
                    className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4"
                  >
                    <div className="min-w-0 flex-1 basis-72">
                      <Link
                        to="/equipe/clauses/personnes/$id"
                        params={{ id: one.participantId }}
                        className="font-semibold"
                      >
                        {one.code}
                      </Link>
                      <p className="text-small text-ink-soft">
                        Entrée le {dayText(one.firstEntry)} ; la réponse compte jusqu’au {dayText(one.until)}
                      </p>
                      <p className="text-small text-ink-soft">{standing(one)}</p>
                    </div>
                    <Button onClick={() => setHeard(one)}>
                      Noter sa situation<span className="sr-only"> : {one.code}</span>
                    </Button>
                  </li>
                ))}
              </ul>
              {items.length > shown && (
                <More onMore={() => setShown((before) => before + shownAtOnce)} busy={false} />
              )}
            </>
          )
        }
      </Loaded>
      {heard && (
        <SituationDialog
          participantId={heard.participantId}
          code={heard.code}
          onClose={() => setHeard(undefined)}
        />
      )}
    </>
  );
};
