import type { ReactNode } from "react";
import type { EffortAnswer } from "../../shared/effort/answer-effort.ts";
import { usualEffort } from "../../shared/effort/rates.ts";
import { effortFormula, fullTimeSentence, hoursText, percentText } from "../../shared/effort/words.ts";
import { dayText } from "../../shared/time/dates.ts";
import { Button } from "../components/basics/Button.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { ShareButton } from "../components/layout/ShareButton.tsx";
import { Sources } from "./Sources.tsx";

type EffortResultProps = { answer: EffortAnswer; day: string; children?: ReactNode };

/** The hours, what they make in jobs, how they were counted and by which figures: to be read, sent or printed. */
export const EffortResult = ({ answer, day, children }: EffortResultProps) => (
  <section aria-labelledby="heures" className="space-y-6 rounded-large bg-violette-wash p-5 md:p-6 print:p-0">
    <div className="flex flex-wrap items-start justify-between gap-4">
      <div>
        <h2 id="heures" className="text-h3">
          Heures d’insertion que ce marché peut demander
        </h2>
        <p className="mt-2 font-title text-h1 font-bold tabular-nums">{hoursText(answer.hours)}</p>
        <p className="mt-1">{fullTimeSentence(answer)}</p>
      </div>
      <div className="no-print flex flex-wrap gap-3">
        <ShareButton title="Heures d’insertion" />
        <Button icon="print" onClick={() => print()}>
          Imprimer
        </Button>
      </div>
    </div>
    <div className="max-w-measure space-y-2">
      <h3 className="font-semibold">Comment c’est compté</h3>
      <p>{effortFormula(answer)}</p>
      <Sources sources={answer.sources} />
      <p className="text-small text-ink-soft">
        Calculé le {dayText(day)}. Une estimation à ajuster avec un facilitateur : elle dépend des métiers, du
        calendrier et des personnes disponibles.
      </p>
    </div>
    {answer.effort > usualEffort.high && (
      <Notice tone="warning" title={`Un effort de ${percentText(answer.effort)} est rare`}>
        <p>
          Hors marché réservé, on demande en général de {percentText(usualEffort.low)} à{" "}
          {percentText(usualEffort.high)} : parlez-en avec l’équipe avant de l’écrire.
        </p>
      </Notice>
    )}
    {children}
  </section>
);
