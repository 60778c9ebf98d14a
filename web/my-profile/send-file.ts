import { type ProofFile, proofFileSchema } from "../../shared/suppliers/schema.ts";
import { readProblem } from "../platform/problem.ts";
import { newName } from "../platform/transport.ts";
import type { PreparedFile } from "./prepare-file.ts";

type Sending = {
  signal: AbortSignal;
  /** How much has left, from 0 to 1. */
  onShare: (share: number) => void;
};

/** How long nothing may move before the sending is given up, in milliseconds. */
const patience = 60_000;

/** A TypeError, as `fetch` throws where nothing answers. */
const noAnswer = () => new TypeError("no answer");

/**
 * Sends the document of a proof; not by `fetch`, which does not tell how much has left. Rejects with the reason of
 * `signal` once it is aborted, and with a TypeError where nothing answers, or nothing moves for a minute.
 */
export const sendFile = (
  supplierId: string,
  { content, name, type }: PreparedFile,
  { signal, onShare }: Sending,
): Promise<ProofFile> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const request = new XMLHttpRequest();
    let stalled: ReturnType<typeof setTimeout> | undefined;
    const awaitMove = () => {
      clearTimeout(stalled);
      stalled = setTimeout(() => {
        reject(noAnswer());
        request.abort();
      }, patience);
    };
    const stop = () => request.abort();
    request.open("POST", `/api/suppliers/${supplierId}/files?name=${encodeURIComponent(name)}`);
    request.setRequestHeader("content-type", type);
    request.setRequestHeader("x-request-id", newName());
    request.upload.onprogress = ({ loaded, total }) => {
      awaitMove();
      onShare(loaded / total);
    };
    request.onerror = () => reject(noAnswer());
    request.onabort = () => reject(signal.reason);
    request.onloadend = () => {
      clearTimeout(stalled);
      signal.removeEventListener("abort", stop);
    };
    request.onload = async () => {
      const { status } = request;
      const json = async (): Promise<unknown> => JSON.parse(request.responseText);
      try {
        if (status !== 201) throw await readProblem({ status, json });
        resolve(proofFileSchema.parse(await json()));
      } catch (error) {
        reject(error);
      }
    };
    signal.addEventListener("abort", stop);
    awaitMove();
    request.send(content);
  });
