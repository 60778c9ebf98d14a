import { useState } from "react";
import { statedConformity } from "../../../shared/accessibility/conformity.ts";
import { useContact } from "../../platform/contact.ts";
import { Link, PlainLink } from "../basics/Link.tsx";
import { LogoMark } from "../basics/Logo.tsx";
import { MailLink, PhoneLink } from "../basics/Reach.tsx";
import { keepTheme, readTheme, type Theme } from "../theme/theme.ts";

const themes: readonly { value: Theme; label: string }[] = [
  { value: "auto", label: "Automatique" },
  { value: "light", label: "Clair" },
  { value: "dark", label: "Sombre" },
];

const ThemeChoice = () => {
  const [theme, setTheme] = useState(readTheme);
  return (
    <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <legend className="text-small font-semibold max-sm:mb-1 sm:float-left sm:mr-4">Affichage</legend>
      {themes.map(({ value, label }) => (
        <label key={value} className="flex min-h-9 cursor-pointer items-center gap-2 text-small">
          <input
            type="radio"
            name="affichage"
            className="size-4 accent-violette"
            checked={theme === value}
            onChange={() => {
              keepTheme(value);
              setTheme(value);
            }}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
};

const FooterContact = () => {
  const contact = useContact();
  return (
    <span className="inline-flex flex-wrap gap-x-4">
      {contact?.email && <MailLink email={contact.email} />}
      {contact?.phone && <PhoneLink phone={contact.phone} />}
      {!contact?.email && !contact?.phone && <Link to="/mentions-legales">Nous joindre</Link>}
    </span>
  );
};

export const Footer = () => (
  <footer className="mt-section border-t border-line bg-sunken">
    <div className="mx-auto grid max-w-page gap-8 px-gutter py-10 lg:grid-cols-[1fr_auto]">
      <div className="flex gap-4">
        <LogoMark className="size-10 shrink-0" />
        <div className="max-w-[32rem] space-y-2 text-small text-ink-soft">
          <p>
            Un service de Toulouse Métropole Emploi, pour que les achats publics et privés donnent du travail
            à celles et ceux qui en sont éloignés.
          </p>
          <p className="min-h-[1lh]">
            Une question ? <FooterContact />
          </p>
        </div>
      </div>
      <div className="space-y-4 lg:text-right">
        <ul className="flex flex-wrap gap-x-6 gap-y-2 text-small lg:justify-end">
          <li>
            <Link to="/accessibilite">Accessibilité : {statedConformity}</Link>
          </li>
          <li>
            <Link to="/donnees-personnelles">Données personnelles</Link>
          </li>
          <li>
            <Link to="/mentions-legales">Mentions légales</Link>
          </li>
          <li>
            <Link to="/plan-du-site">Plan du site</Link>
          </li>
          <li>
            <PlainLink href="/api/docs">API et données ouvertes</PlainLink>
          </li>
        </ul>
        <div className="lg:flex lg:justify-end">
          <ThemeChoice />
        </div>
      </div>
    </div>
  </footer>
);
