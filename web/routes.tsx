import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from "@tanstack/react-router";
import { readAnnuaireSearch } from "./annuaire/annuaire-search.ts";
import { CrashPage } from "./components/layout/CrashPage.tsx";
import { Layout } from "./components/layout/Layout.tsx";
import { NotFoundPage } from "./components/layout/NotFoundPage.tsx";
import { readEffortSearch } from "./effort/effort-address.ts";
import { readSimulatorSearch } from "./law/simulator-address.ts";
import { parseSearch, stringifySearch, word, words } from "./platform/address.ts";
import { readLinesSearch, readReportSearch } from "./reports/report-address.ts";
import { readRoundSearch } from "./rounds/common/round-address.ts";

const root = createRootRoute({
  component: Layout,
  notFoundComponent: NotFoundPage,
  errorComponent: CrashPage,
});
const at = <Path extends string>(path: Path) => ({ getParentRoute: () => root, path });

const home = createRoute({
  ...at("/"),
  component: lazyRouteComponent(() => import("./pages/HomePage.tsx"), "HomePage"),
});
const annuaire = createRoute({
  ...at("/annuaire"),
  validateSearch: readAnnuaireSearch,
  component: lazyRouteComponent(() => import("./annuaire/AnnuairePage.tsx"), "AnnuairePage"),
});
const supplier = createRoute({
  ...at("/fournisseurs/$id"),
  component: lazyRouteComponent(() => import("./suppliers/SupplierPage.tsx"), "SupplierPage"),
});
const simulator = createRoute({
  ...at("/simulateur"),
  validateSearch: readSimulatorSearch,
  component: lazyRouteComponent(() => import("./law/SimulatorPage.tsx"), "SimulatorPage"),
});
const guide = createRoute({
  ...at("/guide"),
  component: lazyRouteComponent(() => import("./guide/GuidePage.tsx"), "GuidePage"),
});
const chapter = createRoute({
  ...at("/guide/$sujet"),
  component: lazyRouteComponent(() => import("./guide/ChapterPage.tsx"), "ChapterPage"),
});
const accessibility = createRoute({
  ...at("/accessibilite"),
  component: lazyRouteComponent(() => import("./pages/AccessibilityPage.tsx"), "AccessibilityPage"),
});
const privacy = createRoute({
  ...at("/donnees-personnelles"),
  component: lazyRouteComponent(() => import("./pages/PrivacyPage.tsx"), "PrivacyPage"),
});
const legal = createRoute({
  ...at("/mentions-legales"),
  component: lazyRouteComponent(() => import("./pages/LegalPage.tsx"), "LegalPage"),
});

const siteMap = createRoute({
  ...at("/plan-du-site"),
  component: lazyRouteComponent(() => import("./pages/SiteMapPage.tsx"), "SiteMapPage"),
});

const connexion = createRoute({
  ...at("/connexion"),
  component: lazyRouteComponent(() => import("./accounts/ConnexionPage.tsx"), "ConnexionPage"),
});
const connexionLink = createRoute({
  ...at("/connexion/$token"),
  component: lazyRouteComponent(() => import("./accounts/ConnexionLinkPage.tsx"), "ConnexionLinkPage"),
});
const mySpace = createRoute({
  ...at("/mon-espace"),
  component: lazyRouteComponent(() => import("./my-space/MySpacePage.tsx"), "MySpacePage"),
});
const myData = createRoute({
  ...at("/mes-donnees"),
  component: lazyRouteComponent(() => import("./privacy/MyDataPage.tsx"), "MyDataPage"),
});
const organisation = createRoute({
  ...at("/organisation/$id"),
  validateSearch: words("onglet", "annee"),
  component: lazyRouteComponent(() => import("./buyers/OrganisationPage.tsx"), "OrganisationPage"),
});
const myProfiles = createRoute({
  ...at("/ma-fiche"),
  component: lazyRouteComponent(() => import("./my-profile/MyProfilesPage.tsx"), "MyProfilesPage"),
});
const myProfile = createRoute({
  ...at("/ma-fiche/$id"),
  validateSearch: words("onglet", "annee"),
  component: lazyRouteComponent(() => import("./my-profile/MyProfilePage.tsx"), "MyProfilePage"),
});
const newIntent = createRoute({
  ...at("/intentions/nouvelle"),
  validateSearch: word("lot"),
  component: lazyRouteComponent(() => import("./intents/NewIntentPage.tsx"), "NewIntentPage"),
});
const intent = createRoute({
  ...at("/intentions/$id"),
  component: lazyRouteComponent(() => import("./intents/IntentPage.tsx"), "IntentPage"),
});
const rencontres = createRoute({
  ...at("/rencontres"),
  component: lazyRouteComponent(() => import("./rencontres/RencontresPage.tsx"), "RencontresPage"),
});
const rencontre = createRoute({
  ...at("/rencontres/$id"),
  component: lazyRouteComponent(() => import("./rencontres/RencontrePage.tsx"), "RencontrePage"),
});
const followUp = createRoute({
  ...at("/suites/$token"),
  component: lazyRouteComponent(() => import("./followups/FollowUpPage.tsx"), "FollowUpPage"),
});
const statementOfLink = createRoute({
  ...at("/releves/$token"),
  component: lazyRouteComponent(() => import("./statements/StateHoursPage.tsx"), "StateHoursPage"),
});
const situationOfLink = createRoute({
  ...at("/situations/$token"),
  component: lazyRouteComponent(() => import("./participants/SituationPage.tsx"), "SituationPage"),
});
const effort = createRoute({
  ...at("/heures-d-insertion"),
  validateSearch: readEffortSearch,
  component: lazyRouteComponent(() => import("./effort/EffortPage.tsx"), "EffortPage"),
});
const conversation = createRoute({
  ...at("/messages/$token"),
  component: lazyRouteComponent(() => import("./messages/ConversationPage.tsx"), "ConversationPage"),
});
const inbox = createRoute({
  ...at("/messagerie"),
  validateSearch: words("de"),
  component: lazyRouteComponent(() => import("./messages/InboxPage.tsx"), "InboxPage"),
});
const inboxConversation = createRoute({
  ...at("/messagerie/$id"),
  component: lazyRouteComponent(
    () => import("./messages/InboxConversationPage.tsx"),
    "InboxConversationPage",
  ),
});
const screen = createRoute({
  ...at("/ecran/$id"),
  component: lazyRouteComponent(() => import("./day/ScreenPage.tsx"), "ScreenPage"),
});

const staff = createRoute({
  ...at("/equipe"),
  component: lazyRouteComponent(() => import("./staff/StaffLayout.tsx"), "StaffLayout"),
});
const staffAt = <Path extends string>(path: Path) => ({ getParentRoute: () => staff, path });

const staffInbox = createRoute({
  ...staffAt("/"),
  component: lazyRouteComponent(() => import("./staff/StaffInboxPage.tsx"), "StaffInboxPage"),
});
const staffSuppliers = createRoute({
  ...staffAt("/fournisseurs"),
  validateSearch: word("etat"),
  component: lazyRouteComponent(
    () => import("./staff-suppliers/StaffSuppliersPage.tsx"),
    "StaffSuppliersPage",
  ),
});
const staffSupplier = createRoute({
  ...staffAt("/fournisseurs/$id"),
  component: lazyRouteComponent(() => import("./staff-suppliers/StaffSupplierPage.tsx"), "StaffSupplierPage"),
});
const staffIntents = createRoute({
  ...staffAt("/intentions"),
  validateSearch: words("vue", "q", "secteur", "article", "etape", "tri", "sens"),
  component: lazyRouteComponent(() => import("./staff-intents/StaffIntentsPage.tsx"), "StaffIntentsPage"),
});
const staffRencontres = createRoute({
  ...staffAt("/rencontres"),
  component: lazyRouteComponent(
    () => import("./staff-rencontres/StaffRencontresPage.tsx"),
    "StaffRencontresPage",
  ),
});
const staffRencontre = createRoute({
  ...staffAt("/rencontres/$id"),
  validateSearch: word("onglet"),
  component: lazyRouteComponent(
    () => import("./staff-rencontres/StaffRencontrePage.tsx"),
    "StaffRencontrePage",
  ),
});
const day = createRoute({
  ...staffAt("/rencontres/$id/jour"),
  validateSearch: word("onglet"),
  component: lazyRouteComponent(() => import("./day/DayPage.tsx"), "DayPage"),
});
const round = createRoute({
  ...staffAt("/rencontres/$id/rondes/$n"),
  validateSearch: readRoundSearch,
  component: lazyRouteComponent(() => import("./rounds/RoundPage.tsx"), "RoundPage"),
});
const comparison = createRoute({
  ...staffAt("/rencontres/$id/comparaison"),
  validateSearch: words("de", "a"),
  component: lazyRouteComponent(() => import("./rounds/comparison/ComparisonPage.tsx"), "ComparisonPage"),
});
const requests = createRoute({
  ...staffAt("/demandes"),
  component: lazyRouteComponent(() => import("./privacy/StaffRequestsPage.tsx"), "StaffRequestsPage"),
});
const mails = createRoute({
  ...staffAt("/courriels"),
  validateSearch: words("etat", "a", "courriel"),
  component: lazyRouteComponent(() => import("./mail/MailsPage.tsx"), "MailsPage"),
});
const staffFollowUps = createRoute({
  ...staffAt("/suites"),
  validateSearch: word("rencontre"),
  component: lazyRouteComponent(() => import("./followups/StaffFollowUpsPage.tsx"), "StaffFollowUpsPage"),
});
const contracts = createRoute({
  ...staffAt("/marches"),
  validateSearch: words("onglet", "annee", "q"),
  component: lazyRouteComponent(() => import("./contracts/ContractsPage.tsx"), "ContractsPage"),
});
const newContract = createRoute({
  ...staffAt("/marches/nouveau"),
  validateSearch: word("intention"),
  component: lazyRouteComponent(() => import("./contracts/NewContractPage.tsx"), "NewContractPage"),
});
const contract = createRoute({
  ...staffAt("/marches/$id"),
  component: lazyRouteComponent(() => import("./contracts/ContractPage.tsx"), "ContractPage"),
});
const clauses = createRoute({
  ...staffAt("/clauses"),
  component: lazyRouteComponent(() => import("./staff/ClauseLayout.tsx"), "ClauseLayout"),
});
const clausesAt = <Path extends string>(path: Path) => ({ getParentRoute: () => clauses, path });

const followedContracts = createRoute({
  ...clausesAt("/"),
  validateSearch: words("annee", "etat", "retard", "acheteur", "operation", "q"),
  component: lazyRouteComponent(
    () => import("./followed-contracts/FollowedContractsPage.tsx"),
    "FollowedContractsPage",
  ),
});
const followedContract = createRoute({
  ...clausesAt("/marches/$id"),
  component: lazyRouteComponent(
    () => import("./followed-contracts/FollowedContractPage.tsx"),
    "FollowedContractPage",
  ),
});
const newFollowedContract = createRoute({
  ...clausesAt("/nouveau"),
  component: lazyRouteComponent(
    () => import("./followed-contracts/NewFollowedContractPage.tsx"),
    "NewFollowedContractPage",
  ),
});
const contractClause = createRoute({
  ...clausesAt("/marches/$id/clause"),
  component: lazyRouteComponent(
    () => import("./followed-contracts/ContractClausePage.tsx"),
    "ContractClausePage",
  ),
});
const operations = createRoute({
  ...clausesAt("/operations"),
  component: lazyRouteComponent(() => import("./followed-contracts/OperationsPage.tsx"), "OperationsPage"),
});
const operation = createRoute({
  ...clausesAt("/operations/$id"),
  component: lazyRouteComponent(() => import("./followed-contracts/OperationPage.tsx"), "OperationPage"),
});
const companies = createRoute({
  ...clausesAt("/entreprises"),
  component: lazyRouteComponent(() => import("./followed-contracts/CompaniesPage.tsx"), "CompaniesPage"),
});
const company = createRoute({
  ...clausesAt("/entreprises/$id"),
  component: lazyRouteComponent(() => import("./followed-contracts/CompanyPage.tsx"), "CompanyPage"),
});
const participants = createRoute({
  ...clausesAt("/personnes"),
  validateSearch: words("onglet", "annee", "etat", "q"),
  component: lazyRouteComponent(() => import("./participants/ParticipantsPage.tsx"), "ParticipantsPage"),
});
const participant = createRoute({
  ...clausesAt("/personnes/$id"),
  component: lazyRouteComponent(() => import("./participants/ParticipantPage.tsx"), "ParticipantPage"),
});
const statements = createRoute({
  ...clausesAt("/releves"),
  validateSearch: word("mois"),
  component: lazyRouteComponent(() => import("./statements/StatementsPage.tsx"), "StatementsPage"),
});
const statement = createRoute({
  ...clausesAt("/releves/$id"),
  component: lazyRouteComponent(() => import("./statements/StatementPage.tsx"), "StatementPage"),
});
const report = createRoute({
  ...staffAt("/bilan/$annee"),
  validateSearch: readReportSearch,
  component: lazyRouteComponent(() => import("./reports/ReportPage.tsx"), "ReportPage"),
});
const reportLines = createRoute({
  ...staffAt("/bilan/$annee/lignes"),
  validateSearch: readLinesSearch,
  component: lazyRouteComponent(() => import("./reports/ReportLinesPage.tsx"), "ReportLinesPage"),
});
const reportNow = createRoute({
  ...staffAt("/bilan"),
  component: lazyRouteComponent(() => import("./reports/ThisYearReportPage.tsx"), "ThisYearReportPage"),
});
const importing = createRoute({
  ...staffAt("/import"),
  validateSearch: word("onglet"),
  component: lazyRouteComponent(() => import("./imports/ImportPage.tsx"), "ImportPage"),
});
const settings = createRoute({
  ...staffAt("/reglages"),
  validateSearch: word("onglet"),
  component: lazyRouteComponent(() => import("./settings/SettingsPage.tsx"), "SettingsPage"),
});
const journal = createRoute({
  ...staffAt("/journal"),
  validateSearch: words("mois", "par", "sur"),
  component: lazyRouteComponent(() => import("./journal/JournalPage.tsx"), "JournalPage"),
});

/** In development alone: the build leaves out the branch, and with it the page. */
const development = import.meta.env.DEV
  ? [
      createRoute({
        ...at("/style"),
        component: lazyRouteComponent(() => import("./style/StylePage.tsx"), "StylePage"),
      }),
    ]
  : [];

const routeTree = root.addChildren([
  home,
  annuaire,
  supplier,
  simulator,
  guide,
  chapter,
  accessibility,
  privacy,
  legal,
  siteMap,
  connexion,
  connexionLink,
  mySpace,
  myData,
  organisation,
  myProfiles,
  myProfile,
  newIntent,
  intent,
  rencontres,
  rencontre,
  followUp,
  statementOfLink,
  situationOfLink,
  effort,
  conversation,
  inbox,
  inboxConversation,
  screen,
  staff.addChildren([
    staffInbox,
    staffSuppliers,
    staffSupplier,
    staffIntents,
    staffRencontres,
    staffRencontre,
    day,
    round,
    comparison,
    requests,
    mails,
    staffFollowUps,
    contracts,
    newContract,
    contract,
    clauses.addChildren([
      followedContracts,
      followedContract,
      newFollowedContract,
      contractClause,
      operations,
      operation,
      companies,
      company,
      participants,
      participant,
      statements,
      statement,
    ]),
    report,
    reportLines,
    reportNow,
    importing,
    settings,
    journal,
  ]),
  ...development,
]);

/** The pages at their addresses: the browser's, or the one address that the server draws. */
export const makeRouter = (history?: RouterHistory) =>
  createRouter({
    routeTree,
    parseSearch,
    stringifySearch,
    // On the server it would write a script into the page.
    scrollRestoration: history === undefined,
    defaultPreload: "intent",
    defaultErrorComponent: CrashPage,
    ...(history ? { history } : {}),
  });

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
