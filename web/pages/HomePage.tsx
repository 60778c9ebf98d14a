import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { Button } from "../components/basics/Button.tsx";
import { ButtonLink, Link } from "../components/basics/Link.tsx";
import { Figure } from "../components/data/Figure.tsx";
import { inputClass } from "../components/forms/Field.tsx";
import { useTitle } from "../components/layout/PageTitle.tsx";
import { number } from "../platform/format.ts";
import { NextRencontre } from "../rencontres/NextRencontre.tsx";
import { BrickWall } from "./BrickWall.tsx";
import { publicStatsQuery } from "./queries.ts";

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
      {/* Sent as it stands where scripts have not come yet. */}
      <form
        action="/annuaire"
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
            name="q"
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

/** How much there is today; its place is kept while it comes. */
const Today = () => {
  const { data } = useQuery(publicStatsQuery);
  const rows = [
    { value: data?.suppliers, text: "fournisseurs solidaires dans l’annuaire" },
    { value: data?.intents, text: "besoins dits par les acheteurs" },
    { value: data?.rencontres, text: "rencontres tenues ou annoncées" },
  ];
  return (
    <section aria-label="Aujourd’hui, en chiffres">
      <dl className="grid gap-x-6 gap-y-2 border-y border-line py-6 sm:grid-cols-3">
        {rows.map(({ value, text }) => (
          <Figure key={text} text={text} className="text-brique">
            {value === undefined ? "…" : number(value)}
          </Figure>
        ))}
      </dl>
    </section>
  );
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
        <Today />
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
        <section className="grid items-center gap-6 rounded-large border border-line bg-surface p-6 md:grid-cols-[1fr_auto] md:p-8">
          <div>
            <h2 className="text-h2">Quel article de loi pour votre besoin ?</h2>
            <p className="mt-2 max-w-measure text-ink-soft">
              Trois questions sans compte, une réponse avec ses sources, une note pour le dossier. Et dix
              pages courtes pour comprendre.
            </p>
          </div>
          <div className="flex flex-wrap gap-3">
            <ButtonLink to="/simulateur">Faire la simulation</ButtonLink>
            <ButtonLink to="/guide">Lire le guide</ButtonLink>
          </div>
        </section>
        <section>
          <h2 className="text-h2">En 2021, ces achats ont donné du travail à 417 personnes</h2>
          <dl className="mt-6 grid gap-x-6 gap-y-2 sm:grid-cols-3">
            {figures.map(({ value, text }) => (
              <Figure key={text} text={text} className="text-violette">
                {value}
              </Figure>
            ))}
          </dl>
          <p className="mt-4 text-small text-ink-soft">Source : bilan 2021 de Toulouse Métropole Emploi.</p>
        </section>
      </div>
    </>
  );
};
