import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["{functions,shared,web,infra}/**/*.test.{ts,tsx}", "tests/**/*.test.ts"],
    exclude: ["**/node_modules/**"],
    globalSetup: ["tests/dynamo-local.ts", "tests/gazetteer.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
