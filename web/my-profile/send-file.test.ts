import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ProblemError } from "../platform/problem.ts";
import type { PreparedFile } from "./prepare-file.ts";
import { sendFile } from "./send-file.ts";

/** What the page asks of the browser; the test answers in the place of the server. */
class FakeRequest {
  static sent: FakeRequest[] = [];
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  onloadend?: () => void;
  status = 0;
  responseText = "";
  open() {}
  setRequestHeader() {}
  send() {
    FakeRequest.sent.push(this);
  }
  abort() {
    this.onabort?.();
    this.onloadend?.();
  }
  answer(status: number, body: unknown) {
    this.status = status;
    this.responseText = typeof body === "string" ? body : JSON.stringify(body);
    this.onload?.();
    this.onloadend?.();
  }
}

const file: PreparedFile = { content: new Blob(["%PDF-"]), name: "agrément.pdf", type: "application/pdf" };
const kept = { id: "fil_1", name: "agrément.pdf", type: "application/pdf", bytes: 5 };

beforeEach(() => {
  FakeRequest.sent = [];
  vi.stubGlobal("XMLHttpRequest", FakeRequest);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const sending = (stop = new AbortController()) => {
  const shares: number[] = [];
  const sent = sendFile("sup_1", file, { signal: stop.signal, onShare: (share) => shares.push(share) });
  const [request] = FakeRequest.sent;
  return { sent, request, shares, stop };
};

describe("the document of a proof", () => {
  it("is sent, and tells how much has left", async () => {
    const { sent, request, shares } = sending();
    request?.upload.onprogress?.({ loaded: 1, total: 4 });
    request?.answer(201, kept);
    await expect(sent).resolves.toEqual(kept);
    expect(shares).toEqual([0.25]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("does not leave where it is given up already", async () => {
    const stop = new AbortController();
    stop.abort();
    const { sent, request } = sending(stop);
    await expect(sent).rejects.toBe(stop.signal.reason);
    expect(request).toBeUndefined();
  });

  it("stops on its way where it is given up", async () => {
    const { sent, stop } = sending();
    stop.abort();
    await expect(sent).rejects.toBe(stop.signal.reason);
  });

  it("is given up once nothing moves any more, not while something does", async () => {
    const { sent, request } = sending();
    const refused = expect(sent).rejects.toThrow(TypeError);
    for (const loaded of [1, 2, 3]) {
      vi.advanceTimersByTime(50_000);
      request?.upload.onprogress?.({ loaded, total: 4 });
    }
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(60_000);
    await refused;
  });

  it.each([
    [413, { code: "file.tooLarge", title: "Fichier trop lourd", detail: "Ce fichier dépasse 4 Mo." }],
    [502, "<html>"],
    [201, "<html>"],
  ])("that is not taken says why: %i", async (status, body) => {
    const { sent, request } = sending();
    request?.answer(status, body);
    await expect(sent).rejects.toThrow(status === 201 ? SyntaxError : ProblemError);
  });
});
