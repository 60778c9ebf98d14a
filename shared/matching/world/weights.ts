import * as z from "zod";

/** The parts of a score, each in 0..1, in display order. */
export const componentNames = [
  "activity",
  "nearness",
  "capacity",
  "legal",
  "maturity",
  "wishes",
  "novelty",
  "equity",
] as const;
export type ComponentName = (typeof componentNames)[number];
export type Components = Record<ComponentName, number>;
export type Weights = Record<ComponentName, number>;

export const componentLabels: Record<ComponentName, string> = {
  activity: "Activité",
  nearness: "Proximité",
  capacity: "Capacité",
  legal: "Sécurité juridique",
  maturity: "Maturité du projet",
  wishes: "Souhaits",
  novelty: "Nouveauté",
  equity: "Équité",
};

/** The default weights, which staff may change. Only their proportions count. */
export const defaultWeights: Weights = {
  activity: 30,
  nearness: 15,
  capacity: 10,
  legal: 15,
  maturity: 5,
  wishes: 15,
  novelty: 5,
  equity: 5,
};

const weight = z.number().min(0).max(1000).optional();

/** Weights to change; the others keep their defaults. */
export const weightsSchema = z.strictObject({
  activity: weight,
  nearness: weight,
  capacity: weight,
  legal: weight,
  maturity: weight,
  wishes: weight,
  novelty: weight,
  equity: weight,
});

/** The defaults with the changes; if all are zero, which could rank nothing, all count equally. */
export const completeWeights = (changes: z.infer<typeof weightsSchema> = {}): Weights => {
  const weights = { ...defaultWeights };
  for (const name of componentNames) weights[name] = changes[name] ?? defaultWeights[name];
  if (componentNames.every((name) => weights[name] === 0))
    for (const name of componentNames) weights[name] = 1;
  return weights;
};

/** Weighted mean of the components, in 0..1. */
export const scoreOf = (components: Components, weights: Weights): number => {
  let sum = 0;
  let total = 0;
  for (const name of componentNames) {
    sum += weights[name] * components[name];
    total += weights[name];
  }
  return sum / total;
};

/** The value of a component without data: neither for nor against. */
export const NEUTRAL = 0.5;
