import { useQuery } from "@tanstack/react-query";
import type { Rencontre } from "../../../shared/rencontres/schema.ts";
import { samePair } from "../../../shared/rounds/adjustment-conflicts.ts";
import { hourText } from "../../../shared/time/dates.ts";
import { Icon } from "../../components/basics/Icon.tsx";
import { Link } from "../../components/basics/Link.tsx";
import { Dialog } from "../../components/dialogs/Dialog.tsx";
import { EmptyState, Loaded } from "../../components/feedback/States.tsx";
import { percent } from "../../platform/format.ts";
import { Components } from "./Components.tsx";
import { PairActions } from "./PairActions.tsx";
import { isAdjustable, pairQuery, type RoundView } from "./queries.ts";

/** Two participants by the ids of their registrations, and their names. */
export type Pair = { buyer: string; supplier: string; buyerName: string; supplierName: string };

/** Where a pair stands in a round, in a sentence. */
const situation = (rencontre: Rencontre, round: RoundView, pair: Pair): string => {
  const meeting = round.plan?.meetings.find((one) => samePair(one, pair));
  if (meeting) {
    const slot = rencontre.slots.find(({ id }) => id === meeting.slot);
    const when = slot ? hourText(slot.start) : "";
    return `Rendez-vous à ${when}, table ${meeting.table}${meeting.pinned ? ", voulu par l’équipe" : ""}.`;
  }
  if (round.adjustments.some((one) => one.type === "veto" && samePair(one, pair)))
    return "L’équipe a écarté ce rendez-vous.";
  const without = round.plan?.unplaced.find((one) => samePair(one, pair));
  return without ? `Sans place dans le plan. ${without.reason}` : "Pas de rendez-vous dans cette ronde.";
};

type PairDialogProps = { rencontre: Rencontre; round: RoundView; pair: Pair; onClose: () => void };

/** Two participants: why these two, what speaks against it, and what can be done. */
export const PairDialog = ({ rencontre, round, pair, onClose }: PairDialogProps) => {
  const query = useQuery(pairQuery(rencontre.id, String(round.number), pair));
  return (
    <Dialog title={`${pair.buyerName} et ${pair.supplierName}`} onClose={onClose} wide>
      <div className="space-y-6">
        <p>{situation(rencontre, round, pair)}</p>
        {isAdjustable(round) && (
          <PairActions rencontre={rencontre} round={round} pair={pair} onDone={onClose} />
        )}
        <Loaded query={query}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title="Rien ne les rapproche dans cette ronde">
                <p>Aucune intention apportée ne correspond aux activités de ce fournisseur.</p>
              </EmptyState>
            ) : (
              items.map((match) => <Match key={match.intentId} match={match} />)
            )
          }
        </Loaded>
      </div>
    </Dialog>
  );
};

type MatchProps = {
  match: {
    intentId: string;
    title: string;
    score: number;
    reasons: string[];
    cautions: string[];
    components: Parameters<typeof Components>[0]["components"];
  };
};

const Match = ({ match }: MatchProps) => (
  <section className="space-y-4 border-t border-line pt-5">
    <div className="flex items-baseline justify-between gap-4">
      <h3 className="text-h3">
        <Link to="/intentions/$id" params={{ id: match.intentId }}>
          {match.title}
        </Link>
      </h3>
      <span className="font-title text-h3 font-semibold text-violette tabular-nums">
        {percent(match.score)}
      </span>
    </div>
    <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
      <Sentences title="Pour" icon="check" className="text-green" sentences={match.reasons} />
      <Sentences
        title="Contre ou à vérifier"
        icon="alert"
        className="text-amber"
        sentences={match.cautions}
      />
    </div>
    <Components components={match.components} />
  </section>
);

type SentencesProps = {
  title: string;
  icon: "check" | "alert";
  className: string;
  sentences: readonly string[];
};

const Sentences = ({ title, icon, className, sentences }: SentencesProps) => (
  <div>
    <h4 className="mb-1.5 text-small font-semibold text-ink-soft">{title}</h4>
    {sentences.length === 0 ? (
      <p className="text-ink-soft">Rien de particulier.</p>
    ) : (
      <ul className="space-y-1.5">
        {sentences.map((sentence) => (
          <li key={sentence} className="flex gap-2">
            <Icon name={icon} className={`mt-1 size-4.5 shrink-0 ${className}`} />
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
    )}
  </div>
);
