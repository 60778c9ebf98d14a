import type { ReactNode } from "react";
import { LivePreview, PreviewBar } from "./LivePreview.tsx";
import type { usePreview } from "./usePreview.ts";

/** The form of an intent, and beside it who could answer; on a phone below, with the count always in sight. */
export const EditorLayout = ({
  preview,
  children,
}: {
  preview: ReturnType<typeof usePreview>;
  children: ReactNode;
}) => (
  <div className="grid items-start gap-10 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,24rem)] lg:gap-16">
    <div className="min-w-0">
      {children}
      <PreviewBar preview={preview.preview} />
    </div>
    <LivePreview {...preview} />
  </div>
);
