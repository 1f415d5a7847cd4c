/** A format of the browser's by language and options, each made once: to make one takes a phone longer than to use it a hundred times. */
function kept<Format, Options>(Kind: new (language: string, options?: Options) => Format) {
  const made = new Map<string, Format>();
  return (language: string, options?: Options): Format => {
    const key = language + JSON.stringify(options);
    const format = made.get(key) ?? new Kind(language, options);
    made.set(key, format);
    return format;
  };
}

export const dateFormat = kept(Intl.DateTimeFormat);
export const numberFormat = kept(Intl.NumberFormat);
export const pluralRules = kept(Intl.PluralRules);
