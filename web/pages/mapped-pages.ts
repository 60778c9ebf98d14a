/** The public pages as the map of the site shows them. */
export const mappedPages = [
  {
    title: "Trouver",
    pages: [
      { to: "/", label: "Accueil" },
      { to: "/annuaire", label: "Annuaire des fournisseurs solidaires" },
      { to: "/rencontres", label: "Rencontres" },
      { to: "/simulateur", label: "Quelle réservation pour mon besoin" },
      { to: "/heures-d-insertion", label: "Combien d’heures d’insertion" },
      { to: "/guide", label: "Guide de la clause sociale" },
    ],
  },
  {
    title: "Participer",
    pages: [
      { to: "/intentions/nouvelle", label: "Dire ce que je vais acheter" },
      { to: "/ma-fiche", label: "Présenter ma structure" },
      { to: "/connexion", label: "Se connecter" },
      { to: "/mon-espace", label: "Mon espace" },
    ],
  },
  {
    title: "À propos",
    pages: [
      { to: "/accessibilite", label: "Accessibilité" },
      { to: "/donnees-personnelles", label: "Données personnelles" },
      { to: "/mentions-legales", label: "Mentions légales" },
      { to: "/plan-du-site", label: "Plan du site" },
    ],
  },
] as const;
