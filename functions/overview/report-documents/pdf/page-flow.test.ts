import { expect, test } from "vitest";
import { newSheet } from "../../../pdf/sheet.ts";
import { frame, type Piece, pageFlow } from "./page-flow.ts";

const room = frame.top - frame.bottom;

/** Pieces that tell on which page they were drawn. */
const recorder = () => {
  const drawn: string[] = [];
  const piece = (name: string, height: number, more: Partial<Piece> = {}): Piece => ({
    height,
    draw: (page) => drawn.push(`${name} ${page.doc.getPages().indexOf(page) + 1}`),
    ...more,
  });
  return { drawn, piece };
};
const newFlow = async () => pageFlow(await newSheet("Bilan", "2027-03-18T08:00:00.000Z"));

test("pieces follow one another, and go on with the next page where there is no room", async () => {
  const { drawn, piece } = recorder();
  const place = await newFlow();
  expect(place([piece("a", room / 2), piece("b", room / 2), piece("c", 10)])).toBe(1);
  expect(place([piece("d", 10)])).toBe(2);
  expect(drawn).toEqual(["a 1", "b 1", "c 2", "d 2"]);
});

test("a heading goes to the next page with what it is the heading of", async () => {
  const { drawn, piece } = recorder();
  const place = await newFlow();
  place([piece("text", room - 50)]);
  expect(place([piece("heading", 30, { keepWithNext: true }), piece("row", 30)])).toBe(2);
  expect(drawn).toEqual(["text 1", "heading 2", "row 2"]);
});

test("the headings of a table are drawn again where it begins a page", async () => {
  const { drawn, piece } = recorder();
  const place = await newFlow();
  const head = piece("head", 20);
  place([head, ...["r1", "r2", "r3"].map((name) => piece(name, room / 2 - 10, { head }))]);
  expect(drawn).toEqual(["head 1", "r1 1", "r2 1", "head 2", "r3 2"]);
});

test("what is to stay together but is higher than a page is cut between its pieces", async () => {
  const { drawn, piece } = recorder();
  const place = await newFlow();
  place([1, 2, 3].map((i) => piece(`p${i}`, room / 2, { keepWithNext: true })));
  expect(drawn).toEqual(["p1 1", "p2 1", "p3 2"]);
});
