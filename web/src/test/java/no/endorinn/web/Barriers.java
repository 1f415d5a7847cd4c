package no.endorinn.web;

import static java.util.Objects.requireNonNull;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * What axe finds on a page. Whether a text can be read on its ground is four fifths of axe's work: it is reckoned once a run for
 * texts of the same colours, size and ground, and for each of them with {@code -Dall}.
 */
final class Barriers {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");
    private static final boolean ALL = System.getProperty("all") != null;
    private static final String AXE = source("/axe.min.js");

    /** How texts look that axe has found fit to be read. */
    private static final Set<String> READABLE = new ConcurrentSkipListSet<>();

    private static final String FIND = """
        async ([rules, readable, all]) => {
          // A colour on its way to another is judged when it has come there.
          const ends = (motion) => Number.isFinite(motion.effect?.getComputedTiming().endTime);
          document.getAnimations().filter(ends).forEach((motion) => motion.finish());
          const known = new Set(readable);
          const around = new Map();
          // What is painted behind a text, and over all of it: its own ground and what shows through that, and every veil.
          const stand = (it) => {
            if (it === null) return { ground: '', veil: '' };
            if (!around.has(it)) {
              const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode, position } = getComputedStyle(it);
              const { ground, veil } = stand(it.parentElement);
              const solid = backgroundImage === 'none' && backgroundColor.startsWith('rgb(');
              const lifted = position === 'absolute' || position === 'fixed' ? it.className : '';
              around.set(it, {
                ground: solid ? backgroundColor : [backgroundColor, backgroundImage, lifted, ground].join(),
                veil: [opacity, filter, mixBlendMode].join() === '1,none,normal' ? veil : [opacity, filter, mixBlendMode, veil].join(),
              });
            }
            return around.get(it);
          };
          const look = (it) => {
            const { color, fontSize, fontWeight, textShadow } = getComputedStyle(it);
            const { ground, veil } = stand(it);
            return [color, fontSize, fontWeight, textShadow, it.matches(':disabled'), ground, veil].join();
          };
          const says = (it) =>
            it.matches('input, select, textarea') || [...it.childNodes].some((each) => each.nodeType === 3 && each.data.trim());
          const times = new Map();
          const texts = [...document.body.querySelectorAll('*')].filter((it) => {
            if (!says(it) || !it.checkVisibility({ visibilityProperty: true }) || known.has(look(it))) return false;
            // One of them may lie under something.
            times.set(look(it), (times.get(look(it)) ?? 0) + 1);
            return all || times.get(look(it)) <= 3;
          });
          const apart = { 'color-contrast': { enabled: false } };
          const found = (await axe.run(document, { runOnly: rules, rules: apart, resultTypes: ['violations'] })).violations;
          if (texts.length) {
            const contrast = await axe.run({ include: texts }, { runOnly: ['color-contrast'], elementRef: true, selectors: false });
            found.push(...contrast.violations);
            contrast.passes.forEach(({ nodes }) => nodes.forEach(({ element }) => known.add(look(element))));
          }
          return {
            readable: [...known],
            barriers: found.flatMap(({ id, nodes }) =>
              nodes.map(({ html, failureSummary }) => `${id}: ${html}\\n${failureSummary}`)),
          };
        }\
        """;

    private Barriers() {}

    /** What keeps somebody out of the page as it is now, by rule and place. */
    static List<?> on(Page page) {
        // Read by the browser once a document.
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(AXE);
        }
        Map<?, ?> answer = (Map<?, ?>)
                requireNonNull(page.evaluate(FIND, List.of(RULES, ALL ? List.of() : List.copyOf(READABLE), ALL)));
        ((List<?>) requireNonNull(answer.get("readable"))).forEach(look -> READABLE.add(String.valueOf(look)));
        return (List<?>) requireNonNull(answer.get("barriers"));
    }

    private static String source(String name) {
        try (InputStream file = AxeBuilder.class.getResourceAsStream(name)) {
            return new String(requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
