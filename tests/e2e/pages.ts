import { it } from "vitest";
import { operationId, participantId } from "../../functions/clause/ids.ts";
import { expectSound } from "./every-page.ts";
import type { World } from "./world.ts";

const toAnybody = [
  ["accueil", "/"],
  ["annuaire", "/annuaire"],
  ["annuaire-vide", "/annuaire?q=zzzzzzzz"],
  ["annuaire-filtre", "/annuaire?q=nettoyage&groupe=HANDICAP&couvre=31555"],
  ["fournisseur", "/fournisseurs/sup_demo001"],
  ["rencontres", "/rencontres"],
  ["rencontre", "/rencontres/ren_demo2"],
  ["rencontre-passee", "/rencontres/ren_demo1"],
  ["annuaire-carte", "/annuaire?vue=carte&q=espaces"],
  ["simulateur", "/simulateur"],
  ["simulateur-montant", "/simulateur?etape=montant&famille=espaces-verts/entretien"],
  ["simulateur-acheteur", "/simulateur?etape=acheteur&date=2027-03-01"],
  [
    "simulateur-reponse",
    "/simulateur?etape=reponse&famille=espaces-verts/entretien&date=2027-03-01&montant=80000&duree=36&acheteur=AUTHORITY",
  ],
  ["heures", "/heures-d-insertion"],
  [
    "heures-reponse",
    "/heures-d-insertion?montant=200000&metier=Peinture+int%C3%A9rieure&effort=25&duree=10&famille=batiment/peinture-sols",
  ],
  ["heures-erreur", "/heures-d-insertion?montant=beaucoup&effort=5"],
  ["guide", "/guide"],
  ["guide-seuils", "/guide/achat-direct"],
  ["guide-obligation", "/guide/obligation-sociale"],
  ["guide-glossaire", "/guide/glossaire"],
  ["connexion", "/connexion"],
  ["connexion-lien", "/connexion/un-lien"],
  ["fiche-nouvelle", "/ma-fiche"],
  ["intention-nouvelle", "/intentions/nouvelle"],
  ["mon-espace-ferme", "/mon-espace"],
  ["equipe-ferme", "/equipe"],
  ["accessibilite", "/accessibilite"],
  ["donnees", "/donnees-personnelles"],
  ["mentions", "/mentions-legales"],
  ["plan", "/plan-du-site"],
  ["introuvable", "/nulle-part"],
] as const;

const toStaff = [
  ["equipe", "/equipe"],
  ["equipe-fournisseurs", "/equipe/fournisseurs"],
  ["equipe-fournisseur", "/equipe/fournisseurs/sup_demo001"],
  ["equipe-intentions", "/equipe/intentions"],
  ["equipe-rencontres", "/equipe/rencontres"],
  ["equipe-rencontre", "/equipe/rencontres/ren_demo2"],
  ["equipe-inscriptions", "/equipe/rencontres/ren_demo2?onglet=inscriptions"],
  ["equipe-journee", "/equipe/rencontres/ren_demo2?onglet=journee"],
  ["equipe-reglages", "/equipe/rencontres/ren_demo2?onglet=reglages"],
  ["equipe-comparaison", "/equipe/rencontres/ren_demo2/comparaison"],
  ["equipe-courriels", "/equipe/courriels"],
  ["equipe-courriels-adresse", "/equipe/courriels?a=personne@exemple.fr"],
  ["equipe-suites", "/equipe/suites"],
  ["equipe-suites-rencontre", "/equipe/suites?rencontre=ren_demo1"],
  ["equipe-marches", "/equipe/marches"],
  ["equipe-marches-annee", "/equipe/marches?onglet=tous"],
  ["equipe-marche-nouveau", "/equipe/marches/nouveau"],
  ["equipe-bilan", "/equipe/bilan"],
  ["equipe-bilan-filtre", "/equipe/bilan/2026?territoire=metropole&du=2026-01&au=2026-03"],
  ["equipe-bilan-marches", "/equipe/bilan/2026/lignes?lignes=marches"],
  ["equipe-marches-suivis", "/equipe/clauses"],
  ["equipe-marche-suivi-nouveau", "/equipe/clauses/nouveau"],
  ["equipe-operations", "/equipe/clauses/operations"],
  ["equipe-operation", `/equipe/clauses/operations/${operationId("Tramway des Coteaux")}`],
  ["equipe-entreprises", "/equipe/clauses/entreprises"],
  ["equipe-beneficiaires", "/equipe/clauses/personnes"],
  ["equipe-beneficiaires-situations", "/equipe/clauses/personnes?onglet=situations"],
  ["equipe-beneficiaire", `/equipe/clauses/personnes/${participantId("D-001")}`],
  ["equipe-beneficiaire-sans-identite", `/equipe/clauses/personnes/${participantId("D-003")}`],
  ["equipe-releves", "/equipe/clauses/releves"],
  ["equipe-import", "/equipe/import"],
  ["equipe-import-clauses", "/equipe/import?onglet=clause"],
  ["equipe-droit", "/equipe/reglages"],
  ["equipe-familles", "/equipe/reglages?onglet=familles"],
  ["equipe-effort", "/equipe/reglages?onglet=effort"],
  ["equipe-textes", "/equipe/reglages?onglet=courriels"],
  ["equipe-modeles", "/equipe/reglages?onglet=journees"],
  ["equipe-coordonnees", "/equipe/reglages?onglet=coordonnees"],
  ["equipe-journal", "/equipe/journal"],
  ["equipe-journal-fiche", "/equipe/journal?sur=sup_demo001"],
] as const;

export const pages = (world: () => World) => {
  it.each(toAnybody)("%s, to anybody", (name, path) => expectSound(world().anybody, name, path));

  it("the follow-up, to whoever holds the link", () =>
    expectSound(world().anybody, "suites", world().followUp));

  it("a buyer’s space, intent and registration, to that buyer", async () => {
    const { buyer } = world();
    await expectSound(buyer, "mon-espace", "/mon-espace");
    await expectSound(buyer, "intention", `/intentions/${buyer.registration.intentIds[0]}`);
    await expectSound(buyer, "rencontre-inscrit", "/rencontres/ren_demo2");
  });

  it("a supplier’s space and form, to that supplier", async () => {
    const { supplier } = world();
    await expectSound(supplier, "mon-espace-fournisseur", "/mon-espace");
    await expectSound(supplier, "ma-fiche", `/ma-fiche/${supplier.registration.organisationId}`);
  });

  // The report of a year is long: looking at it four ways takes a while.
  it.each(toStaff)("%s, to the team", (name, path) => expectSound(world().staff, name, path), 180_000);
};
