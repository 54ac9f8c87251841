import { expect, test } from 'vitest';
import { commandOf, type Key } from './keys';

const key = (name: string): Key => {
  const parts = name.split('+');
  return {
    key: parts.at(-1) ?? '',
    shiftKey: parts.includes('Shift'),
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    altKey: parts.includes('Alt'),
  };
};

test.each([
  ['ArrowDown', { do: 'move', down: 1, right: 0, to: 'next', extend: false }],
  ['Shift+ArrowRight', { do: 'move', down: 0, right: 1, to: 'next', extend: true }],
  ['Ctrl+ArrowUp', { do: 'move', down: -1, right: 0, to: 'edge', extend: false }],
  ['Ctrl+Shift+ArrowLeft', { do: 'move', down: 0, right: -1, to: 'edge', extend: true }],
  ['Enter', { do: 'move', down: 1, right: 0, to: 'next', extend: false }],
  ['Shift+Enter', { do: 'move', down: -1, right: 0, to: 'next', extend: false }],
  ['PageDown', { do: 'move', down: 10, right: 0, to: 'next', extend: false }],
  ['Tab', { do: 'tab', back: false }],
  ['Shift+Tab', { do: 'tab', back: true }],
  ['Home', { do: 'row', end: false, extend: false }],
  ['Ctrl+Shift+End', { do: 'table', end: true, extend: true }],
  ['F2', { do: 'edit' }],
  ['Shift+F2', { do: 'comment' }],
  ['Delete', { do: 'clear' }],
  ['Backspace', { do: 'clear' }],
  ['Ctrl+a', { do: 'all' }],
  ['Ctrl+D', { do: 'fillDown' }],
  ['Meta+r', { do: 'fillRight' }],
  ['Ctrl+z', { do: 'undo' }],
  ['Meta+Shift+z', { do: 'redo' }],
  ['Ctrl+y', { do: 'redo' }],
  ['Ctrl+c', null],
  ['5', null],
  ['Alt+ArrowDown', null],
] as const)('%s on a chosen cell', (name, command) => {
  expect(commandOf(key(name), 'choose')).toEqual(command);
});

test.each([
  ['ArrowLeft', { do: 'move', down: 0, right: -1, to: 'next', extend: false }],
  ['Escape', { do: 'cancel' }],
  ['F2', { do: 'edit' }],
  ['Backspace', null],
  ['Home', null],
  ['Ctrl+z', null],
  ['Ctrl+Enter', { do: 'fillTyped' }],
] as const)('%s while a figure is typed', (name, command) => {
  expect(commandOf(key(name), 'type')).toEqual(command);
});

test.each([
  ['ArrowLeft', null],
  ['ArrowUp', null],
  ['Enter', { do: 'move', down: 1, right: 0, to: 'next', extend: false }],
  ['Tab', { do: 'tab', back: false }],
] as const)('%s while a figure is edited with the caret', (name, command) => {
  expect(commandOf(key(name), 'edit')).toEqual(command);
});
