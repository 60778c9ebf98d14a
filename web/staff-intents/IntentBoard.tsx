import { useState } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { isWanted, type ListedIntent } from "../../shared/intents/filters.ts";
import { type IntentStatus, intentSets } from "../../shared/intents/lifecycle.ts";
import { Link } from "../components/basics/Link.tsx";
import { ErrorState, Skeleton } from "../components/feedback/States.tsx";
import { BoardColumn } from "./BoardColumn.tsx";
import { filterOf, type StaffIntentsSearch } from "./intents-search.ts";
import { useIntents, useMoveIntent } from "./queries.ts";

/** Intents by step: taken from one to another by hand, by keyboard, or by a menu. */
export const IntentBoard = ({ search }: { search: StaffIntentsSearch }) => {
  const { intents, ready, error, retry } = useIntents(intentSets.underWay);
  const move = useMoveIntent();
  const [dragged, setDragged] = useState<ListedIntent>();
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (!ready) return <Skeleton lines={8} />;
  const filter = filterOf(search);
  const wanted = intents.filter((intent) => isWanted(intent, filter));
  const drop = (id: string, to: IntentStatus) => {
    const intent = intents.find((one) => one.id === id);
    if (intent && intent.status !== to) move(intent, to);
  };
  return (
    <I18nProvider locale="fr-FR">
      <p className="mb-4 text-small text-ink-soft">
        <span className="max-md:hidden">
          Glissez une intention d’une étape à l’autre ; au clavier, choisissez sa poignée, puis Entrée, Tab et
          Entrée.{" "}
        </span>
        <span className="md:hidden">Le bouton « Déplacer » mène une intention à une autre étape. </span>
        Les brouillons, les intentions terminées et abandonnées sont{" "}
        <Link to="/equipe/intentions" search={{ vue: "tableau", etape: "closed" }}>
          dans le tableau
        </Link>
        .
      </p>
      <section
        aria-label="Tableau des étapes"
        className="relative left-1/2 w-[calc(100vw-var(--gutter)*2)] -translate-x-1/2 overflow-x-auto pb-4 max-md:w-full"
      >
        <ul className="flex items-stretch gap-4 max-md:flex-col md:mx-auto md:w-max">
          {intentSets.underWay.map((status) => (
            <BoardColumn
              key={status}
              status={status}
              intents={wanted.filter((intent) => intent.status === status)}
              dragged={dragged}
              onDrag={(id) => setDragged(intents.find((one) => one.id === id))}
              onDrop={drop}
            />
          ))}
        </ul>
      </section>
    </I18nProvider>
  );
};
