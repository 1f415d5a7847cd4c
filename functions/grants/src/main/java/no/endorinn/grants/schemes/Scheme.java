package no.endorinn.grants.schemes;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.words.Wording;

/**
 * What the municipality gives grants for, by which terms.
 *
 * @param id of staff's choosing: {@code driftstilskudd}
 * @param version how many times it was written; 0 before the first
 * @param criteria what is weighed, in plain words
 * @param scoring how caseworkers give points for them; empty where they do not
 * @param phrases what staff often write as grounds, to begin with
 * @param form which form one applies by
 * @param published whether anybody but staff sees it
 */
public record Scheme(
        String id,
        long version,
        Wording name,
        Wording purpose,
        List<Criterion> criteria,
        Optional<Scoring> scoring,
        List<Wording> phrases,
        Who who,
        Amount amount,
        Follows follows,
        Keeps keeps,
        String form,
        boolean published,
        List<Round> rounds) {
    public Scheme {
        criteria = List.copyOf(criteria);
        phrases = List.copyOf(phrases);
        rounds = rounds.stream().sorted(Comparator.comparing(Round::opens)).toList();
    }

    /**
     * What is weighed.
     *
     * @param weight how much its points count beside those of the others; 0 where none are given
     */
    public record Criterion(Wording text, int weight) {
        /** In that language. */
        public String in(Language language) {
            return text.in(language);
        }
    }

    /**
     * How points are given.
     *
     * @param most the points that one criterion can have from one caseworker
     * @param scorers how many give points before an application is ranked; no more than these do
     * @param blind whether nobody sees what others gave before theirs is in
     */
    public record Scoring(int most, int scorers, boolean blind) {}

    /**
     * Whom it is for.
     *
     * @param unregistered whether an association without an organisation number may apply
     * @param questions what tells whether it is for them, before anything is written
     */
    public record Who(boolean associations, boolean unregistered, boolean people, List<Eligibility> questions) {
        public Who {
            questions = List.copyOf(questions);
        }
    }

    /**
     * One tap that tells whether the scheme is for somebody.
     *
     * @param mustBe the answer of those whom it is for
     * @param otherwise the rule, to those whom it is not for
     * @param elsewhere ids of schemes, the municipality's or others', where they may go instead
     */
    public record Eligibility(String id, Wording text, boolean mustBe, Wording otherwise, List<String> elsewhere) {
        public Eligibility {
            elsewhere = List.copyOf(elsewhere);
        }
    }

    /**
     * From how much to how much one can apply for, in øre.
     *
     * @param rate by which it is reckoned what somebody might get
     */
    public record Amount(long least, long most, Optional<Rate> rate) {}

    /**
     * What comes after a yes.
     *
     * @param accept whether whoever was granted something says yes to it, with its conditions, before anything is paid
     * @param acceptDays how many days they have for that
     * @param instalments in how many parts it is paid
     * @param reportAbove the grant in øre above which one reports; only where the report says so
     * @param reportMonths how many months after the decision the report is due
     * @param reportBlocks whether nobody applies whose report, on whatever they were given, is overdue
     * @param conditionsOnUse whether a decision may lay down what the money is for; where it may not, nobody can add to it
     */
    public record Follows(
            Payment payment,
            boolean accept,
            int acceptDays,
            Instalments instalments,
            Report report,
            OptionalLong reportAbove,
            int reportMonths,
            boolean reportBlocks,
            boolean conditionsOnUse) {
        /** Whether one reports on a grant of so many øre: always on what is paid when it has been reported. */
        public boolean reportsOn(long granted) {
            return granted > 0
                    && switch (report) {
                        case NONE -> payment.waitsForReport();
                        case ABOVE -> payment.waitsForReport() || granted > reportAbove.orElse(0);
                        case ALWAYS -> true;
                    };
        }
    }

    /**
     * In how many parts something is paid, alike in size.
     *
     * @param months between one and the next; of no matter for a single one
     */
    public record Instalments(int count, int months) {
        public static final Instalments ONE = new Instalments(1, 1);
    }

    /** When the money comes. */
    public enum Payment {
        IN_ADVANCE,
        AFTERWARDS,
        /** A guarantee: afterwards, and no more than the deficit of the accounts. */
        DEFICIT,
        NONE;

        /** Whether nothing is paid before the report is accepted. */
        public boolean waitsForReport() {
            return this == AFTERWARDS || this == DEFICIT;
        }
    }

    /** Whether one tells afterwards how it went. */
    public enum Report {
        NONE,
        ABOVE,
        ALWAYS
    }

    /** For how many years what was applied for is kept, by what became of it. */
    public record Keeps(int drafts, int refused, int granted) {}

    /** The round of this id. */
    public Optional<Round> round(String roundId) {
        return rounds.stream().filter(round -> round.id().equals(roundId)).findFirst();
    }

    /** The round that what is given for a year is taken of: the one that is called so, or else the first of that year. */
    public Optional<Round> roundOf(int year) {
        return round(Integer.toString(year))
                .or(() -> rounds.stream().filter(round -> round.year() == year).findFirst());
    }

    /** What that round is called, or is going to be called. */
    public String idOf(int year) {
        return roundOf(year).map(Round::id).orElseGet(() -> Integer.toString(year));
    }

    /** The round that matters now: the one that is open, else in its grace, else the next, else the last there was. */
    public Optional<Round> roundAt(Instant now) {
        return first(now, Round.State.OPEN)
                .or(() -> first(now, Round.State.GRACE))
                .or(() -> first(now, Round.State.NOT_OPEN_YET))
                .or(() -> rounds.reversed().stream().findFirst());
    }

    private Optional<Round> first(Instant now, Round.State state) {
        return rounds.stream().filter(round -> round.at(now) == state).findFirst();
    }

    public Scheme withVersion(long other) {
        return new Scheme(
                id, other, name, purpose, criteria, scoring, phrases, who, amount, follows, keeps, form, published,
                rounds);
    }
}
