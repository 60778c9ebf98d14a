import { render, Text } from "@react-email/components";
import { BlockView } from "./blocks.tsx";
import { Layout } from "./layout.tsx";
import type { MailDocument } from "./mail-document.ts";
import { text } from "./styles.ts";

type Frame = { home: string; signature: string; unsubscribe?: { label: string; url: string } };

/** Outlook on Windows ignores `max-width`: it is told the width in a comment that others skip. */
const outlookWidth = "<!--[if mso]><style>.column{width:600px !important}</style><![endif]-->";

/** A mail as HTML. */
export const htmlOf = async (document: MailDocument, frame: Frame): Promise<string> => {
  const html = await render(
    <Layout subject={document.subject} preview={document.preview} why={document.why} {...frame}>
      <Text className="ink" style={text}>
        Bonjour,
      </Text>
      {document.blocks.map((block) => (
        <BlockView key={JSON.stringify(block)} block={block} />
      ))}
    </Layout>,
  );
  return html.replace("</head>", `${outlookWidth}</head>`);
};
