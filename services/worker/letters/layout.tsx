import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { say, type Language } from '../../shared/texts.js';

const fonts = "-apple-system, 'Segoe UI', 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR', Arial, sans-serif";
const ink = '#1b2b2a';
const quiet = '#55635f';
const accent = '#0b5d52';
const line = '#dcd8cd';
const text = `margin:0 0 16px;font-size:16px;line-height:1.6;color:${ink};word-break:keep-all;overflow-wrap:anywhere`;

interface Children {
  readonly children: ComponentChildren;
}

/** A paragraph. */
export const Paragraph = ({ children }: Children) => <p style={text}>{children}</p>;

/** A paragraph of lesser weight. */
export const Note = ({ children }: Children) => <p style={`${text};font-size:14px;color:${quiet}`}>{children}</p>;

/** A part of the letter under its own heading. */
export const Section = ({ title, children }: Children & { readonly title: string }) => (
  <>
    <h2 style={`margin:32px 0 12px;font-size:18px;line-height:1.4;color:${ink};word-break:keep-all`}>{title}</h2>
    {children}
  </>
);

/** What the letter is about, line by line. */
export const Facts = ({ rows }: { readonly rows: readonly (readonly [label: string, value: string])[] }) => (
  <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" style={`margin:8px 0 24px;border-top:1px solid ${line}`}>
    {rows.map(([label, value]) => (
      <tr>
        <td style={`padding:12px 0;border-bottom:1px solid ${line};line-height:1.5;word-break:keep-all;overflow-wrap:anywhere`}>
          <span style={`display:block;font-size:13px;color:${quiet}`}>{label}</span>
          <strong style={`font-size:16px;color:${ink}`}>{value}</strong>
        </td>
      </tr>
    ))}
  </table>
);

/** Sentences in a row, numbered or not. */
export const Lines = ({ lines, ordered = false }: { readonly lines: readonly string[]; readonly ordered?: boolean }) => {
  const List = ordered ? 'ol' : 'ul';
  return (
    <List style={`margin:0 0 16px;padding:0 0 0 24px;color:${ink}`}>
      {lines.map((each) => (
        <li style="margin:0 0 8px;padding:0 0 0 4px;font-size:16px;line-height:1.6;word-break:keep-all;overflow-wrap:anywhere">{each}</li>
      ))}
    </List>
  );
};

/** The one thing to click. */
export const Button = ({ href, children }: Children & { readonly href: string }) => (
  <table role="presentation" cellPadding="0" cellSpacing="0" style="margin:24px 0">
    <tr>
      <td style={`border-radius:8px;background-color:${accent}`}>
        <a
          href={href}
          style="display:inline-block;padding:14px 28px;font-size:17px;line-height:1.4;font-weight:bold;color:#ffffff;text-decoration:none"
        >
          {children}
        </a>
      </td>
    </tr>
  </table>
);

/** Something to be copied by eye. */
export const Code = ({ children }: Children) => (
  <p
    style={`margin:0 0 12px;padding:16px;border:1px solid ${line};border-radius:8px;background-color:#f6f4ee;font-family:Consolas,Menlo,'Courier New',monospace;font-size:28px;line-height:1.3;letter-spacing:4px;text-align:center;font-weight:bold;color:${ink}`}
  >
    {children}
  </p>
);

/** An address written out, for mail programs without buttons. */
export const Address = ({ href }: { readonly href: string }) => (
  <p style="margin:0 0 16px;font-size:13px;line-height:1.5;word-break:break-all">
    <a href={href} style={`color:${accent}`}>
      {href}
    </a>
  </p>
);

/** What an application calls, for whoever runs it. */
export const Calls = ({ title, calls }: { readonly title: string; readonly calls: readonly string[] }) => (
  <p style={`margin:0 0 16px;font-size:13px;line-height:1.6;color:${quiet};word-break:break-all`}>
    {title}
    {calls.map((call) => (
      <>
        <br />
        {call}
      </>
    ))}
  </p>
);

interface Sheet extends Children {
  readonly language: Language;
  readonly subject: string;
  readonly preheader: string;
  readonly footer: string;
}

const Html = ({ language, subject, preheader, footer, children }: Sheet) => (
  <html lang={language} dir="ltr">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light" />
      <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
      <title>{subject}</title>
    </head>
    <body style={`margin:0;padding:0;background-color:#f1eee6;font-family:${fonts};-webkit-text-size-adjust:100%`}>
      <div style="display:none;max-height:0;overflow:hidden;font-size:1px;line-height:1px;color:#f1eee6">{preheader}</div>
      <table role="presentation" lang={language} width="100%" cellPadding="0" cellSpacing="0" style="background-color:#f1eee6">
        <tr>
          <td align="center" style="padding:32px 12px">
            <table role="presentation" width="600" cellPadding="0" cellSpacing="0" style="width:100%;max-width:600px">
              <tr>
                <td style={`padding:0 4px 16px;font-size:20px;font-weight:bold;letter-spacing:0.3px;color:${accent}`}>
                  {say(language, 'common.name')}
                  <span style={`font-size:14px;font-weight:normal;letter-spacing:0;color:${quiet}`}>
                    {' '}
                    · {say(language, 'common.tagline')}
                  </span>
                </td>
              </tr>
              <tr>
                <td style={`padding:32px 28px;border:1px solid ${line};border-radius:12px;background-color:#ffffff`}>{children}</td>
              </tr>
              <tr>
                <td style={`padding:20px 4px 0;font-size:13px;line-height:1.6;color:${quiet};word-break:keep-all`}>{footer}</td>
              </tr>
            </table>
          </td>
        </tr>
      </table>
    </body>
  </html>
);

/** A whole letter as HTML that mail programs of every age can show. */
export const sheet = (letter: Sheet): string => `<!doctype html>${renderToString(<Html {...letter} />)}`;

/** The same letter as plain text: parts with an empty line between, nothing for a part that is not there. */
export const plain = (parts: readonly (string | readonly string[] | undefined)[]): string =>
  `${parts
    .filter((part) => part !== undefined)
    .map((part) => (typeof part === 'string' ? part : part.join('\n')))
    .join('\n\n')}\n`;
