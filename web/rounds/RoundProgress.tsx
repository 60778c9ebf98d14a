import { type Round, roundPhaseLabels, roundPhases } from "../../shared/rounds/schema.ts";
import { ProgressBar } from "../components/feedback/ProgressBar.tsx";
import { count } from "../platform/format.ts";

const step = (round: Round): string => {
  if (round.status === "publishing") return "Les convocations sont préparées ; chacune part une seule fois.";
  const { progress } = round;
  if (!progress) return "En attente du calcul.";
  const place = roundPhases.indexOf(progress.phase) + 1;
  const placed =
    progress.placed === undefined
      ? ""
      : `, ${count(progress.placed, "rendez-vous placé", "rendez-vous placés")}`;
  const breaks = progress.breaks === undefined ? "" : `, ${count(progress.breaks, "attente")}`;
  const left = roundPhases.slice(place).map((phase) => roundPhaseLabels[phase].toLowerCase());
  const rest = left.length > 0 ? ` Reste : ${left.join(", puis ")}.` : "";
  return `Étape ${place} sur ${roundPhases.length} : ${roundPhaseLabels[progress.phase].toLowerCase()}${placed}${breaks}.${rest}`;
};

/** Long work: how far it is, at what step; it goes on if one leaves. */
export const RoundProgress = ({ round }: { round: Round }) => {
  const done = round.progress ? roundPhases.indexOf(round.progress.phase) + 0.5 : 0.1;
  return (
    <div className="max-w-measure space-y-2">
      <ProgressBar
        label={round.status === "publishing" ? "Publication en cours" : "Calcul en cours"}
        share={round.status === "publishing" ? 0.9 : done / roundPhases.length}
        step={step(round)}
      />
      <p className="text-small text-ink-soft">
        Vous pouvez quitter cette page : le travail continue, et vous le retrouverez parmi les rondes.
      </p>
    </div>
  );
};
