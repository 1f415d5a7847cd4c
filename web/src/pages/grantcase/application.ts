import { useState } from 'preact/hooks';
import { answered, useAnswer } from '../../base/api/answers';
import type { GetAnswer } from '../../base/api/client';
import type { Form } from '../../base/forms/form';

export type Application = GetAnswer<'/applications/{reference}'>;
export type Assessment = NonNullable<Application['assessment']>;

/** What every part of the page is given. */
export interface PartProps {
  application: Application;
  /** It is so from now on: what a command answered. */
  become: (now: Application) => void;
}

/** An application with its form, as it is now: as it was asked for, or as the last command here left it. */
export function useApplication(reference: string) {
  const found = useAnswer('/applications/{reference}', { values: { reference } });
  const [made, setMade] = useState<Application>();
  const application = made && made.revision >= (found.data?.revision ?? 0) ? made : found.data;
  const { id = '', version = 0 } = application?.form ?? {};
  const form = useAnswer(
    '/forms/{form}/{version}',
    { values: { form: id, version: String(version) } },
    { open: true, when: application !== undefined },
  );
  const become = (now: Application) => {
    answered('/applications/{reference}', { values: { reference } }, now);
    setMade(now);
  };
  return {
    application,
    form: form.data as unknown as Form | undefined,
    trouble: found.trouble ?? form.trouble,
    loading: found.loading,
    again: () => {
      setMade(undefined);
      found.again();
      form.again();
    },
    become,
  };
}
