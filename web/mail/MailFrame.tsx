import { useState } from "react";

/** The styles that a mail carries in itself, which the pages' policy lets nobody read from its text. */
const styleAttribute = / style="/g;
const styleElement = /<style>([\s\S]*?)<\/style>/g;
const kept = "data-style";

/** Gives a mail its own styles back, one by one. */
const dress = (frame: HTMLIFrameElement, styles: string) => {
  const page = frame.contentDocument;
  const view = page?.defaultView;
  if (!page || !view) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(styles);
  page.adoptedStyleSheets = [sheet];
  for (const element of page.querySelectorAll<HTMLElement>(`[${kept}]`)) {
    element.style.cssText = element.getAttribute(kept) ?? "";
    element.removeAttribute(kept);
  }
};

/**
 * A mail's HTML as its reader sees it, in a frame in which nothing runs and no link leads anywhere. The content security
 * policy refuses styles that are written in a page, as a mail's are: they are taken out of its text and set afterwards.
 */
export const MailFrame = ({ title, html }: { title: string; html: string }) => {
  const [height, setHeight] = useState(480);
  const styles = [...html.matchAll(styleElement)].map(([, content]) => content).join("\n");
  return (
    <iframe
      title={title}
      sandbox="allow-same-origin"
      srcDoc={html.replace(styleElement, "").replace(styleAttribute, ` ${kept}="`)}
      onLoad={({ currentTarget }) => {
        dress(currentTarget, styles);
        setHeight(currentTarget.contentDocument?.documentElement.scrollHeight ?? height);
      }}
      height={height}
      className="block w-full rounded border border-line bg-paper"
    />
  );
};
