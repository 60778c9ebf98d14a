import { auditedOn } from "../../shared/accessibility/audit.ts";
import {
  applicable,
  conformity,
  type Finding,
  findings,
  rate,
  themes,
  unmet,
} from "../../shared/accessibility/statement.ts";
import { dayText } from "../../shared/time/dates.ts";
import { Page } from "../components/layout/Layout.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { TeamContact } from "../components/layout/TeamContact.tsx";
import { number, percent } from "../platform/format.ts";

const states: Record<Finding["state"], string> = {
  C: "conforme",
  NC: "non conforme",
  NA: "non applicable",
};

/** The pages and forms that tests walk through, beside the visit of every page by axe; the rest is judged from the code. */
const sample = [
  "Accueil",
  "Annuaire, en liste et en carte",
  "Fiche d’un fournisseur",
  "Rencontres, et une rencontre",
  "Simulateur, jusqu’à la réponse",
  "Guide, et un chapitre",
  "Se connecter",
  "Dire ce que je vais acheter (formulaire)",
  "Présenter ma structure (formulaire)",
  "Mon espace",
  "Mentions légales, données personnelles, accessibilité, plan du site",
  "Équipe : tableau, fiche à vérifier, ronde, journée, réglages",
];

const Theme = ({ name, place }: { name: string; place: number }) => {
  const own = findings.filter(({ criterion }) => criterion.startsWith(`${place}.`));
  return (
    <details className="rounded border border-line bg-surface">
      <summary className="px-4 py-3 font-semibold">
        {place}. {name} ({number(own.length)} critères)
      </summary>
      <ul className="space-y-3 border-t border-line p-4 text-small">
        {own.map(({ criterion, state, asked, evidence }) => (
          <li key={criterion}>
            <strong>
              {criterion}, {states[state]}
            </strong>{" "}
            : {asked}. <span className="text-ink-soft">Vérification : {evidence}.</span>
          </li>
        ))}
      </ul>
    </details>
  );
};

const Appeals = () => (
  <>
    <h2>Voies de recours</h2>
    <p>
      Si vous avez signalé un défaut qui vous empêche d’accéder à un contenu ou à un service, et que vous
      n’avez pas obtenu de réponse satisfaisante, vous pouvez :
    </p>
    <ul>
      <li>
        écrire un message au <a href="https://formulaire.defenseurdesdroits.fr/">Défenseur des droits</a> ;
      </li>
      <li>
        contacter{" "}
        <a href="https://www.defenseurdesdroits.fr/saisir/delegues">son délégué dans votre région</a> ;
      </li>
      <li>
        lui écrire, gratuitement et sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX
        07.
      </li>
    </ul>
  </>
);

/** The statement that article 47 of law 2005-102 asks for; its wording follows the RGAA's own model, its figures the audit. */
export const AccessibilityPage = () => (
  <Page>
    <PageTitle
      title={`Accessibilité : ${conformity}`}
      lead="Ce qui a été vérifié, ce qui ne va pas encore, et à qui le dire."
    />
    <div className="prose">
      <h2>Déclaration d’accessibilité</h2>
      <p>
        Toulouse Métropole Emploi s’engage à rendre ce service accessible, conformément à l’article 47 de la
        loi n° 2005-102 du 11 février 2005. Cette déclaration s’applique à Rencontres solidaires.
      </p>
      <h2>État de conformité</h2>
      <p>
        Rencontres solidaires est <strong>{conformity}</strong> avec le référentiel général d’amélioration de
        l’accessibilité (RGAA), version 4.1.2
        {unmet.length > 0 && ", en raison des non-conformités énumérées ci-dessous"}.
      </p>
      <h2>Résultats des tests</h2>
      <p>
        L’audit a été mené par l’équipe qui construit le service, et non par un organisme extérieur. Sur les{" "}
        {number(applicable)} critères qui s’appliquent, parmi les {number(findings.length)} du RGAA,{" "}
        <strong>{percent(rate)}</strong> sont respectés ({number(applicable - unmet.length)} sur{" "}
        {number(applicable)}).
      </p>
      {unmet.length > 0 && (
        <>
          <h2>Contenus non accessibles</h2>
          <h3>Non-conformités</h3>
          <ul>
            {unmet.map(({ criterion, asked, evidence }) => (
              <li key={criterion}>
                Critère {criterion}, « {asked} » : {evidence}.
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>Limites connues</h3>
      <ul>
        <li>Les pages n’ont pas été essayées par des personnes qui utilisent un lecteur d’écran.</li>
        <li>
          Les cartes se parcourent au clavier, mais se lisent mal sans les voir : tout ce qu’elles montrent
          est aussi écrit, dans la liste ou sur la fiche.
        </li>
        <li>Sur téléphone, le plan d’une journée est présenté en liste, sans la vue d’ensemble en grille.</li>
      </ul>
      <h2>Établissement de cette déclaration</h2>
      <p>
        Elle a été établie le {dayText(auditedOn)}. Technologies utilisées : HTML, CSS, JavaScript, WAI-ARIA,
        SVG. Outils : axe-core dans Chromium, calcul des contrastes, clavier seul, outils du navigateur.
      </p>
      <h3>Ce qui a été vérifié, et comment</h3>
      <p>
        Des tests automatiques ouvrent chaque page avec axe-core, sur grand écran et sur téléphone, de jour et
        de nuit. D’autres parcourent les pages et formulaires ci-dessous, en partie au clavier seul. Le reste
        a été jugé en lisant le code : personne n’a relu à la main toutes les pages une par une.
      </p>
      <ul>
        {sample.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <h2>Retour d’information et contact</h2>
      <p>
        Si vous n’arrivez pas à accéder à un contenu ou à un service, <TeamContact /> : l’équipe vous
        orientera vers une autre façon de faire, ou vous donnera le contenu sous une autre forme.
      </p>
      <Appeals />
      <h2>Le détail, critère par critère</h2>
    </div>
    <div className="mt-4 max-w-measure space-y-2">
      {themes.map((name, index) => (
        <Theme key={name} name={name} place={index + 1} />
      ))}
    </div>
  </Page>
);
