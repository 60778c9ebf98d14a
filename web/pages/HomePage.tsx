import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { Button } from "../components/Button.tsx";
import { inputClass } from "../components/Field.tsx";
import { ButtonLink, Link } from "../components/Link.tsx";
import { useTitle } from "../components/PageTitle.tsx";
import { count } from "../format.ts";
import { NextRencontre } from "../rencontres/NextRencontre.tsx";
import { BrickWall } from "./BrickWall.tsx";
import { figuresQuery } from "./queries.ts";

const moments = [
  { title: "L’annuaire", text: "Les fournisseurs solidaires se présentent ; l’équipe vérifie chaque fiche." },
  {
    title: "Le recensement",
    text: "Les acheteurs disent ce qu’ils vont acheter, avant tout appel d’offres.",
  },
  { title: "La rencontre", text: "Une journée de rendez-vous courts, choisis pour chacun et expliqués." },
  {
    title: "Les suites",
    text: "Trente jours, trois mois, six mois après : où en est-on, de quoi avez-vous besoin ?",
  },
  { title: "Le bilan", text: "Marchés signés, heures d’insertion, personnes embauchées." },
];

const figures = [
  { value: "30", text: "marchés réservés ou d’insertion" },
  { value: "148 741", text: "heures de travail" },
  { value: "417", text: "personnes embauchées" },
];

const SearchBox = () => {
  const [words, setWords] = useState("");
  const navigate = useNavigate();
  return (
    <search className="mt-8 block max-w-xl">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void navigate({ to: "/annuaire", search: { q: words } });
        }}
      >
        <label htmlFor="recherche" className="mb-1.5 block font-semibold">
          Que cherchez-vous à acheter ?
        </label>
        <div className="flex gap-2 max-sm:flex-col">
          <input
            id="recherche"
            type="search"
            value={words}
            onChange={(event) => setWords(event.target.value)}
            placeholder="nettoyage, espaces verts, traiteur…"
            className={inputClass}
          />
          <Button type="submit" look="main" icon="search" className="shrink-0">
            Chercher
          </Button>
        </div>
      </form>
    </search>
  );
};

/** How much there is today, once known; the page does without it. */
const Today = () => {
  const { data } = useQuery(figuresQuery);
  return data ? (
    <span className="text-ink-soft">
      {" "}
      : {count(data.suppliers, "fournisseur")}, {count(data.intents, "besoin exprimé", "besoins exprimés")}{" "}
      par les acheteurs
    </span>
  ) : null;
};

const Door = ({ title, children, action }: { title: string; children: string; action: ReactNode }) => (
  <div className="flex flex-col items-start gap-4 rounded-large border border-line bg-surface p-6 md:p-8">
    <h2 className="text-h2">{title}</h2>
    <p className="text-ink-soft">{children}</p>
    <div className="mt-auto">{action}</div>
  </div>
);

export const HomePage = () => {
  useTitle("Rencontres solidaires");
  return (
    <>
      <section className="relative overflow-hidden border-b border-line">
        <div className="relative mx-auto max-w-page px-gutter py-section">
          <div className="lg:max-w-[38rem]">
            <h1 className="text-hero">Acheter, et donner du travail.</h1>
            <p className="mt-5 max-w-xl text-lead text-ink-soft">
              Ici, acheteurs publics et privés de la région toulousaine rencontrent les entreprises
              d’insertion, les structures du handicap et de l’économie sociale et solidaire.
            </p>
            <SearchBox />
            <p className="mt-3 text-small">
              <Link to="/annuaire">Parcourir tout l’annuaire</Link>
              <Today />
            </p>
          </div>
        </div>
        <BrickWall className="absolute inset-y-0 right-0 left-[max(60%,calc(50%+8rem))] h-full w-[60vw] max-lg:hidden" />
      </section>
      <div className="mx-auto max-w-page space-y-section px-gutter pt-section">
        <section aria-label="Par où commencer" className="grid gap-6 md:grid-cols-2">
          <Door
            title="J’achète"
            action={
              <ButtonLink to="/intentions/nouvelle" icon="arrowRight">
                Dire ce que je vais acheter
              </ButtonLink>
            }
          >
            Dites votre besoin en une page. Nous vous disons qui peut y répondre, et sous quel article du code
            de la commande publique.
          </Door>
          <Door
            title="Je fournis"
            action={
              <ButtonLink to="/ma-fiche" icon="arrowRight">
                Présenter ma structure
              </ButtonLink>
            }
          >
            Décrivez vos activités et où vous intervenez. Les acheteurs vous trouvent, et nous vous invitons à
            les rencontrer.
          </Door>
        </section>
        <NextRencontre />
        <section>
          <h2 className="text-h2">Cinq moments, du besoin au contrat</h2>
          <ol className="mt-6 grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-5">
            {moments.map(({ title, text }, place) => (
              <li key={title} className="border-t-3 border-brique pt-3">
                <p className="font-title text-h3 font-semibold">
                  <span className="text-brique">{place + 1}.</span> {title}
                </p>
                <p className="mt-1 text-small text-ink-soft">{text}</p>
              </li>
            ))}
          </ol>
        </section>
        <section>
          <h2 className="text-h2">En 2021, ces achats ont donné du travail à 417 personnes</h2>
          <dl className="mt-6 grid gap-6 sm:grid-cols-3">
            {figures.map(({ value, text }) => (
              <div key={text} className="flex flex-col-reverse">
                <dt className="text-ink-soft">{text}</dt>
                <dd className="font-title text-h1 font-bold text-violette tabular-nums">{value}</dd>
              </div>
            ))}
          </dl>
          <p className="mt-4 text-small text-ink-soft">Source : bilan 2021 de Toulouse Métropole Emploi.</p>
        </section>
      </div>
    </>
  );
};
