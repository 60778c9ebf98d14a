import type { QueryClient } from "@tanstack/react-query";
import { annuaireQuery, readAnnuaireSearch } from "../annuaire/annuaire-search.ts";
import { readEffortSearch } from "../effort/effort-address.ts";
import { ratesQuery, similarQuery } from "../effort/queries.ts";
import { chapters } from "../guide/chapters.ts";
import { rulesQuery } from "../law/queries.ts";
import { readSimulatorSearch } from "../law/simulator-address.ts";
import { eligibilityQuery, needOf, questionOf } from "../law/simulator-search.ts";
import { publicStatsQuery } from "../pages/queries.ts";
import { ProblemError } from "../platform/problem.ts";
import { categoriesQuery } from "../reference/queries.ts";
import { isOver, rencontreFiguresQuery, rencontreQuery, rencontresQuery } from "../rencontres/queries.ts";
import { supplierQuery } from "../suppliers/queries.ts";
import { type Head, summary } from "./head.ts";
import { organisationFacts, rencontreFacts, supplierFacts } from "./structured-data.ts";

type At = {
  client: QueryClient;
  params: Record<string, string>;
  search: Record<string, unknown>;
  /** Where the site is reached, without a final slash. */
  baseUrl: string;
};

type PublicPage = {
  /** Drawn for those who are not signed in alone: members see a page of their own at that address. */
  forVisitors?: true;
  /** Left out of what search engines are given. */
  unlisted?: true;
  /** Its module, as the build names it: the browser is pointed to it at once. */
  module: string;
  /** Asks what the page shows, and says what its head says. A refusal (404) is thrown. */
  prepare: (at: At) => Promise<Head>;
};

const page = (module: string, title: string, description: string): PublicPage => ({
  module,
  prepare: async () => ({ title, description }),
});

const form = (module: string, title: string, description: string): PublicPage => ({
  module,
  forVisitors: true,
  prepare: async () => ({ title, description }),
});

const notFound = new ProblemError({
  type: "about:blank",
  title: "Introuvable",
  status: 404,
  code: "request.notFound",
  detail: "Cette page n’existe pas.",
});

/** Addresses of the public pages that no data makes. */
export const fixedAddresses = (): string[] => [
  ...Object.entries(publicPages).flatMap(([route, { unlisted }]) =>
    unlisted || route.includes("$") ? [] : [route],
  ),
  ...chapters.map(({ slug }) => `/guide/${slug}`),
];

/** The pages that are drawn by the server, by route. */
export const publicPages: Record<string, PublicPage> = {
  "/": {
    module: "pages/HomePage.tsx",
    prepare: async ({ client, baseUrl }) => {
      await Promise.all([client.prefetchQuery(publicStatsQuery), client.prefetchQuery(rencontresQuery)]);
      return {
        title: "Rencontres solidaires",
        description:
          "Acheteurs et fournisseurs solidaires de la région toulousaine : annuaire, intentions d’achat, rencontres éclair et suites données.",
        jsonLd: organisationFacts(baseUrl),
      };
    },
  },
  "/annuaire": {
    module: "annuaire/AnnuairePage.tsx",
    prepare: async ({ client, search }) => {
      await Promise.all([
        client.fetchInfiniteQuery(annuaireQuery(readAnnuaireSearch(search))),
        client.prefetchQuery(categoriesQuery),
      ]);
      return {
        title: "Annuaire des fournisseurs solidaires",
        description:
          "Entreprises d’insertion, entreprises adaptées, ESAT et structures de l’économie sociale et solidaire : qui fait quoi, où, et sous quel article réserver un marché.",
      };
    },
  },
  "/fournisseurs/$id": {
    module: "suppliers/SupplierPage.tsx",
    prepare: async ({ client, params, baseUrl }) => {
      const [supplier] = await Promise.all([
        client.fetchQuery(supplierQuery(params.id ?? "")),
        client.prefetchQuery(categoriesQuery),
        client.prefetchQuery(rulesQuery),
      ]);
      return {
        title: supplier.name,
        description: summary(`${supplier.name}, ${supplier.address.city}. ${supplier.description}`),
        jsonLd: supplierFacts(supplier, baseUrl),
      };
    },
  },
  "/rencontres": {
    module: "rencontres/RencontresPage.tsx",
    prepare: async ({ client }) => {
      await client.fetchQuery(rencontresQuery);
      return {
        title: "Rencontres",
        description:
          "Des journées de rendez-vous courts entre acheteurs et fournisseurs solidaires, choisis à partir de vrais besoins.",
      };
    },
  },
  "/rencontres/$id": {
    module: "rencontres/RencontrePage.tsx",
    prepare: async ({ client, params, baseUrl }) => {
      const rencontre = await client.fetchQuery(rencontreQuery(params.id ?? ""));
      if (isOver(rencontre)) await client.prefetchQuery(rencontreFiguresQuery(rencontre.id));
      return {
        title: rencontre.title,
        description: summary(rencontre.description || rencontre.title),
        jsonLd: rencontreFacts(rencontre, baseUrl),
      };
    },
  },
  "/simulateur": {
    module: "law/SimulatorPage.tsx",
    prepare: async ({ client, search }) => {
      const question = questionOf(needOf(readSimulatorSearch(search)));
      await Promise.all([
        client.prefetchQuery(categoriesQuery),
        ...(question ? [client.prefetchQuery(eligibilityQuery(question))] : []),
      ]);
      return {
        title: "Quelle réservation pour mon besoin ?",
        description:
          "Dites ce que vous achetez et quand : les réservations et clauses ouvertes ce jour-là, pour qui, et d’où viennent les règles.",
      };
    },
  },
  "/heures-d-insertion": {
    module: "effort/EffortPage.tsx",
    prepare: async ({ client, search }) => {
      const { famille } = readEffortSearch(search);
      await Promise.all([
        client.prefetchQuery(ratesQuery),
        client.prefetchQuery(categoriesQuery),
        ...(famille ? [client.prefetchQuery(similarQuery(famille))] : []),
      ]);
      return {
        title: "Combien d’heures d’insertion ?",
        description:
          "Du montant de votre marché aux heures que sa clause sociale peut demander, avec ce que des marchés semblables ont donné.",
      };
    },
  },
  "/guide": page(
    "guide/GuidePage.tsx",
    "Guide de la clause sociale",
    "Marchés réservés, clause sociale d’exécution, obligations, seuils et sourcing : dix pages courtes, avec leurs sources.",
  ),
  "/guide/$sujet": {
    module: "guide/ChapterPage.tsx",
    prepare: async ({ client, params }) => {
      const chapter = chapters.find(({ slug }) => slug === params.sujet);
      if (!chapter) throw notFound;
      await client.prefetchQuery(rulesQuery);
      const { title, lead: description } = chapter;
      return {
        title,
        description,
        jsonLd: { "@type": "Article", headline: title, description, inLanguage: "fr" },
      };
    },
  },
  "/intentions/nouvelle": form(
    "intents/NewIntentPage.tsx",
    "Dire ce que je vais acheter",
    "Déposez un besoin avant tout avis de marché : qui peut y répondre, sous quel article, sans vous engager.",
  ),
  "/ma-fiche": form(
    "my-profile/MyProfilesPage.tsx",
    "Présenter ma structure",
    "Fournisseurs solidaires : présentez vos activités et où vous intervenez, les acheteurs vous trouvent.",
  ),
  "/connexion": {
    ...form("accounts/ConnexionPage.tsx", "Se connecter", "Un lien par courriel, sans mot de passe."),
    unlisted: true,
  },
  "/accessibilite": page(
    "pages/AccessibilityPage.tsx",
    "Accessibilité",
    "Déclaration d’accessibilité de Rencontres solidaires : état, limites connues et recours.",
  ),
  "/donnees-personnelles": page(
    "pages/PrivacyPage.tsx",
    "Données personnelles",
    "Ce que Rencontres solidaires garde de vous, pourquoi, combien de temps, et vos droits.",
  ),
  "/plan-du-site": page(
    "pages/SiteMapPage.tsx",
    "Plan du site",
    "Toutes les pages de Rencontres solidaires.",
  ),
  "/mentions-legales": page(
    "pages/LegalPage.tsx",
    "Mentions légales",
    "Éditeur, hébergement, licence du logiciel et réutilisation des données de Rencontres solidaires.",
  ),
};

/** Pages that the browser draws, but whose files it is told of at once: they are opened from a mail, or first of all. */
export const announcedModules: Record<string, string> = {
  "/connexion/$token": "accounts/ConnexionLinkPage.tsx",
  "/suites/$token": "followups/FollowUpPage.tsx",
  "/messages/$token": "messages/ConversationPage.tsx",
  "/mon-espace": "my-space/MySpacePage.tsx",
  "/ma-fiche/$id": "my-profile/MyProfilePage.tsx",
  "/intentions/$id": "intents/IntentPage.tsx",
};
