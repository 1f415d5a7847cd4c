package no.endorinn.grants.decide;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import no.endorinn.cases.Party;
import no.endorinn.grants.appeal.AppealTime;
import no.endorinn.grants.applications.Acceptance;
import no.endorinn.grants.applications.Amendment;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Objection;
import no.endorinn.grants.applications.Outcome;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.schemes.LaterYear;
import no.endorinn.grants.schemes.Round;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.words.Words;

/**
 * Somebody of the municipality is about to decide on an application. What a preview says by it, the command does by it.
 *
 * @param scheme as it is now
 * @param round that the application is for
 * @param budget of the round
 * @param later the budgets of the rounds of later years that the wish or the decision before it is about, by year
 * @param instead the decision that this one takes the place of, after an appeal
 */
public record Deciding(
        Application sent,
        Scheme scheme,
        Round round,
        Budget budget,
        SortedMap<Integer, Budget> later,
        Optional<Instead> instead,
        Wish wish,
        Instant now) {
    /** So far ahead the day of payment may be. */
    private static final int MOST_DAYS = 730;

    /**
     * A decision in the place of another, which was appealed.
     *
     * @param before the one that was appealed
     * @param bound so many øre of the round's budget it binds: less than it granted, where that was declined or not needed
     * @param last whether nobody appeals any further: it is the appeals body's
     */
    public record Instead(Ruling before, long bound, boolean last) {}

    /**
     * What they would decide.
     *
     * @param granted in øre; 0 to refuse
     * @param later what is given for each of the years after the round's, in øre
     * @param criteria by their place in the scheme: whether each is met; those that were not looked at are left out
     */
    public record Wish(
            long granted,
            SortedMap<Integer, Long> later,
            OptionalLong recommended,
            Map<Integer, Boolean> criteria,
            Optional<String> grounds,
            List<String> conditions,
            Optional<LocalDate> payBy) {
        public Wish {
            later = new TreeMap<>(later);
            criteria = new TreeMap<>(criteria);
            conditions = List.copyOf(conditions);
        }
    }

    /** What it comes to: in part, when less is given than was applied for. */
    public Outcome outcome() {
        if (wish.granted() == 0) {
            return Outcome.REFUSED;
        }
        OptionalLong sought = sent.casework().sought();
        return sought.isPresent() && wish.granted() < sought.getAsLong() ? Outcome.GRANTED_IN_PART : Outcome.GRANTED;
    }

    /** The round's budget after it: of what takes another's place, the difference is given. */
    public Budget after() {
        return budget.granting(
                wish.granted() - bound(), sent.casework().assessed().plannedOre());
    }

    /** Which round's budget a year is taken of: where a decision has been made for it, the same. */
    public static String roundOf(Scheme scheme, Optional<Ruling> before, int year) {
        return before.flatMap(ruling -> ruling.later().stream()
                        .filter(each -> each.year() == year)
                        .map(LaterYear::round)
                        .findFirst())
                .orElseGet(() -> scheme.idOf(year));
    }

    /** The budgets of later years' rounds after it. */
    public SortedMap<Integer, Budget> laterAfter() {
        SortedMap<Integer, Budget> after = new TreeMap<>();
        wish.later().forEach((year, ore) -> {
            Budget there = laterBudget(year);
            after.put(year, there.binding(ore - boundOf(year)));
        });
        return after;
    }

    private Budget laterBudget(int year) {
        return Optional.ofNullable(later.get(year)).orElse(Budget.NONE);
    }

    /** What the decision before this one binds of a later year's round. */
    private long boundOf(int year) {
        return instead.filter(other -> other.bound() > 0)
                .map(other -> laterOf(other.before(), year))
                .orElse(0L);
    }

    private static long laterOf(Ruling ruling, int year) {
        return ruling.later().stream()
                .filter(each -> each.year() == year)
                .mapToLong(LaterYear::ore)
                .sum();
    }

    private long bound() {
        return instead.map(Instead::bound).orElse(0L);
    }

    private long before() {
        return instead.map(Instead::before).map(Ruling::granted).orElse(0L);
    }

    /** All that stands in the way; nothing, when it may be decided so. */
    public List<Problem> obstacles() {
        List<Problem> obstacles = new ArrayList<>();
        sent.openAmendment()
                .filter(asked -> !asked.isOverdue(now))
                .map(Amendment::until)
                .ifPresent(until -> obstacles.add(GrantCode.CHANGES_NOT_DUE.with("until", until)));
        if (wish.granted() > 0) {
            obstacles.addAll(ofGiving());
        } else if (!wish.conditions().isEmpty()) {
            obstacles.add(GrantCode.NOTHING_GRANTED.at("/conditions"));
        } else if (wish.payBy().isPresent()) {
            obstacles.add(GrantCode.NOTHING_GRANTED.at("/payBy"));
        }
        if (wish.granted() < before()) {
            obstacles.add(GrantCode.LESS_THAN_BEFORE.at("/granted").with("least", Objection.kroner(before())));
        }
        obstacles.addAll(ofLaterYears());
        int last = scheme.criteria().size() - 1;
        wish.criteria().keySet().stream()
                .filter(place -> place > last)
                .forEach(place -> obstacles.add(GrantCode.UNKNOWN_CRITERION.at("/criteria")));
        if (outcome() != Outcome.GRANTED
                && wish.grounds().isEmpty()
                && wish.criteria().values().stream().allMatch(met -> met)) {
            obstacles.add(GrantCode.GROUNDS_MISSING.at("/grounds"));
        }
        return obstacles;
    }

    private List<Problem> ofLaterYears() {
        List<Problem> obstacles = new ArrayList<>();
        if (!wish.later().isEmpty() && wish.granted() == 0) {
            obstacles.add(GrantCode.NOTHING_GRANTED.at("/later"));
        }
        if (!wish.later().isEmpty() && scheme.follows().payment().waitsForReport()) {
            obstacles.add(GrantCode.ONE_YEAR_ONLY.at("/later"));
        }
        int place = 0;
        for (Map.Entry<Integer, Long> each : wish.later().entrySet()) {
            obstacles.addAll(ofLaterYear(each.getKey(), each.getValue(), "/later/" + place++));
        }
        boolean less = instead.stream()
                .flatMap(other -> other.before().later().stream())
                .anyMatch(before -> wish.later().getOrDefault(before.year(), 0L) < before.ore());
        if (less) {
            obstacles.add(GrantCode.LESS_FOR_LATER_YEARS.at("/later"));
        }
        return obstacles;
    }

    private List<Problem> ofLaterYear(int year, long ore, String at) {
        List<Problem> obstacles = new ArrayList<>();
        int first = round.year() + 1;
        int last = round.year() + LaterYear.MOST;
        if (year < first || year > last) {
            obstacles.add(GrantCode.YEAR_OUT_OF_BOUNDS
                    .at(at + "/year")
                    .with("least", Integer.toString(first))
                    .with("most", Integer.toString(last)));
        }
        if (ore > mostToGive()) {
            obstacles.add(GrantCode.ABOVE_SOUGHT.at(at + "/granted").with("most", Objection.kroner(mostToGive())));
        }
        if (scheme.roundOf(year).filter(Round::closed).isPresent() && ore > boundOf(year)) {
            obstacles.add(GrantCode.ROUND_FINISHED.at(at + "/year"));
        }
        Budget there = laterBudget(year);
        if (!there.covers(ore - boundOf(year))) {
            obstacles.add(GrantCode.ABOVE_BUDGET_OF_YEAR
                    .at(at + "/granted")
                    .with("year", Integer.toString(year))
                    .with("left", Objection.kroner(Math.max(0, there.left().orElse(0) + boundOf(year)))));
        }
        return obstacles;
    }

    private long mostToGive() {
        return sent.casework().sought().orElse(scheme.amount().most());
    }

    private List<Problem> ofGiving() {
        List<Problem> obstacles = new ArrayList<>();
        if (round.closed() && instead.isEmpty()) {
            obstacles.add(GrantCode.ROUND_FINISHED.problem());
        }
        if (wish.granted() > mostToGive()) {
            obstacles.add(GrantCode.ABOVE_SOUGHT.at("/granted").with("most", Objection.kroner(mostToGive())));
        }
        if (!budget.covers(wish.granted() - bound())) {
            obstacles.add(GrantCode.ABOVE_BUDGET
                    .at("/granted")
                    .with("left", Objection.kroner(Math.max(0, budget.left().orElse(0) + bound()))));
        }
        if (!wish.conditions().isEmpty() && !scheme.follows().conditionsOnUse()) {
            obstacles.add(GrantCode.NO_CONDITIONS.at("/conditions"));
        }
        LocalDate today = Oslo.date(now);
        wish.payBy()
                .filter(day -> day.isBefore(today) || day.isAfter(today.plusDays(MOST_DAYS)))
                .ifPresent(day -> obstacles.add(GrantCode.DATE_OUT_OF_BOUNDS
                        .at("/payBy")
                        .with("least", today)
                        .with("most", today.plusDays(MOST_DAYS))));
        return obstacles;
    }

    /** Whether whoever it is granted to has to accept it: of what is changed, those who have not done so already. */
    private boolean isOffer() {
        return wish.granted() > 0
                && (before() == 0
                        ? isToBeAccepted(sent.party(), scheme.follows())
                        : sent.casework()
                                .offer()
                                .filter(there -> there.answer() != Acceptance.ACCEPTED)
                                .isPresent());
    }

    /** A private person accepts in any case: by that they tell where the money goes. Whoever has no login is asked by staff. */
    static boolean isToBeAccepted(Party party, Scheme.Follows follows) {
        return switch (party) {
            case Party.Association association -> follows.accept();
            case Party.Person person -> follows.accept() || follows.payment() != Scheme.Payment.NONE;
            case Party.Registered registered -> false;
            case Party.Forgotten forgotten -> false;
            case Party.Municipality municipality -> false;
        };
    }

    /** The decision, where nothing stands in its way. */
    public Ruling ruling(String by, Origin origin) {
        SortedMap<Integer, Boolean> looked = new TreeMap<>(wish.criteria());
        return new Ruling(
                instead.map(other -> other.before().number() + 1).orElse(1),
                outcome(),
                wish.granted(),
                wish.later().entrySet().stream()
                        .map(each -> new LaterYear(
                                roundOf(scheme, instead.map(Instead::before), each.getKey()),
                                each.getKey(),
                                each.getValue()))
                        .toList(),
                wish.recommended(),
                looked.entrySet().stream()
                        .filter(each -> each.getKey() < scheme.criteria().size())
                        .map(each -> new Ruling.Weighed(
                                scheme.criteria().get(each.getKey()).text(), each.getValue()))
                        .toList(),
                wish.grounds().map(Words::ofMunicipality),
                wish.conditions().stream().map(Words::ofMunicipality).toList(),
                wish.payBy(),
                instead.filter(Instead::last).isPresent() ? Optional.empty() : Optional.of(AppealTime.lastDay(now)),
                isOffer() ? Optional.of(Oslo.date(now).plusDays(scheme.follows().acceptDays())) : Optional.empty(),
                sent.casework().language(),
                by,
                now,
                origin);
    }
}
