package no.endorinn.grants.applications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The municipality has asked to have some answers of what was sent changed, and what came of it.
 *
 * @param by the id of whoever asked
 * @param until the last day for it
 * @param words what is to be changed
 * @param questions the ids of the answers that may be changed
 * @param before what was sent, of each answer that has been written since; empty where nothing was
 * @param made when it was sent again
 */
public record Amendment(
        String by,
        Instant at,
        LocalDate until,
        Words words,
        List<String> questions,
        Map<String, Optional<Given>> before,
        Optional<Made> made) {
    public Amendment {
        questions = List.copyOf(questions);
        before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
    }

    /** That it was sent again, by whom. */
    public record Made(String by, Instant at) {}

    /** An answer before it was changed and after; empty where there was none, or is none any more. */
    public record Difference(String question, Optional<Given> before, Optional<Given> after) {}

    /** Asks for it, with nothing written yet. */
    public static Amendment asking(String by, Instant at, LocalDate until, Words words, List<String> questions) {
        return new Amendment(by, at, until, words, questions, Map.of(), Optional.empty());
    }

    /** The moment after which staff need not wait any more. */
    public Instant end() {
        return Oslo.day(until).end();
    }

    /** Whether the day has passed, and nothing came. */
    public boolean isOverdue(Instant now) {
        return made.isEmpty() && !now.isBefore(end());
    }

    /** Whether the same was asked, by the same person. */
    public boolean isAs(Amendment other) {
        return by.equals(other.by)
                && until.equals(other.until)
                && words.equals(other.words)
                && questions.containsAll(other.questions);
    }

    /** Asked anew before it was made: in other words, until another day, of more answers; what may be changed stays so. */
    public Amendment instead(Amendment earlier) {
        Set<String> all = new LinkedHashSet<>(earlier.questions);
        all.addAll(questions);
        return new Amendment(by, at, until, words, List.copyOf(all), earlier.before, made);
    }

    /** As well as what is asked already: after its words, by the later of both days, for whoever asked first. */
    public Amendment beside(Amendment earlier) {
        String said = earlier.words.text();
        String both = said.contains(words.text()) ? said : said + "\n\n" + words.text();
        LocalDate later = earlier.until.isAfter(until) ? earlier.until : until;
        return asking(earlier.by, at, later, Words.ofMunicipality(both), questions);
    }

    /** With what was sent of those answers that are otherwise from now on. */
    public Amendment noting(Map<String, Given> sent, Map<String, Given> now) {
        Set<String> all = new LinkedHashSet<>(sent.keySet());
        all.addAll(now.keySet());
        Map<String, Optional<Given>> noted = new LinkedHashMap<>(before);
        for (String question : all) {
            @Nullable Given then = sent.get(question);
            if (!Objects.equals(then, now.get(question))) {
                noted.putIfAbsent(question, Optional.ofNullable(then));
            }
        }
        return new Amendment(by, at, until, words, questions, noted, made);
    }

    /** With that it was sent again. */
    public Amendment made(Made how) {
        return new Amendment(by, at, until, words, questions, before, Optional.of(how));
    }

    /** The answers as they were sent, by those that stand now. */
    public Map<String, Given> asSent(Map<String, Given> now) {
        Map<String, Given> sent = new LinkedHashMap<>(now);
        before.forEach((question, then) ->
                then.ifPresentOrElse(answer -> sent.put(question, answer), () -> sent.remove(question)));
        return sent;
    }

    /** What differs between what was sent then and these answers. */
    public List<Difference> differences(Map<String, Given> after) {
        List<Difference> differences = new ArrayList<>();
        before.forEach((question, then) -> {
            Optional<Given> now = Optional.ofNullable(after.get(question));
            if (!then.map(Given::value).equals(now.map(Given::value))) {
                differences.add(new Difference(question, then, now));
            }
        });
        return differences;
    }

    /** How many bytes what is kept of it takes. */
    int bytes() {
        return before.values().stream()
                .flatMap(Optional::stream)
                .mapToInt(answer -> Values.bytes(answer.value()))
                .sum();
    }
}
