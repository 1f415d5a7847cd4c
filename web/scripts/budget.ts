import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

/** In bytes gzipped. */
export interface Budget {
  /** All of a first visit, with the texts of the language that has most. */
  first: number;
  /** What any other page adds to that. */
  further: number;
}

/** What only staff load: their pages, and what those share. What is offered to whom, everybody's frame asks. */
const STAFF = /\/src\/(base\/staff\/(?!rights)|pages\/(grants\/Prepare|(allocations|batches|backings|block|counter|day|emergency|figures|formeditor|grantcase|holder|keeping|limits|payments|people|reports|ranking|schemes|staff|stock)\/(?!page)))/;
const LANGUAGES = ['nb', 'nn', 'en'];

/** One page of the build, or a part of one that is loaded when it is needed. */
interface Visit {
  /** Its component, e.g. `front/Front`. */
  name: string;
  /** Which texts it comes with: a page's are its folder's, a part's are its own. */
  area: string;
  /** All that it loads; of a part, what its page has not loaded before. */
  files: Set<string>;
  modules: string[];
}

/** Fails the build when a visit costs more than it may, or when somebody else's page loads what is the staff's. */
export function budget(most: Budget): Plugin {
  let folder = '';
  let visits: Visit[] = [];
  let frame = new Set<string>();
  let texts = new Map<string, string>();
  return {
    name: 'budget',
    apply: 'build',
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const entry = chunks.find((chunk) => chunk.isEntry && chunk.name === 'index');
        const extra = Object.keys(bundle).filter((name) => /assets\/(boot|shell)-/.test(name));
        frame = new Set(['index.html', ...extra, ...(entry ? loads(entry, bundle).files : [])]);
        texts = new Map(
          chunks.flatMap((chunk) => {
            const [, name] = /virtual:texts\/(.+)$/.exec(chunk.facadeModuleId ?? '') ?? [];
            return name ? [[name, chunk.fileName]] : [];
          }),
        );
        const named = ({ facadeModuleId }: Rollup.OutputChunk) =>
          /\/src\/pages\/((\w+)\/\w+)\.tsx$/.exec(facadeModuleId ?? '') ?? undefined;
        const later = ({ dynamicImports }: Rollup.OutputChunk) =>
          chunks.filter((each) => dynamicImports.includes(each.fileName) && named(each));
        visits = chunks.filter(({ fileName }) => frame.has(fileName)).flatMap(later).flatMap((page) => {
          const [, name = '', area = ''] = named(page) ?? [];
          const visit = { name, area, ...loads(page, bundle) };
          const parts = later(page).map((part) => {
            const [, own = ''] = named(part) ?? [];
            const { files, modules } = loads(part, bundle);
            return { name: own, area: own, files: new Set([...files].filter((each) => !visit.files.has(each))), modules };
          });
          return [visit, ...parts];
        });
      },
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        const size = (name: string) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length;
        const sum = (names: Iterable<string>) => [...names].reduce((total, name) => total + size(name), 0);
        const said = (area: string) =>
          Math.max(...LANGUAGES.map((each) => texts.get(`${each}/${area}`)).map((name) => (name ? size(name) : 0)));
        console.log(told(visits, frame, { sum, said }, most));
      },
    },
  };
}

/** All that a chunk loads at once, itself included. */
function loads(chunk: Rollup.OutputChunk, bundle: Rollup.OutputBundle) {
  const files = new Set<string>();
  const modules: string[] = [];
  const waiting = [chunk.fileName];
  for (let name = waiting.pop(); name; name = waiting.pop()) {
    const file = bundle[name];
    if (files.has(name) || file?.type !== 'chunk') continue;
    files.add(name);
    modules.push(...file.moduleIds);
    file.viteMetadata?.importedCss.forEach((css) => files.add(css));
    waiting.push(...file.imports);
  }
  return { files, modules };
}

interface Sizes {
  sum(names: Iterable<string>): number;
  /** Of an area's texts. */
  said(area: string): number;
}

/** What each visit costs, in a line; what is too much is thrown. */
export function told(visits: readonly Visit[], frame: ReadonlySet<string>, { sum, said }: Sizes, most: Budget): string {
  const cost = ({ files, area }: Visit) => sum([...files].filter((name) => !frame.has(name))) + said(area);
  const common = sum(frame) + said('first');
  const front = visits.find(({ area }) => area === 'front');
  const first = common + (front ? cost(front) : 0);
  const further = visits.map((visit) => ({ ...visit, bytes: cost(visit) })).sort((one, other) => other.bytes - one.bytes);
  const wrong = [
    ...(first > most.first ? [`The first screen is ${kilobytes(first)}; it may be ${kilobytes(most.first)}.`] : []),
    ...further
      .filter(({ bytes }) => bytes > most.further)
      .map(({ name, bytes }) => `${name} adds ${kilobytes(bytes)}; it may add ${kilobytes(most.further)}.`),
    ...further
      .filter(({ name, modules }) => !STAFF.test(`/src/pages/${name}`) && modules.some((each) => STAFF.test(each)))
      .map(({ name, modules }) => `${name} loads what is the staff's: ${modules.find((each) => STAFF.test(each))}`),
  ];
  if (wrong.length) throw new Error(wrong.join('\n'));
  const [largest] = further;
  return `The first screen is ${kilobytes(first)} gzipped, and ${largest?.name} adds most, ${kilobytes(largest?.bytes ?? 0)}.`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
