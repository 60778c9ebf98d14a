import { useEffect, useRef, useState } from "react";
import type { ProofFile } from "../../shared/suppliers/schema.ts";
import { problemOf } from "../platform/problem.ts";
import type { PreparedFile } from "./prepare-file.ts";
import type { ChosenFiles } from "./profile-form.ts";
import { sendFile } from "./send-file.ts";
import { UnusableFile } from "./unusable-file.ts";

/** Where a chosen file stands, until the proof names it. */
export type FileStep =
  | { step: "preparing"; name: string }
  /** The profile cannot be saved yet: the file leaves with the first save. */
  | { step: "waiting"; file: PreparedFile }
  | { step: "sending"; file: PreparedFile; share: number }
  | { step: "failed"; file: PreparedFile; words: string }
  | { step: "unusable"; name: string; words: string }
  | { step: "sent"; note?: string | undefined };

type Choice = {
  stop: AbortController;
  prepared: Promise<PreparedFile>;
  sent?: Promise<ProofFile> | undefined;
};

type Options = {
  /** The key of the proof’s row. */
  row: string;
  /** The supplier that files are sent to; none while the profile lacks what even a draft needs. */
  store: () => Promise<string | undefined>;
  /** The files of this form that its save sends, or waits for. */
  chosen: ChosenFiles;
  onChange: (file: ProofFile | undefined) => void;
};

/** The document of a proof from its choice to its sending: once, however often one presses or saves meanwhile. */
export const useProofFile = ({ row, store, chosen, onChange }: Options) => {
  const [state, setState] = useState<FileStep>();
  const current = useRef<Choice>(undefined);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });

  const forget = () => {
    current.current?.stop.abort();
    current.current = undefined;
    chosen.delete(row);
  };
  const leave = useRef(forget);
  useEffect(() => () => leave.current(), []);

  const show = (choice: Choice, next: FileStep) => {
    if (choice === current.current) setState(next);
  };

  const send = async (choice: Choice, supplierId: string): Promise<ProofFile> => {
    const file = await choice.prepared;
    try {
      show(choice, { step: "sending", file, share: 0 });
      const kept = await sendFile(supplierId, file, {
        signal: choice.stop.signal,
        onShare: (share) => show(choice, { step: "sending", file, share }),
      });
      if (choice === current.current) latest.current(kept);
      show(choice, { step: "sent", note: file.note });
      return kept;
    } catch (error) {
      choice.sent = undefined;
      show(choice, { step: "failed", file, words: problemOf(error).detail });
      throw error;
    }
  };

  const sendOnce = (choice: Choice, supplierId: string): Promise<ProofFile> => {
    choice.sent ??= send(choice, supplierId);
    return choice.sent;
  };

  /** Sends it if the profile is saved, or can be. Its failures are shown here, and those of the profile where it is saved. */
  const go = async (choice: Choice) => {
    const file = await choice.prepared;
    const supplierId = await store().catch(() => undefined);
    if (choice !== current.current || choice.sent) return;
    if (supplierId === undefined) show(choice, { step: "waiting", file });
    else await sendOnce(choice, supplierId).catch(() => undefined);
  };

  const choose = (file: File) => {
    forget();
    const choice: Choice = {
      stop: new AbortController(),
      // What prepares files comes with the first one.
      prepared: import("./prepare-file.ts").then(({ prepareFile }) => prepareFile(file)),
    };
    current.current = choice;
    chosen.set(row, (supplierId) => sendOnce(choice, supplierId));
    setState({ step: "preparing", name: file.name });
    go(choice).catch((error: unknown) => {
      if (choice !== current.current) return;
      forget();
      const words = error instanceof UnusableFile ? error.message : problemOf(error).detail;
      setState({ step: "unusable", name: file.name, words });
    });
  };

  return {
    state,
    choose,
    retry: () => {
      if (current.current) void go(current.current);
    },
    /** Forgets the file that was chosen, and that of the proof. */
    remove: () => {
      forget();
      setState(undefined);
      onChange(undefined);
    },
  };
};
