import { memo, useState } from "react";
import { Button } from "../components/basics/Button.tsx";
import { Link } from "../components/basics/Link.tsx";
import { ErrorState, Skeleton } from "../components/feedback/States.tsx";
import { count } from "../platform/format.ts";
import { Kinds } from "../suppliers/Kinds.tsx";
import type { Preview } from "./queries.ts";
import type { usePreview } from "./usePreview.ts";

const shownAtFirst = 5;

const could = (total: number) =>
  total < 2
    ? `${count(total, "fournisseur")} pourrait le faire`
    : `${count(total, "fournisseur")} pourraient le faire`;

type LivePreviewProps = ReturnType<typeof usePreview>;

/** Beside the form, as one writes: how many suppliers could do it, which, and why; drawn again when that changes. */
export const LivePreview = memo(({ preview, ready, error, isFetching, refetch }: LivePreviewProps) => (
  <aside
    id="apercu"
    aria-label="Qui pourrait le faire"
    tabIndex={-1}
    className="rounded-large bg-violette-wash p-6 lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:overflow-auto"
  >
    <h2 className="text-h3">{preview ? could(preview.total) : "Qui pourrait le faire"}</h2>
    <p role="status" className="sr-only">
      {preview && could(preview.total)}
    </p>
    <div className={`mt-3 ${isFetching ? "opacity-70" : ""}`}>
      {preview ? (
        <Found preview={preview} />
      ) : error && ready ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : ready ? (
        <Skeleton />
      ) : (
        <p className="text-ink-soft">
          Dites ce que vous achetez et où : la liste des fournisseurs possibles s’affiche ici, et change à
          mesure que vous écrivez.
        </p>
      )}
    </div>
  </aside>
));

const Found = ({ preview }: { preview: Preview }) => {
  const [all, setAll] = useState(false);
  const { matches, total, dateAssumed } = preview;
  if (total === 0)
    return (
      <p className="text-ink-soft">
        Aucun fournisseur de l’annuaire ne remplit encore toutes les conditions. Envoyez tout de même votre
        intention : l’équipe cherche avec vous.
      </p>
    );
  const shown = all ? matches : matches.slice(0, shownAtFirst);
  return (
    <>
      {dateAssumed && (
        <p className="text-small text-ink-soft">
          Sans date de lancement, les règles d’aujourd’hui s’appliquent.
        </p>
      )}
      <ol className="mt-2 divide-y divide-line">
        {shown.map((match) => (
          <li key={match.supplierId} className="py-3">
            <h3 className="font-semibold">
              <Link to="/fournisseurs/$id" params={{ id: match.supplierId }} target="_blank">
                {match.supplierName}
                <span className="sr-only"> (nouvel onglet)</span>
              </Link>
              <span className="font-normal text-ink-soft"> à {match.city}</span>
            </h3>
            <div className="my-1.5">
              <Kinds kinds={match.kinds} />
            </div>
            <details className="text-small">
              <summary className="py-1 text-ink-soft underline underline-offset-4">
                Pourquoi<span className="sr-only"> {match.supplierName}</span>
              </summary>
              <ul className="mt-1 list-disc space-y-0.5 pl-5">
                {match.reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
              {match.cautions.length > 0 && (
                <>
                  <p className="mt-2 font-semibold">À savoir</p>
                  <ul className="list-disc space-y-0.5 pl-5">
                    {match.cautions.map((caution) => (
                      <li key={caution}>{caution}</li>
                    ))}
                  </ul>
                </>
              )}
            </details>
          </li>
        ))}
      </ol>
      {matches.length > shown.length && (
        <Button small className="mt-3" onClick={() => setAll(true)}>
          {matches.length === total
            ? `Voir les ${total} fournisseurs`
            : `Voir les ${matches.length} plus proches du besoin`}
        </Button>
      )}
    </>
  );
};

/** On a phone the list is below the form: the count stays in sight and leads there. */
export const PreviewBar = ({ preview }: Pick<LivePreviewProps, "preview">) =>
  preview ? (
    <p className="no-print sticky bottom-0 z-20 -mx-gutter mt-6 border-t border-line bg-violette-wash px-gutter py-3 lg:hidden">
      <a
        href="#apercu"
        className="flex min-h-11 items-center justify-between gap-3 font-semibold text-violette underline underline-offset-4"
      >
        {could(preview.total)}
        <span className="font-normal">Voir</span>
      </a>
    </p>
  ) : null;
