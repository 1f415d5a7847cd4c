import { afterEach, expect, it, vi } from 'vitest';
import { meant } from './keys';

class Target {
  constructor(readonly typing: boolean) {}
  closest() {
    return this.typing ? this : null;
  }
}
vi.stubGlobal('Element', Target);
afterEach(() => vi.clearAllMocks());

const approve = vi.fn();
const press = (key: string, more: object = {}) =>
  ({ key, target: new Target(false), ...more }) as unknown as KeyboardEvent;

it('a single key acts, small or large', () => {
  expect(meant(press('g'), { g: approve }, true)).toBe(approve);
  expect(meant(press('G', { shiftKey: true }), { g: approve }, true)).toBe(approve);
  expect(meant(press('x'), { g: approve }, true)).toBeUndefined();
});

it('a key does nothing where one types, with others held down, held down itself, or switched off', () => {
  expect(meant(press('g', { target: new Target(true) }), { g: approve }, true)).toBeUndefined();
  for (const held of ['ctrlKey', 'metaKey', 'altKey', 'repeat', 'isComposing', 'defaultPrevented']) {
    expect(meant(press('g', { [held]: true }), { g: approve }, true)).toBeUndefined();
  }
  expect(meant(press('g'), { g: approve }, false)).toBeUndefined();
});
