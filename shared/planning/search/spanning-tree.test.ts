import { describe, expect, test } from "vitest";
import { createSpanningTree } from "./spanning-tree.ts";

// Nodes 0 to 3 below the root, which is 4; arcs 0 to 3 are to be hung in, arcs 4 to 7 lead to the root.
const tail = Int32Array.of(0, 1, 3, 2, 0, 1, 2, 3);
const tree = () => createSpanningTree(4, 4, -10);
/** 1 hangs on 0 by arc 0, and 2 hangs on 1 by arc 1. */
const chain = () => {
  const built = tree();
  built.rehang(1, 1, 0, 0, tail);
  built.shift(1, 0);
  built.rehang(2, 2, 1, 1, tail);
  built.shift(2, 0);
  return built;
};

describe("a spanning tree", () => {
  test("begins with every node below the root", () => {
    const { parent, arcUp, potentials } = tree();
    expect([...parent]).toEqual([4, 4, 4, 4, -1]);
    expect([...arcUp.subarray(0, 4)]).toEqual([4, 5, 6, 7]);
    expect([...potentials]).toEqual([-10, -10, -10, -10, 0]);
  });

  test("finds where two paths to the root meet", () => {
    const { joinOf } = chain();
    expect(joinOf(2, 0)).toBe(0);
    expect(joinOf(2, 3)).toBe(4);
    expect(joinOf(1, 1)).toBe(1);
  });

  test("turns the path upside down where a part is hung by another of its nodes", () => {
    const turned = chain();
    turned.rehang(0, 2, 3, 3, tail);
    turned.shift(2, 5);
    expect([...turned.parent.subarray(0, 4)]).toEqual([1, 2, 3, 4]);
    expect([...turned.arcUp.subarray(0, 4)]).toEqual([0, 1, 3, 7]);
    // 0 and 1 are now seen from the other end of arcs 0 and 1; arc 3 leads from 2 to its new parent.
    expect([...turned.upwards.subarray(0, 4)]).toEqual([1, 1, 1, 1]);
    expect([...turned.potentials.subarray(0, 4)]).toEqual([-5, -5, -5, -10]);
    expect(turned.joinOf(0, 1)).toBe(1);
  });
});
