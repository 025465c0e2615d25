import { z } from 'zod';
import { partnerRequest } from '../shared/input/account-creation.js';
import { texts } from '../shared/texts.js';
import { commandNames, knownCommands, type CommandName, type KnownCommand } from './known-commands.js';
import { indented, pairs, type Paint } from './printing/layout.js';
import type { Language } from './words.js';
import { commandWords } from './words/command-help.js';
import type { CommandWords } from './words/command-words.js';
import { fieldHints } from './words/field-hints.js';

interface FieldSchema {
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
  readonly enum?: readonly (string | number)[];
  readonly const?: string | boolean;
  readonly anyOf?: readonly FieldSchema[];
  readonly items?: FieldSchema;
  /** Of a field that is only there to say where it belongs. */
  readonly not?: object;
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly examples?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

type Row = readonly [name: string, description: string];

function textOf({ format, pattern, examples, minLength, maxLength }: FieldSchema, { fields }: CommandWords): string {
  const example = examples?.[0];
  if (example) return fields.like(example);
  if (format) return fields.formats[format] ?? format;
  return pattern ? fields.pattern(pattern) : fields.text(minLength || 1, maxLength);
}

function description(schema: FieldSchema, words: CommandWords): string {
  const { fields } = words;
  const { const: only, type, minimum, maximum } = schema;
  if (only !== undefined) return String(only);
  if (type === 'boolean') return fields.either;
  return minimum === undefined ? textOf(schema, words) : fields.number(minimum, maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum);
}

const isShort = (values: readonly string[]): boolean => values.every((value) => value.length <= 4);

/** What a code means, for the fields that have a text for each. */
const meaningOf = (language: Language, field: string, value: string): string => {
  const { vetting, waiting, letters, users, standing, orders, leaving, merge, 'email-verification': email } = texts[language];
  const titles: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    rejection: Object.fromEntries(Object.entries(vetting.rejections).map(([code, { title }]) => [code, title])),
    answer: email.answers,
    step: waiting.steps,
    document: vetting.documents,
    roles: users.roles,
    level: standing.levels,
    method: orders.methods,
    decline: orders.declines,
    flaw: orders['proof-flaws'],
    why: { ...merge.declines, ...leaving.grounds },
    leaveOut: Object.fromEntries(Object.entries(letters.kinds).map(([kind, { name: said }]) => [kind, said])),
  };
  return titles[field]?.[value] ?? '';
};

/** Of a field whose values are data of the rules: each with its meaning. */
const codesOf = (language: Language, field: string): Readonly<Record<string, string>> | undefined =>
  ({ area: texts[language].levels.areas, benefit: texts[language].benefits.names })[field];

/** The schema of what a field holds, and what else is to be said of it: that null takes it away, that it is a list. */
function unwrapped(schema: FieldSchema, { fields }: CommandWords): { readonly held: FieldSchema; readonly said: string } {
  const held = schema.anyOf?.find(({ type }) => type !== 'null');
  if (held) return { held, said: ` (${fields.orNull})` };
  return schema.items ? { held: schema.items, said: ` (${fields.list})` } : { held: schema, said: '' };
}

function rowsOf(name: string, given: FieldSchema, isRequired: boolean, language: Language): Row[] {
  const words = commandWords[language];
  if (given.not) return [[name, words.fields.elsewhere]];
  const { held: schema, said } = unwrapped(given, words);
  const optional = `${said}${isRequired ? '' : ` (${words.fields.optional})`}`;
  if (schema.properties) return [...(optional ? [[name, optional.trim()] as const] : []), ...rowsIn(schema, language, `${name}.`)];
  const codes = codesOf(language, name);
  if (codes) return [[name, `${words.fields.oneOf}${optional}`], ...Object.entries(codes).map(([code, said]): Row => [`  ${code}`, said])];
  if (!schema.enum) return [[name, `${description(schema, words)}${optional}`]];
  const values = [...new Set(schema.enum.map(String))];
  if (isShort(values)) return [[name, `${words.fields.oneOf} ${values.join(', ')}${optional}`]];
  return [[name, `${words.fields.oneOf}${optional}`], ...values.map((value): Row => [`  ${value}`, meaningOf(language, name, value)])];
}

const rowsIn = ({ properties = {}, required = [] }: FieldSchema, language: Language, before = ''): Row[] =>
  Object.entries(properties).flatMap(([name, schema]) => rowsOf(`${before}${name}`, schema, required.includes(name), language));

function fieldLines(schema: z.ZodType, language: Language, paint: Paint): string[] {
  const rows = rowsIn(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as FieldSchema, language);
  return rows.length > 0 ? pairs(rows, paint) : [commandWords[language].fields.none];
}

/** What a request to join holds, and when a new tenant is named in it. */
export function startHelpLines(language: Language, paint: Paint): string[] {
  const { start } = fieldHints[language];
  return [start.title, '', ...indented(fieldLines(partnerRequest, language, paint)), '', ...start.more];
}

const giverOf = ({ by, sides }: KnownCommand): keyof CommandWords['givers'] => by ?? (sides.join(' ') as keyof CommandWords['givers']);

function linesOf(name: CommandName, language: Language, paint: Paint): string[] {
  const { commands, givers } = commandWords[language];
  const { more } = fieldHints[language];
  const known = knownCommands[name];
  return [
    `${paint.strong(name)}  ${givers[giverOf(known)]}`,
    ...indented([commands[name], ...fieldLines(known.fields, language, paint), ...(more[name] ?? [])]),
    '',
  ];
}

/** Every command, or the one that is asked about, with the fields it takes and the values they may have. */
export function commandHelpLines(language: Language, paint: Paint, only?: CommandName): string[] {
  const { title, hints } = commandWords[language];
  const lines = (only ? [only] : commandNames).flatMap((name) => linesOf(name, language, paint));
  return [title, '', ...indented(lines), ...hints.reason, ...(only ? [] : [hints.one])];
}
