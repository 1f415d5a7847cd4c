package no.endorinn.local;

/** The frame and the look of the local runtime's own pages: readable at 360 px, in light and dark. */
final class Html {

    private static final String STYLE = """
        :root { color-scheme: light dark;
          --ink: #1b1f23; --paper: #fff; --line: #8a939c; --link: #0b4f9e; --soft: #f1f4f7 }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e8ebee; --paper: #16191c; --line: #7d8790; --link: #8cc0ff; --soft: #22272c }
        }
        * { box-sizing: border-box }
        body { margin: 0; font: 1rem/1.55 system-ui, sans-serif; color: var(--ink); background: var(--paper) }
        header, main { max-width: 60rem; margin: 0 auto; padding: 1rem }
        main > * + * { margin-top: 1rem }
        h1, h2, h3 { line-height: 1.25 }
        h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); padding-bottom: .25rem }
        a { color: var(--link) }
        a:focus-visible, button:focus-visible, summary:focus-visible, pre:focus-visible, .scroll:focus-visible {
          outline: 3px solid var(--link); outline-offset: 2px }
        code, pre { font-family: ui-monospace, monospace; font-size: .9rem; background: var(--soft) }
        pre { padding: .75rem; overflow-x: auto }
        code { overflow-wrap: anywhere }
        .scroll { overflow-x: auto }
        table { border-collapse: collapse; width: 100% }
        caption { text-align: left; font-weight: 600 }
        th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0 }
        th, td { border-bottom: 1px solid var(--line) }
        button { font: inherit; width: 100%; min-height: 3rem; text-align: left; padding: .75rem 1rem;
          cursor: pointer; color: var(--ink); background: var(--soft); border: 1px solid var(--line);
          border-radius: .5rem }
        a.button { display: inline-block; padding: .75rem 1.25rem; border-radius: .5rem; font-weight: 600;
          text-decoration: none; color: var(--paper); background: var(--link) }
        ul.plain { list-style: none; padding: 0 }
        ul.plain > li + li { margin-top: .75rem }
        .skip { position: absolute; left: -99rem } .skip:focus { position: static }
        """;

    private Html() {}

    /** A whole page in bokmål. */
    static String page(String title, String main) {
        return page("nb", title, main);
    }

    /** A whole page in a language, nb or en. */
    static String page(String language, String title, String main) {
        return """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="icon" href="data:,">
            <title>%s</title>
            <style>
            %s</style>
            </head>
            <body>
            <a class="skip" href="#main">%s</a>
            <header>
            <h1>%s</h1>
            </header>
            <main id="main">
            %s</main>
            </body>
            </html>
            """.formatted(
                        language,
                        escape(title),
                        STYLE,
                        language.equals("nb") ? "Hopp til innholdet" : "Skip to the content",
                        escape(title),
                        main);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
