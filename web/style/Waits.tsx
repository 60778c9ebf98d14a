import { useState } from "react";
import { Button } from "../components/basics/Button.tsx";
import { Steps } from "../components/basics/Steps.tsx";
import { Tabs } from "../components/basics/Tabs.tsx";
import { ProgressBar } from "../components/feedback/ProgressBar.tsx";
import { EmptyState, ErrorState, Skeleton } from "../components/feedback/States.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { ProblemError } from "../platform/problem.ts";
import { Part, Specimen } from "./Specimen.tsx";

const refused = new ProblemError({
  type: "about:blank",
  title: "Cette action n’est pas possible",
  status: 403,
  code: "access.forbidden",
  detail: "Elle est réservée à l’équipe. Écrivez-lui si vous pensez qu’elle devrait vous être ouverte.",
});

const retry = () => toast("Un nouvel essai est en cours.");

const Nothing = () => (
  <EmptyState title="Aucune intention pour l’instant">
    <p>Décrivez un besoin : les fournisseurs qui savent y répondre apparaissent aussitôt.</p>
    <Button className="mt-4" icon="plus">
      Décrire un besoin
    </Button>
  </EmptyState>
);

/** The states of what is asked of the server. */
const states = [
  { id: "vide", label: "Rien", content: <Nothing /> },
  { id: "chargement", label: "Chargement", content: <Skeleton lines={5} /> },
  { id: "erreur", label: "Erreur", content: <ErrorState error={refused} onRetry={retry} /> },
  { id: "reseau", label: "Hors ligne", content: <ErrorState error={new TypeError()} onRetry={retry} /> },
];

const life = [
  "Recensement",
  "Inscriptions",
  "Appariement",
  "Plan publié",
  "Rencontre",
  "Suites",
  "Bilan",
].map((label) => ({ id: label, label }));

/** Tabs, states, steps, progress. */
export const Waits = () => {
  const [tab, setTab] = useState("vide");
  return (
    <Part id="attentes" title="Onglets, attentes, étapes">
      <Specimen name="Onglets, et les états de ce qui est demandé au serveur">
        <Tabs label="États" items={states} selected={tab} onSelect={setTab} />
      </Specimen>
      <Specimen name="Étapes">
        <Steps label="Vie de la rencontre" steps={life} current="Appariement" />
      </Specimen>
      <Specimen name="Avancement">
        <div className="max-w-measure">
          <ProgressBar label="Calcul de la ronde" share={0.62} step="Appariement : 248 couples sur 400" />
        </div>
      </Specimen>
    </Part>
  );
};
