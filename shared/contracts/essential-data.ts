import * as z from "zod";

/**
 * Fields of the *données essentielles* of a contract (arrêté of 22 December 2022, schema 2.0.3): the lists
 * are those of the schema, word for word.
 */
export const procedures = [
  "Procédure adaptée",
  "Appel d'offres ouvert",
  "Appel d'offres restreint",
  "Procédure avec négociation",
  "Marché passé sans publicité ni mise en concurrence préalable",
  "Dialogue compétitif",
] as const;
export const techniques = [
  "Sans objet",
  "Accord-cadre",
  "Concours",
  "Système de qualification",
  "Système d'acquisition dynamique",
  "Catalogue électronique",
  "Enchère électronique",
] as const;
export const executions = ["Sans objet", "Tranches", "Bons de commande", "Marchés subséquents"] as const;
export const ccags = [
  "Pas de CCAG",
  "Fournitures courantes et services",
  "Travaux",
  "Prestations intellectuelles",
  "Techniques de l'information et de la communication",
  "Marchés industriels",
  "Maitrise d'œuvre",
] as const;
export const priceForms = ["Forfaitaire", "Unitaire", "Mixte"] as const;
export const priceTypes = [
  "Définitif ferme",
  "Définitif actualisable",
  "Définitif révisable",
  "Provisoire",
] as const;
export const environments = [
  "Pas de considération environnementale",
  "Clause environnementale",
  "Critère environnemental",
] as const;

export const essentialDataSchema = z.object({
  /** The buyer's own reference of the contract. */
  number: z
    .string()
    .trim()
    .regex(/^[^&"\\<\s,;]{1,16}$/, '1 à 16 caractères, sans espace, virgule ni point-virgule, ni & " \\ <'),
  procedure: z.enum(procedures),
  technique: z.enum(techniques),
  execution: z.enum(executions),
  ccag: z.enum(ccags),
  priceForm: z.enum(priceForms),
  priceType: z.enum(priceTypes),
  environment: z.enum(environments),
  offers: z.int().min(1).max(10_000),
  innovative: z.boolean(),
  advance: z.boolean(),
  subcontracting: z.boolean(),
});
export type EssentialData = z.infer<typeof essentialDataSchema>;
