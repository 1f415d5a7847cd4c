import { expect, it } from 'vitest';
import roles from 'virtual:rights';
import { asked, open } from './rights';

const TABLE = `
| route | anyone | treasurer | administrator | caretaker | reader |
|---|:-:|:-:|:-:|:-:|:-:|
| \`GET /schedule\` | ● | ● |  | ● | ● |
| \`GET /schedule\` with needs |  |  |  | ● |  |
`;

it('a row lets in those of the staff whom it marks, and says nothing of others', () => {
  expect(open(TABLE, ['GET /schedule'])).toEqual({ 'GET /schedule': ['caretaker', 'reader'] });
});

it('a route with what it is about is a row of its own', () => {
  expect(open(TABLE, ['GET /schedule with needs'])).toEqual({ 'GET /schedule with needs': ['caretaker'] });
});

it('a table has the columns that it needs', () => {
  const more = `${TABLE}\n| route | administrator | council |\n|---|:-:|:-:|\n| \`PUT /advice\` |  | ● |\n`;
  expect(open(more, ['PUT /advice', 'GET /schedule'])).toEqual({ 'PUT /advice': ['council'], 'GET /schedule': ['caretaker', 'reader'] });
});

it('a row that is not there fails the build, by its name', () => {
  expect(() => open(TABLE, ['GET /schedule', 'PUT /schedule'])).toThrow('docs/rights.md has no row `PUT /schedule`');
});

it('each row that is asked about is found once, wherever it is asked about', () => {
  expect(asked(["useMay('PUT /limits') ?? useMay(\n'GET /staff')", "useMay('GET /staff')"])).toEqual(['GET /staff', 'PUT /limits']);
});

it('a row that is put together fails the build', () => {
  expect(() => asked(['useMay(`GET ${path}`)'])).toThrow('useMay(`GET ${path}`)');
  expect(asked(['export function useMay(row: string)'])).toEqual([]);
});

it('the app has what docs/rights.md says', () => {
  expect(roles['PUT /limits']).toEqual(['administrator']);
  expect(roles['GET /queue']).not.toContain('caretaker');
});
