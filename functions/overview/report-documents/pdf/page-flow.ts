import { PageSizes, type PDFPage } from "@cantoo/pdf-lib";
import type { Sheet } from "../../../pdf/sheet.ts";

const [pageWidth, pageHeight] = PageSizes.A4;

/** Where the text stands on a page of A4, in points from its lower left corner. */
export const frame = { left: 60, right: pageWidth - 60, top: pageHeight - 62, bottom: 66 } as const;
export const textWidth = frame.right - frame.left;

/** What stays whole: a line, a row, a picture. */
export type Piece = {
  height: number;
  /** Draws it below `y`. */
  draw: (page: PDFPage, y: number) => void;
  /** Never the last thing of a page. */
  keepWithNext?: boolean;
  /** Drawn again above it where it begins a page: the headings of a table. */
  head?: Piece;
};

/** Places pieces below what was placed; returns the number of the page where they begin, from 1. */
export type PageFlow = (pieces: readonly Piece[]) => number;

/** Pieces that stay on one page: each that keeps with the next, and the one that ends them. */
const groupsOf = (pieces: readonly Piece[]): Piece[][] => {
  const groups: Piece[][] = [];
  let open = false;
  for (const piece of pieces) {
    if (open) groups.at(-1)?.push(piece);
    else groups.push([piece]);
    open = piece.keepWithNext ?? false;
  }
  return groups;
};

/** Puts pieces one below the other, on as many pages as it takes, beginning with a new one. */
export const pageFlow = ({ document }: Sheet): PageFlow => {
  let page = document.addPage(PageSizes.A4);
  let y: number = frame.top;
  const turn = (): void => {
    page = document.addPage(PageSizes.A4);
    y = frame.top;
  };
  const put = (piece: Piece): void => {
    piece.draw(page, y);
    y -= piece.height;
  };
  return (pieces) => {
    let first = 0;
    for (const group of groupsOf(pieces)) {
      const height = group.reduce((sum, piece) => sum + piece.height, 0);
      if (y < frame.top && y - height < frame.bottom) turn();
      first ||= document.getPageCount();
      for (const piece of group) {
        if (y < frame.top && y - piece.height < frame.bottom) turn();
        if (y === frame.top && piece.head) put(piece.head);
        put(piece);
      }
    }
    return first;
  };
};
