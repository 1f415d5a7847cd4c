package no.endorinn.grants.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.words.Words;

/**
 * An appeal on a decision.
 *
 * @param decision which of the application's decisions; each has one at most
 * @param by the id of the person who sent it, or entered it for them
 * @param at when it arrived here, by the server's clock
 * @param paper on which it came, if the municipality has entered it for them
 * @param lastDay by which it would have been in time
 * @param wants what they want changed
 * @param answers what was done about it, the last one last
 * @param version of its item; 0 for a new one
 */
public record Appeal(
        int decision,
        String by,
        Instant at,
        Optional<Paper> paper,
        LocalDate lastDay,
        Words wants,
        Words why,
        AppealState state,
        List<Answer> answers,
        long version) {
    public Appeal {
        answers = List.copyOf(answers);
    }

    /**
     * A letter.
     *
     * @param day on which it came to the municipality, or was handed to the post
     * @param how it came, and where it is kept
     */
    public record Paper(LocalDate day, Words how) {}

    /** What was done about it, and in which words. */
    public record Answer(AppealMove what, String by, Instant at, Optional<Words> words) {}

    /** One that is being sent. */
    public static Appeal sent(
            int decision, String by, Instant at, Optional<Paper> paper, LocalDate lastDay, Words wants, Words why) {
        Appeal sent = new Appeal(decision, by, at, paper, lastDay, wants, why, AppealState.APPEALED, List.of(), 0);
        return sent.isLate() ? sent.being(AppealState.LATE) : sent;
    }

    /** The day that decides whether it is in time. */
    public LocalDate day() {
        return paper.map(Paper::day).orElseGet(() -> Oslo.date(at));
    }

    /** Whether it came after the last day. */
    public boolean isLate() {
        return day().isAfter(lastDay);
    }

    /** Whether the same was said. */
    public boolean says(Words otherWants, Words otherWhy) {
        return wants.equals(otherWants) && why.equals(otherWhy);
    }

    /** After something was done about it. */
    public Appeal answered(AppealState to, Answer answer) {
        List<Answer> all = new ArrayList<>(answers);
        all.add(answer);
        return new Appeal(decision, by, at, paper, lastDay, wants, why, to, all, version);
    }

    private Appeal being(AppealState other) {
        return new Appeal(decision, by, at, paper, lastDay, wants, why, other, answers, version);
    }
}
