import { useRef } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { address, navigate } from '../../base/browser/router';
import { useStore } from '../../base/browser/store';
import type { Form } from '../../base/forms/form';
import type { PageProps } from '../../base/frame/page';
import { useMay } from '../../base/staff/rights';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { language, t } from '../../base/texts/texts';
import { Heading } from '../../base/ui/Heading';
import { Known } from '../../base/ui/Introduction';
import { later } from '../../base/ui/Later';
import { TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { useEditing } from './editing';
import { Pages } from './Pages';
import { Saved } from './Saved';
import './formeditor.css';
import type { Draft } from './begin';

const Checks = later('formeditor/Checks', () => import('./Checks').then(({ Checks: part }) => part));
const Preview = later('formeditor/Preview', () => import('./Preview').then(({ Preview: part }) => part));
const Publish = later('formeditor/Publish', () => import('./Publish').then(({ Publish: part }) => part));
const Words = later('formeditor/Words', () => import('./Words').then(({ Words: part }) => part));

const VIEWS = ['questions', 'preview', 'checks', 'words', 'publish'] as const;
type View = (typeof VIEWS)[number];

/** A scheme's form, put together by whoever knows the scheme, and seen as applicants will see it. */
export default function FormEditorPage({ params: { form = '' }, query }: PageProps) {
  const view = VIEWS.find((each) => each === query.get('view')) ?? 'questions';
  return (
    <>
      <StaffTabs current="/staff/grants" />
      <Heading text={t('editor.title')} />
      <Known why={t('people.signInFirst')}>
        <Opening id={form} view={view} />
      </Known>
    </>
  );
}

function Opening({ id, view }: { id: string; view: View }) {
  const { data, trouble, loading, again } = useAnswer('/grants/forms/{form}', { values: { form: id } });
  // What is edited begins with what there is now, not with what was there last.
  const opened = useRef<Draft>(undefined);
  const begun = trouble?.kind !== 'refused' || trouble.problem.status !== 404;
  if (!loading && (data || !begun)) opened.current ??= begun && data ? data : unwritten(id);
  const { current } = opened;
  if (current) return <Editing id={id} view={view} opened={current} versions={(data ?? current).versions} again={again} />;
  return trouble ? <TroubleNotice trouble={trouble} again={again} /> : <Skeletons count={4} />;
}

/** A form that nobody has written anything of. */
function unwritten(form: string): Draft {
  const definition = { pages: [], checks: [], texts: { nb: {}, nn: {}, en: {} } } as unknown as Draft['definition'];
  return { form, version: 0, definition, flaws: [], versions: [] };
}

/** What somebody may read and not change. */
function Reading({ form }: { form: Form }) {
  return (
    <div class="editor">
      <p class="facts">{t('schemes.readOnly')}</p>
      <section class="editor-preview" aria-label={t('editorView.preview')}>
        <Preview form={form} />
      </section>
    </div>
  );
}

interface Open {
  id: string;
  view: View;
  opened: Draft;
  versions: Draft['versions'];
  again: () => void;
}

function Editing({ id, view, opened, versions, again }: Open) {
  const editing = useEditing(id, opened);
  const { form, edit, judged } = editing;
  const main = useStore(language) === 'nn' ? 'nn' : 'nb';
  const schemes = useAnswer('/grants/schemes', {});
  const scheme = schemes.data?.schemes.find((each) => each.form === id);
  const path = `/staff/grants/forms/${id}`;
  const asks = view === 'questions' || view === 'preview';
  const writes = useMay('POST /grants/schemes');
  if (writes === false) return <Reading form={form} />;
  return (
    <div class="editor" data-view={view}>
      <p class="facts">
        {scheme && (
          <a class="ds-link" href={address(`/staff/grants/schemes/${scheme.id}`)}>
            {scheme.name[main]}
          </a>
        )}
      </p>
      <Saved editing={editing} form={form} language={main} />
      <nav class="editor-views" aria-label={t('editor.views')}>
        {VIEWS.map((each) => (
          <a
            key={each}
            href={address(path, each === 'questions' ? {} : { view: each })}
            data-view={each}
            aria-current={each === view ? 'page' : undefined}
            onClick={(event) => {
              event.preventDefault();
              navigate(address(path, each === 'questions' ? {} : { view: each }), { replace: true });
            }}
          >
            {t(`editorView.${each}`)}
          </a>
        ))}
      </nav>
      <div class="editor-columns">
        <div class="editor-main">
          {asks && <Pages form={form} language={main} flaws={judged.flaws} edit={edit} />}
          {view === 'checks' && <Checks form={form} language={main} flaws={judged.flaws} edit={edit} />}
          {view === 'words' && <Words form={form} first={main} versions={versions} edit={edit} />}
          {view === 'publish' && (
            <Publish editing={editing} versions={versions} scheme={scheme?.id} language={main} done={again} />
          )}
        </div>
        {asks && (
          <section class="editor-preview" aria-label={t('editorView.preview')}>
            <Preview form={form} />
          </section>
        )}
      </div>
    </div>
  );
}
