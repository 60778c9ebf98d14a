import { ButtonLink } from "../components/basics/Link.tsx";
import { useQueue } from "./queue.ts";

/** Where one is among the profiles that wait, and the way to the next one. */
export const QueueBar = ({ id }: { id: string }) => {
  const { rank, length, more, before, after } = useQueue(id);
  if (length === 0) return <p className="text-small text-ink-soft">Aucune autre fiche n’attend.</p>;
  return (
    <nav aria-label="Fiches à vérifier" className="flex flex-wrap items-center gap-3">
      <p className="text-small text-ink-soft">
        {rank === undefined
          ? `${length}${more ? " et plus" : ""} à vérifier`
          : `${rank} sur ${length}${more ? " et plus" : ""}`}
      </p>
      {before && (
        <ButtonLink small to="/equipe/fournisseurs/$id" params={{ id: before.id }}>
          Précédente<span className="sr-only"> : {before.name}</span>
        </ButtonLink>
      )}
      {after && (
        <ButtonLink
          small
          look={rank === undefined ? "main" : "plain"}
          icon="arrowRight"
          to="/equipe/fournisseurs/$id"
          params={{ id: after.id }}
        >
          Suivante : {after.name}
        </ButtonLink>
      )}
    </nav>
  );
};
