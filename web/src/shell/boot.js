/*
 * Before anything is painted: the language, the colours and the first page as they will be, so that the frame which stands
 * in index.html looks as the page will; and what the first page needs is asked for together with the app itself.
 */
(() => {
  const html = document.documentElement;
  const kept = (name) => {
    try {
      return JSON.parse(localStorage.getItem(name));
    } catch {
      return null;
    }
  };
  html.dataset.colorScheme = kept('colours') ?? 'auto';
  const known = ['nb', 'nn', 'en'];
  const wanted = [kept('language'), ...navigator.languages.map((each) => each.slice(0, 2).replace('no', 'nb'))];
  html.lang = wanted.find((each) => known.includes(each)) ?? 'nb';
  const front = location.pathname === '/app/' && !location.search;
  if (front) html.dataset.at = 'front';
  const { all, front: said, page } = FILES;
  for (const file of [...all[html.lang], ...(front ? [...said[html.lang], ...page] : [])]) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = file;
    document.head.append(link);
  }
})();
