import { useState } from "react";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import type { RoundMatch } from "../../shared/rounds/schema.ts";
import { Icon } from "../components/basics/Icon.tsx";
import { Link } from "../components/basics/Link.tsx";
import { More } from "../components/data/More.tsx";
import { EmptyState } from "../components/feedback/States.tsx";
import { TextField } from "../components/forms/TextField.tsx";
import { percent } from "../platform/format.ts";
import { Components } from "./common/Components.tsx";
import { useOrganisationNames } from "./common/useOrganisationNames.ts";

const page = 30;

/** Intents paired with suppliers, best first, each with why and what speaks against it. */
export const MatchList = ({
  rencontre,
  matches,
}: {
  rencontre: Rencontre;
  matches: readonly RoundMatch[];
}) => {
  const name = useOrganisationNames(rencontre.id);
  const [words, setWords] = useState("");
  const [shown, setShown] = useState(page);
  const wanted = words.trim().toLowerCase();
  const found =
    wanted === ""
      ? matches
      : matches.filter(({ buyerId, supplierId }) =>
          `${name(buyerId)} ${name(supplierId)}`.toLowerCase().includes(wanted),
        );
  if (matches.length === 0) return <EmptyState title="Aucun rapprochement" />;
  return (
    <div className="space-y-6">
      <div className="max-w-md">
        <TextField
          path="nom"
          label="Chercher une organisation"
          type="search"
          value={words}
          onChange={setWords}
        />
      </div>
      <ol className="divide-y divide-line">
        {found.slice(0, shown).map((match) => (
          <li key={`${match.intentId} ${match.supplierId}`}>
            <details className="group py-3">
              <summary className="grid grid-cols-[1fr_auto] items-start gap-4">
                <span>
                  <span className="font-semibold">{name(match.buyerId)}</span> et{" "}
                  <span className="font-semibold">{name(match.supplierId)}</span>
                  <span className="block text-small text-ink-soft">{match.reasons[0]}</span>
                </span>
                <span className="flex items-center gap-2 font-title font-semibold text-violette tabular-nums">
                  {percent(match.score)}
                  <Icon name="arrowDown" className="size-5 text-ink-soft group-open:rotate-180" />
                </span>
              </summary>
              <div className="mt-3 space-y-3 border-l-2 border-line pl-4">
                <ul className="list-disc space-y-1 pl-5">
                  {match.reasons.map((reason) => (
                    <li key={reason}>{reason}</li>
                  ))}
                  {match.cautions.map((caution) => (
                    <li key={caution} className="text-amber">
                      {caution}
                    </li>
                  ))}
                </ul>
                <Components components={match.components} />
                <Link to="/intentions/$id" params={{ id: match.intentId }}>
                  Voir l’intention
                </Link>
              </div>
            </details>
          </li>
        ))}
      </ol>
      {found.length > shown && <More busy={false} onMore={() => setShown(shown + page)} />}
    </div>
  );
};
