import { Button } from "../components/basics/Button.tsx";
import { Icon } from "../components/basics/Icon.tsx";
import { Link } from "../components/basics/Link.tsx";
import { Score } from "../components/data/Score.tsx";
import { Kinds } from "../suppliers/Kinds.tsx";
import type { SuggestionsView } from "./queries.ts";

type SuggestionCardProps = {
  match: SuggestionsView["matches"][number];
  favourite: boolean;
  /** Absent where nothing can be chosen any more. */
  onFavourite?: () => void;
  onVeto?: () => void;
  /** Absent for who may not write for the buyer. */
  onWrite?: (() => void) | undefined;
  /** Whether something was written already. */
  written: boolean;
};

/** One supplier who could do it: why, what to be careful of, and what the buyer makes of it. */
export const SuggestionCard = ({
  match,
  favourite,
  onFavourite,
  onVeto,
  onWrite,
  written,
}: SuggestionCardProps) => (
  <li className="grid gap-3 py-5">
    <div className="min-w-0">
      <div className="flex items-baseline justify-between gap-4">
        <h3 className="min-w-0 text-h3">
          <Link to="/fournisseurs/$id" params={{ id: match.supplierId }}>
            {match.supplierName}
          </Link>
          <span className="font-sans text-text font-normal text-ink-soft"> à {match.city}</span>
        </h3>
        <Score value={match.score} />
      </div>
      <div className="mt-2">
        <Kinds kinds={match.kinds} />
      </div>
      <ul className="mt-3 gap-x-8 space-y-1 text-small md:columns-2">
        {match.reasons.map((reason) => (
          <li key={reason} className="flex break-inside-avoid gap-2">
            <Icon name="check" className="mt-0.5 size-4.5 text-green" />
            {reason}
          </li>
        ))}
        {match.cautions.map((caution) => (
          <li key={caution} className="flex break-inside-avoid gap-2">
            <Icon name="alert" className="mt-0.5 size-4.5 text-amber" />
            <span>
              <span className="sr-only">À savoir : </span>
              {caution}
            </span>
          </li>
        ))}
      </ul>
    </div>
    <div className="no-print flex flex-wrap gap-2">
      {onFavourite && (
        <Button
          small
          aria-pressed={favourite}
          icon={favourite ? "check" : "plus"}
          className={favourite ? "border-violette bg-violette-wash" : ""}
          onClick={onFavourite}
        >
          Favori<span className="sr-only"> : {match.supplierName}</span>
        </Button>
      )}
      {onWrite && (
        <Button small icon="mail" onClick={onWrite}>
          {written ? "Lire et écrire" : "Écrire"}
          <span className="sr-only"> à {match.supplierName}</span>
        </Button>
      )}
      {onVeto && (
        <Button small icon="block" onClick={onVeto}>
          Écarter<span className="sr-only"> {match.supplierName}</span>
        </Button>
      )}
    </div>
  </li>
);
