import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Bundle, bundleFunctions, type FunctionName } from "../../infra/bundle.ts";
import { applicationHeaders } from "../../infra/response-headers.ts";
import { addStacks, newApp } from "../../infra/stacks.ts";
import { type Stage, stages } from "../../infra/stages.ts";
import { builtPages } from "./built-pages.ts";

export type Resource = {
  Type: string;
  Properties: Record<string, unknown>;
  DeletionPolicy?: string;
  Metadata?: Record<string, unknown>;
};
export type Template = { Resources: Record<string, Resource>; Outputs?: Record<string, { Value: unknown }> };

export type StackName = "data" | "edge" | "app" | "ops";
export type Synthesised = { stage: Stage; folder: string; templates: Record<StackName, Template> };
export type Assembly = {
  bundles: Record<FunctionName, Bundle>;
  stages: Record<Stage["name"], Synthesised>;
  remove(): void;
};

const readJson = (path: string) => JSON.parse(readFileSync(path, "utf8"));

const synthesise = (
  stage: Stage,
  folder: string,
  built: Omit<Parameters<typeof addStacks>[2], "version">,
): Synthesised => {
  const app = newApp(folder);
  addStacks(app, stage, { ...built, version: "0.0.0" });
  app.synth();
  const template = (name: StackName): Template =>
    readJson(join(folder, `rencontres-${stage.name}-${name}.template.json`));
  return {
    stage,
    folder,
    templates: { data: template("data"), edge: template("edge"), app: template("app"), ops: template("ops") },
  };
};

/** Bundles the functions and synthesises every stage, in a folder outside the checkout. cdk-nag's errors make it throw. */
export const assemble = async (): Promise<Assembly> => {
  const root = mkdtempSync(join(tmpdir(), "rencontres-infra-"));
  const pages = builtPages(join(root, "pages"));
  const bundles = await bundleFunctions(join(root, "functions"), pages);
  const built = { bundles, assets: pages.assets, headers: await applicationHeaders() };
  const synth = (name: Stage["name"]) => synthesise(stages[name], join(root, name), built);
  return {
    bundles,
    stages: { demo: synth("demo"), recette: synth("recette"), production: synth("production") },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
};

/** The resources of a type, by logical id. */
export const resourcesOf = (template: Template, type: string): [string, Resource][] =>
  Object.entries(template.Resources).filter(([, resource]) => resource.Type === type);

export const onlyResource = (template: Template, type: string): Resource => {
  const found = resourcesOf(template, type);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} resources of type ${type}`);
  return found[0][1];
};

type FunctionProperties = {
  FunctionName?: string;
  Code: { S3Key?: string };
  Environment: { Variables: Record<string, unknown> };
  Role: { "Fn::GetAtt": [string, string] };
};

/** What the template says of one of our functions. */
export const functionOf = ({ stage, templates }: Synthesised, name: FunctionName) => {
  const found = resourcesOf(templates.app, "AWS::Lambda::Function")
    .map(([, { Properties }]) => Properties as FunctionProperties)
    .find(({ FunctionName }) => FunctionName === `rencontres-${stage.name}-${name}`);
  if (!found) throw new Error(`No function ${name}`);
  return found;
};

/** The folder that the CDK would upload for a function. */
export const assetFolder = (synthesised: Synthesised, name: FunctionName): string => {
  const hash = functionOf(synthesised, name).Code.S3Key?.replace(/\.zip$/, "") ?? "";
  const manifest = `rencontres-${synthesised.stage.name}-app.assets.json`;
  const { files } = readJson(join(synthesised.folder, manifest));
  return join(synthesised.folder, files[hash].source.path);
};
