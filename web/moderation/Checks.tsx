import { checkPage, type PageCheck } from "../../shared/page-checks.ts";
import { today } from "../clock.ts";
import { Icon, type IconName } from "../components/Icon.tsx";
import { FileLink } from "../components/Link.tsx";
import { kindTitle } from "../suppliers/kind-names.ts";
import type { Page } from "./page-facts.ts";

const looks: Record<PageCheck["outcome"], { icon: IconName; className: string; word: string }> = {
  good: { icon: "check", className: "text-green", word: "Bon" },
  warning: { icon: "alert", className: "text-amber", word: "À regarder" },
  bad: { icon: "close", className: "text-red", word: "Bloquant" },
};

/** What is right and what is not with the page that is proposed; the register of companies is one click away. */
export const Checks = ({ page }: { page: Page }) => (
  <section className="rounded border border-line bg-surface p-5">
    <h2 className="text-h3">Vérifications</h2>
    <ul className="mt-3 space-y-2">
      {checkPage(page, today(), kindTitle).map(({ outcome, text }) => {
        const { icon, className, word } = looks[outcome];
        return (
          <li key={text} className="flex gap-2">
            <Icon name={icon} className={`mt-0.5 size-5 ${className}`} />
            <span>
              <span className={`font-semibold ${className}`}>{word}</span> : {text}
            </span>
          </li>
        );
      })}
    </ul>
    <p className="mt-4 text-small">
      <FileLink
        href={`https://annuaire-entreprises.data.gouv.fr/etablissement/${page.siret}`}
        icon="external"
        target="_blank"
        rel="noreferrer"
      >
        Activité (NAF), adresse et état de l’établissement, à l’annuaire des entreprises
        <span className="sr-only"> (nouvel onglet)</span>
      </FileLink>
    </p>
  </section>
);
