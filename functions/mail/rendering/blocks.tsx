import { Button, Heading, Link, Section, Text } from "@react-email/components";
import type { Block } from "../document/mail-document.ts";
import { light } from "./colours.ts";
import { MeetingTable } from "./meeting-table.tsx";
import { heading, link, soft, table, text } from "./styles.ts";

type Of<T extends Block["type"]> = Extract<Block, { type: T }>;

const isUrl = (value: string): boolean => /^https?:\/\/\S+$/.test(value);

const Facts = ({ facts }: Of<"facts">) => (
  <table cellPadding={0} cellSpacing={0} style={{ ...table, margin: "0 0 16px" }}>
    <tbody>
      {facts.map(({ label, value }) => (
        <tr key={label}>
          <th
            scope="row"
            className="soft line"
            style={{
              ...soft,
              width: "32%",
              padding: "8px 12px 8px 0",
              textAlign: "left",
              verticalAlign: "top",
              fontWeight: 400,
              borderBottom: `1px solid ${light.line}`,
            }}
          >
            {label}
          </th>
          <td
            className="ink line"
            style={{
              ...text,
              padding: "8px 0",
              verticalAlign: "top",
              borderBottom: `1px solid ${light.line}`,
              wordBreak: "break-word",
            }}
          >
            {isUrl(value) ? (
              <Link href={value} className="link" style={link}>
                {value}
              </Link>
            ) : (
              value
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Quote = ({ label, text: words }: Of<"quote">) => (
  <Section
    className="quote"
    style={{
      margin: "0 0 16px",
      padding: "12px 16px",
      backgroundColor: light.violetteWash,
      borderLeft: `3px solid ${light.violette}`,
    }}
  >
    <Text className="soft" style={{ ...soft, margin: "0 0 4px" }}>
      {label}
    </Text>
    <Text className="ink" style={{ ...text, margin: 0, whiteSpace: "pre-line" }}>
      {words}
    </Text>
  </Section>
);

const List = ({ title, items }: Of<"list">) => (
  <>
    <Heading as="h2" className="ink" style={heading}>
      {title}
    </Heading>
    <ul style={{ margin: "0 0 16px", padding: "0 0 0 20px" }}>
      {items.map((item) => (
        <li key={item} className="ink" style={{ ...text, margin: "0 0 6px" }}>
          {item}
        </li>
      ))}
    </ul>
  </>
);

/** A button, and its link written out, for people who cannot press it or who want to see where it leads. */
const Action = ({ label, url }: Of<"action">) => (
  <Section style={{ margin: "24px 0" }}>
    <Button
      href={url}
      className="action"
      style={{
        padding: "14px 24px",
        borderRadius: "4px",
        backgroundColor: light.brique,
        color: light.onBrique,
        fontSize: "16px",
        lineHeight: "20px",
        fontWeight: 700,
        textDecoration: "none",
      }}
    >
      {label}
    </Button>
    <Text className="soft" style={{ ...soft, margin: "12px 0 0", fontSize: "14px", wordBreak: "break-all" }}>
      <Link href={url} className="link" style={link}>
        {url}
      </Link>
    </Text>
  </Section>
);

/** One block as HTML. */
export const BlockView = ({ block }: { block: Block }) => {
  switch (block.type) {
    case "paragraph":
      return (
        <Text className="ink" style={text}>
          {block.text}
        </Text>
      );
    case "facts":
      return <Facts {...block} />;
    case "quote":
      return <Quote {...block} />;
    case "list":
      return <List {...block} />;
    case "meetings":
      return <MeetingTable {...block} />;
    case "action":
      return <Action {...block} />;
  }
};
