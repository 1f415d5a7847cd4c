import { expect, it, vi } from 'vitest';
import rights from '../../../../docs/rights.md?raw';
import { OFFICES } from './rights';

vi.mock('../api/me', () => ({ useMe: () => undefined }));

const cells = (row: string) => row.split('|').map((cell) => cell.trim());

it.each(Object.entries(OFFICES))('%s is offered to whom it is open', (route, offices) => {
  const lines = rights.split('\n');
  const columns = cells(lines.find((line) => line.startsWith('| route |')) ?? '');
  const row = cells(lines.find((line) => line.startsWith(`| \`${route}\` |`)) ?? '');
  const staff = columns.slice(columns.indexOf('administrator')).filter(Boolean);

  expect(staff.filter((role) => row[columns.indexOf(role)] === '●')).toEqual(offices);
});
