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
 * @param by the id of the person who sent it
 * @param at when it arrived, by the server's clock
 * @param lastDay by which it would have been in time
 * @param wants what they want changed
 * @param answers what was done about it, the last one last
 * @param version of its item; 0 for a new one
 */
public record Appeal(
        int decision,
        String by,
        Instant at,
        LocalDate lastDay,
        Words wants,
        Words why,
        AppealState state,
        List<Answer> answers,
        long version) {
    public Appeal {
        answers = List.copyOf(answers);
    }

    /** What was done about it, and in which words. */
    public record Answer(AppealMove what, String by, Instant at, Optional<Words> words) {}

    /** One that is being sent. */
    public static Appeal sent(int decision, String by, Instant at, LocalDate lastDay, Words wants, Words why) {
        Appeal sent = new Appeal(decision, by, at, lastDay, wants, why, AppealState.APPEALED, List.of(), 0);
        return sent.isLate() ? sent.being(AppealState.LATE) : sent;
    }

    /** Whether it came after the last day. */
    public boolean isLate() {
        return Oslo.date(at).isAfter(lastDay);
    }

    /** Whether the same was said. */
    public boolean says(Words otherWants, Words otherWhy) {
        return wants.equals(otherWants) && why.equals(otherWhy);
    }

    /** After something was done about it. */
    public Appeal answered(AppealState to, Answer answer) {
        List<Answer> all = new ArrayList<>(answers);
        all.add(answer);
        return new Appeal(decision, by, at, lastDay, wants, why, to, all, version);
    }

    private Appeal being(AppealState other) {
        return new Appeal(decision, by, at, lastDay, wants, why, other, answers, version);
    }
}
