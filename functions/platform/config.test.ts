import { describe, expect, test } from "vitest";
import { readConfig } from "./config.ts";

describe("the configuration", () => {
  test("needs nothing: one machine, its own mailbox, port 3000", () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      dataDir: ".data",
      baseUrl: "http://localhost:3000",
      mail: { transport: "local" },
    });
  });

  test("names the variable that does not fit, in one line", () => {
    expect(() => readConfig({ PORT: "70000" })).toThrow(/^La variable d’environnement PORT : [^\n]+$/);
    expect(() => readConfig({ BASE_URL: "exemple" })).toThrow(/BASE_URL/);
    expect(() => readConfig({ SECRET: "trop court" })).toThrow(/SECRET/);
  });

  test("draws maps over tiles only where an address with its three parts is given", () => {
    const url = "https://tuiles.exemple.fr/{z}/{x}/{y}.png";
    expect(readConfig({}).tiles).toBeUndefined();
    expect(readConfig({ TILES_URL: url, TILES_ATTRIBUTION: "© OSM" }).tiles).toEqual({
      url,
      attribution: "© OSM",
    });
    expect(() => readConfig({ TILES_URL: "https://tuiles.exemple.fr" })).toThrow(/TILES_URL/);
  });

  test("chooses how mails leave", () => {
    expect(readConfig({ SMTP_URL: "smtp://localhost:25" }).mail).toMatchObject({ transport: "smtp" });
    expect(readConfig({ SES_FROM: "a@exemple.fr", SMTP_URL: "smtp://localhost" }).mail).toMatchObject({
      transport: "ses",
    });
  });

  test("does not show the local mailbox to a network unless told so", () => {
    expect(() => readConfig({ HOST: "0.0.0.0" })).toThrow(/LOCAL_MAILBOX/);
    expect(readConfig({ HOST: "0.0.0.0", LOCAL_MAILBOX: "true" }).host).toBe("0.0.0.0");
    expect(readConfig({ HOST: "0.0.0.0", SMTP_URL: "smtp://localhost" }).host).toBe("0.0.0.0");
  });
});
