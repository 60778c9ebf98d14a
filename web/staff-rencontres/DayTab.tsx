import type { Rencontre } from "../../shared/rencontres/schema.ts";
import { ButtonLink, FileLink } from "../components/basics/Link.tsx";
import { Notice } from "../components/feedback/Notice.tsx";

const printables = [
  { name: "plan", label: "Plan de chaque participant (A5)", help: "Une page ou plus par participant." },
  { name: "slot-sheets", label: "Plan de la journée (A4)", help: "Un créneau par page, à afficher." },
  {
    name: "table-signs",
    label: "Chevalets des tables (A4)",
    help: "À plier au milieu, lisibles des deux côtés.",
  },
  { name: "badges", label: "Badges (A6)", help: "Quatre par feuille, à couper." },
  { name: "attendance-list", label: "Feuille d’émargement (A4)", help: "Une signature par demi-journée." },
] as const;

/** The day itself: its page for the team, the wall, and what is printed beforehand. */
export const DayTab = ({ rencontre }: { rencontre: Rencontre }) => (
  <div className="space-y-8">
    <div className="flex flex-wrap gap-3">
      <ButtonLink to="/equipe/rencontres/$id/jour" params={{ id: rencontre.id }} icon="check">
        Page de la journée
      </ButtonLink>
      <ButtonLink to="/ecran/$id" params={{ id: rencontre.id }} icon="external">
        Grand écran
      </ButtonLink>
    </div>
    <section>
      <h2 className="text-h2">À imprimer</h2>
      {rencontre.publishedRound === undefined && (
        <div className="mt-3">
          <Notice
            tone="info"
            title="Aucun plan n’est publié : les badges et les plans sont encore sans rendez-vous."
          />
        </div>
      )}
      <ul className="mt-3 divide-y divide-line border-y border-line">
        {printables.map(({ name, label, help }) => (
          <li key={name} className="flex flex-wrap items-baseline justify-between gap-x-6 py-3">
            <FileLink icon="print" href={`/api/rencontres/${rencontre.id}/${name}.pdf`} target="_blank">
              {label}
            </FileLink>
            <span className="text-small text-ink-soft">{help}</span>
          </li>
        ))}
      </ul>
    </section>
  </div>
);
