import { useState } from "react";

/** Among them are styles for Outlook alone. */
const comment = /<!--[\s\S]*?-->/g;
/** The styles written in a mail's own text, which the content security policy of the pages refuses there. */
const styleAttribute = / style="/g;
const styleElement = /<style>([\s\S]*?)<\/style>/g;
const kept = "data-style";

const borders = 2;

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
  const plain = html.replace(comment, "");
  const styles = [...plain.matchAll(styleElement)].map(([, content]) => content).join("\n");
  return (
    <iframe
      title={title}
      sandbox="allow-same-origin"
      srcDoc={plain.replace(styleElement, "").replace(styleAttribute, ` ${kept}="`)}
      onLoad={({ currentTarget }) => {
        dress(currentTarget, styles);
        const whole = currentTarget.contentDocument?.documentElement;
        // The narrower the frame, the longer the mail: none of it is to be scrolled for inside.
        if (whole) new ResizeObserver(() => setHeight(whole.offsetHeight)).observe(whole);
      }}
      height={height + borders}
      className="block w-full rounded border border-line bg-paper"
    />
  );
};
