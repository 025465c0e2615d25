import { describedStreams, type DescribedStreams } from './event-streams.js';
import { jsonSchemaOf } from './json-schemas.js';
import { markdownTable } from './markdown-table.js';

interface Shape {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
}

const plain = ({ type = 'any', format, enum: values, items, anyOf }: Shape): string => {
  if (anyOf) return anyOf.map(plain).join(' or ');
  if (typeof type !== 'string') return type.join(' or ');
  if (values) return values.map((value) => `\`${value}\``).join(' or ');
  if (items) return `list of ${plain(items)}`;
  return format ? `${type}, ${format}` : type;
};

/** One row per field, the fields of an inner object by their path. */
function rowsOf({ properties = {}, required = [] }: Shape, path = '', isOptional = false): string[][] {
  return Object.entries(properties).flatMap(([name, shape]) => {
    const optional = isOptional || !required.includes(name);
    const inner = [shape, ...(shape.anyOf ?? [])].find(({ properties: fields }) => fields);
    if (inner) return rowsOf(inner, `${path}${name}.`, optional);
    return [[`\`${path}${name}\``, plain(shape), optional ? '' : 'always']];
  });
}

type Definition = DescribedStreams['definitions'][number];

const section =
  (noun: string) =>
  ({ type, version, summary, data }: Definition): string => {
    const rows = rowsOf(jsonSchemaOf(data, 'output'));
    const fields = rows.length > 0 ? markdownTable([['field', 'type', 'given'], ...rows]) : 'It says nothing besides.';
    return `## ${type}\n\n\`${noun}.${type}.v${version}\` · ${summary}\n\n${fields}\n`;
  };

const written = '<!-- Written by `npm run docs` from `events/`; change it there. -->';

const chapter = ({ noun, heading, preface, definitions }: DescribedStreams, index: number): string =>
  [`# ${heading}\n\n${index === 0 ? `${written}\n\n` : ''}${preface}\n`, ...definitions.map(section(noun))].join('\n');

/** Every event the system can state, for people. */
export const eventsDoc = (): string => describedStreams.map(chapter).join('\n');
