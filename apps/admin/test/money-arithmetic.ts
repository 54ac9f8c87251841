import { parseSync } from 'vite';

/** A place in a file where an amount is calculated with. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
}

const ARITHMETIC = new Set(['+', '-', '*', '/', '%', '**']);
const ASSIGNING = new Set(['+=', '-=', '*=', '/=', '%=', '**=']);
/** What makes another figure, or another writing, of a number. */
const FIGURING = new Set([
  'toFixed',
  'toPrecision',
  'toExponential',
  'toLocaleString',
  'reduce',
  'reduceRight',
]);
const PASSING = new Set([
  'map',
  'flatMap',
  'filter',
  'slice',
  'toSorted',
  'toReversed',
  'concat',
  'at',
  'find',
  'flat',
]);
/** Amounts are called so throughout: `amountFen`, `fen`. */
const AMOUNT = /(^f|F)en$/;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

function partsOf(node: Node): Node[] {
  return Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]).filter(isNode));
}

/**
 * Finds where the code of a page calculates with an amount in fen: by an operator, by Math, by adding up. An amount is what
 * is called one, and what was taken from one: under another name, as a list, out of a condition.
 */
export function moneyArithmetic(file: string, code: string): readonly Finding[] {
  const { program } = parseSync(file, code);
  const root = program as unknown as Node;
  const called = new Set<string>();
  // A name may be given to an amount below where it is used in the text: until none comes any more.
  for (let before = -1; before < called.size;) {
    before = called.size;
    walk(root, (node) => nameAmounts(node, called));
  }
  const findings: Finding[] = [];
  walk(root, (node) => {
    if (!calculates(node, called)) return;
    const line = code.slice(0, node.start).split('\n').length;
    findings.push({ file, line, text: code.slice(node.start, node.end) });
  });
  return findings;
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const part of partsOf(node)) walk(part, visit);
}

/** Notes the names that amounts are given: by a declaration, or by taking an object apart. */
function nameAmounts(node: Node, called: Set<string>): void {
  if (node.type === 'VariableDeclarator' && isNode(node['id']) && isNode(node['init'])) {
    const { id, init } = node as unknown as { id: Node; init: Node };
    if (id.type === 'Identifier' && isAmount(init, called)) called.add(String(id['name']));
    if (id.type === 'ArrayPattern' && isAmount(init, called))
      for (const each of partsOf(id)) if (each.type === 'Identifier') called.add(String(each['name']));
  }
  if (node.type === 'Property' && isNode(node['key']) && isNode(node['value'])) {
    const { key, value } = node as unknown as { key: Node; value: Node };
    const bound = value.type === 'AssignmentPattern' ? (value['left'] as Node) : value;
    const isPattern =
      node['kind'] === 'init' && bound.type === 'Identifier' && AMOUNT.test(String(key['name']));
    if (isPattern && node['shorthand'] !== true) called.add(String(bound['name']));
  }
}

function isAmount(node: unknown, called: ReadonlySet<string>): boolean {
  if (!isNode(node)) return false;
  const within = (part: string): boolean => isAmount(node[part], called);
  switch (node.type) {
    case 'Identifier':
      return AMOUNT.test(String(node['name'])) || called.has(String(node['name']));
    case 'MemberExpression':
      return node['computed'] === true
        ? within('object')
        : AMOUNT.test(String((node['property'] as Node)['name']));
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'ParenthesizedExpression':
    case 'ChainExpression':
      return within('expression');
    case 'LogicalExpression':
      return node['operator'] !== '&&' ? within('left') || within('right') : within('right');
    case 'ConditionalExpression':
      return within('consequent') || within('alternate');
    case 'ArrayExpression':
      return partsOf(node).some((each) => isAmount(each, called));
    case 'SpreadElement':
      return within('argument');
    case 'CallExpression':
      return isAmountOfCall(node, called);
    default:
      return false;
  }
}

/** What a call gives of amounts: a number read again, or a list of them. */
function isAmountOfCall(node: Node, called: ReadonlySet<string>): boolean {
  const callee = node['callee'] as Node;
  const given = (node['arguments'] as Node[] | undefined) ?? [];
  if (callee.type === 'Identifier' && callee['name'] === 'Number')
    return given.some((each) => isAmount(each, called));
  if (callee.type !== 'MemberExpression') return false;
  const name = String((callee['property'] as Node)['name']);
  if (!PASSING.has(name)) return false;
  const [first] = given;
  const gives = first?.type === 'ArrowFunctionExpression' && isAmount(first['body'], called);
  return (name.endsWith('ap') && gives) || (!name.endsWith('ap') && isAmount(callee['object'], called));
}

function calculates(node: Node, called: ReadonlySet<string>): boolean {
  const amount = (part: string): boolean => isAmount(node[part], called);
  switch (node.type) {
    case 'BinaryExpression':
      return ARITHMETIC.has(String(node['operator'])) && (amount('left') || amount('right'));
    case 'AssignmentExpression':
      return ASSIGNING.has(String(node['operator'])) && (amount('left') || amount('right'));
    case 'UpdateExpression':
      return amount('argument');
    case 'UnaryExpression':
      return /^[-+~]$/.test(String(node['operator'])) && amount('argument');
    case 'CallExpression': {
      const callee = node['callee'] as Node;
      if (callee.type !== 'MemberExpression') return false;
      const { object, property } = callee as unknown as { object: Node; property: Node };
      if (object.type === 'Identifier' && object['name'] === 'Math')
        return (node['arguments'] as Node[]).some((each) => isAmount(each, called));
      return FIGURING.has(String(property['name'])) && isAmount(object, called);
    }
    default:
      return false;
  }
}
