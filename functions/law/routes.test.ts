import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { AppError } from "../../shared/errors/errors.ts";
import { eligibilityAnswerSchema } from "../../shared/law/eligibility-schema.ts";
import { testApp } from "../../tests/test-app.ts";
import type { Env } from "../platform/http/env.ts";
import { law } from "./routes.ts";

const app = new Hono<Env>()
  .use(async (c, next) => {
    c.set("deps", (await testApp()).deps);
    await next();
  })
  .route("/", law)
  .onError((error, c) =>
    error instanceof AppError ? c.json({ code: error.code, fields: error.fields }, 400) : c.json({}, 500),
  );

const ask = (need: unknown) =>
  app.request("/", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(need),
  });

describe("the legal simulator", () => {
  it("answers which modalities are open to a need, as its schema says", async () => {
    const response = await ask({
      date: "2026-11-21",
      legalStatus: "AUTHORITY",
      nature: "SERVICES",
      totalAmount: 59_999,
    });
    expect(response.status).toBe(200);
    const { modalities } = eligibilityAnswerSchema.parse(await response.json());
    expect(modalities.find(({ modality }) => modality === "DIRECT")?.open).toBe(true);
    expect(modalities.find(({ modality }) => modality === "LIBRE")?.open).toBe(false);
  });

  it("names the field that is wrong", async () => {
    const response = await ask({ date: "demain" });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: "request.invalid", fields: [{ path: "date" }] });
  });

  it("tells the thresholds and the procedure, and refuses a CPV code that does not exist", async () => {
    const response = await ask({
      date: "2026-11-21",
      totalAmount: 300_000,
      cpv: ["85312000-9"],
      nature: "SERVICES",
    });
    const { thresholds } = eligibilityAnswerSchema.parse(await response.json());
    expect(thresholds.map(({ rule, below }) => [rule, below])).toEqual([
      ["direct", false],
      ["social", null],
    ]);
    const wrong = await ask({ date: "2026-11-21", cpv: ["77310000", "77310000-1"] });
    expect(wrong.status).toBe(400);
    expect(await wrong.json()).toMatchObject({ fields: [{ path: "cpv[1]", code: "unknown" }] });
  });
});
