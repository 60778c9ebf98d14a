import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  forgetDraft,
  forgetDrafts,
  forgetOther,
  hasDraft,
  keepOther,
  readDraft,
  readOther,
  writeDraft,
} from "./drafts.ts";
import { keepDraft } from "./keep-draft.ts";

/** A browser's storage: what it keeps are its own properties, as in a browser. */
const storage = () =>
  Object.defineProperties({} as Record<string, string>, {
    getItem: { value: (key: string) => kept[key] ?? null },
    setItem: {
      value: (key: string, text: string) => {
        kept[key] = text;
      },
    },
    removeItem: {
      value: (key: string) => {
        delete kept[key];
      },
    },
  });
let kept: Record<string, string>;

beforeEach(() => {
  kept = storage();
  vi.stubGlobal("localStorage", kept);
});
afterEach(() => vi.unstubAllGlobals());

const key = "intention-nouvelle";
const here = { title: "Tonte du parc", note: "" };
const came = { title: "Ménage des bureaux", note: "" };

describe("an entry that comes with a sign-in link", () => {
  test("is taken in where nothing was typed here", () => {
    keepDraft(key, came);
    expect(readDraft(key)).toEqual({ value: came });
    expect(readOther(key)).toBeUndefined();
  });

  test("never overwrites what was typed here: both wait", () => {
    writeDraft(key, { value: here });
    keepDraft(key, came);
    expect(readDraft(key)?.value).toEqual(here);
    expect(readOther(key)).toEqual({ value: came, origin: "link" });
  });

  test("is the same one where it says the same", () => {
    writeDraft(key, { value: here });
    keepDraft(key, { title: "Tonte du parc" });
    expect(readOther(key)).toBeUndefined();
  });

  test("takes the place of the one typed here once that is saved, so that none is lost unseen", () => {
    writeDraft(key, { value: here });
    keepDraft(key, came);
    forgetDraft(key);
    expect(readDraft(key)?.value).toEqual(came);
    forgetDraft(key);
    expect(hasDraft(key)).toBe(false);
  });

  test("waits in the place of the other where they are exchanged, and is forgotten where it is left", () => {
    writeDraft(key, { value: came });
    keepOther(key, { value: here, origin: "here" });
    expect(readOther(key)).toEqual({ value: here, origin: "here" });
    forgetOther(key);
    expect(readOther(key)).toBeUndefined();
    expect(readDraft(key)?.value).toEqual(came);
  });
});

test("whoever signs out leaves nothing that they typed on the computer, and the rest as it is", () => {
  localStorage.setItem("theme", "sombre");
  writeDraft(key, { value: here });
  keepDraft(key, came);
  writeDraft("fiche-sup_1", { value: here });
  forgetDrafts();
  expect(Object.keys(kept)).toEqual(["theme"]);
});
