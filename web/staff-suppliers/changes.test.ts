import { describe, expect, test } from "vitest";
import { changesOf } from "./changes.ts";

const fact = (key: string, text: string) => ({ key, label: key, text });

describe("what changed in a profile", () => {
  test("is shown word by word, each version with its own", () => {
    const [change] = changesOf([fact("nom", "Les Jardins du Canal")], [fact("nom", "Les Jardins du Midi")]);
    expect(change).toMatchObject({
      kind: "changed",
      before: [{ text: "Les Jardins du " }, { text: "Canal", only: "before" }],
      after: [{ text: "Les Jardins du " }, { text: "Midi", only: "after" }],
    });
  });

  test("is nothing where the words are the same", () => {
    expect(changesOf([fact("nom", "Canal")], [fact("nom", "Canal")])[0]).toMatchObject({
      kind: "same",
      before: [{ text: "Canal" }],
    });
  });

  test("may be added, or gone, which comes last", () => {
    const changes = changesOf([fact("a", "un"), fact("b", "deux")], [fact("b", "deux"), fact("c", "trois")]);
    expect(changes.map(({ key, kind }) => [key, kind])).toEqual([
      ["b", "same"],
      ["c", "added"],
      ["a", "removed"],
    ]);
    expect(changes[2]).toMatchObject({ before: [{ text: "un", only: "before" }], after: [] });
  });
});
