import { checkProfile, type ProfileCheck } from "../../shared/suppliers/profile-checks.ts";
import { Icon, type IconName } from "../components/basics/Icon.tsx";
import { FileLink } from "../components/basics/Link.tsx";
import { today } from "../platform/clock.ts";
import { kindTitle } from "../reference/kind-names.ts";
import type { Profile } from "./profile-facts.ts";

const looks: Record<ProfileCheck["outcome"], { icon: IconName; className: string; word: string }> = {
  good: { icon: "check", className: "text-green", word: "Bon" },
  warning: { icon: "alert", className: "text-amber", word: "À regarder" },
  bad: { icon: "close", className: "text-red", word: "Bloquant" },
};

/** What is right and what is not with the profile that is proposed; the register of companies is one click away. */
export const Checks = ({ profile }: { profile: Profile }) => (
  <section className="rounded border border-line bg-surface p-5">
    <h2 className="text-h3">Vérifications</h2>
    <ul className="mt-3 space-y-2">
      {checkProfile(profile, today(), kindTitle).map(({ outcome, text }) => {
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
        href={`https://annuaire-entreprises.data.gouv.fr/etablissement/${profile.siret}`}
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
