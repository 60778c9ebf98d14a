/** Imports go one way (docs/architecture.md). A module may read the repository of one before it, never its routes or use cases. */
const order = [
  "accounts",
  "suppliers",
  "buyers",
  "intents",
  "rencontres",
  "rounds",
  "followups",
  "contracts",
];

const laterThan = (module) => order.slice(order.indexOf(module) + 1).join("|");

module.exports = {
  forbidden: [
    {
      name: "no-circular",
      severity: "error",
      from: {},
      to: { circular: true, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "shared-is-pure",
      comment: "shared/ runs in Lambda, on a laptop and in the browser",
      severity: "error",
      from: { path: "^shared/", pathNot: "\\.test\\.ts$" },
      to: { path: ["^functions/", "^web/", "^tests/", "^infra/"] },
    },
    {
      name: "shared-has-no-io",
      severity: "error",
      from: { path: "^shared/", pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "web-takes-only-the-type-of-the-api",
      severity: "error",
      from: { path: "^web/" },
      to: { path: "^functions/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "functions-know-no-pages",
      severity: "error",
      from: { path: "^functions/" },
      to: { path: "^web/" },
    },
    ...order.slice(0, -1).map((module) => ({
      name: `${module}-come-before-what-uses-them`,
      severity: "error",
      from: { path: `^functions/${module}/` },
      to: { path: `^functions/(${laterThan(module)})/` },
    })),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
  },
};
