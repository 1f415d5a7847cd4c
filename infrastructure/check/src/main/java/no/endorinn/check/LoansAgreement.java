package no.endorinn.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.endorinn.calendar.CalendarPage;
import no.endorinn.calendar.Occupation;
import no.endorinn.calendar.Paging;
import no.endorinn.calendar.Resource;
import no.endorinn.lending.equipment.Copy;
import no.endorinn.lending.equipment.Stock;
import no.endorinn.lending.loans.Line;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.loans.Piece;
import no.endorinn.lending.loans.State;
import no.endorinn.lending.loans.Visit;
import no.endorinn.lending.loans.Visits;

/**
 * Whether what the loans take is what stands on the calendar's months, whether what the stock says is out is what the loans have out,
 * whether it says that as many work as there are copies that do, whether just those have a place in its list who wait, and whether just
 * what is asked for is in staff's queue, and those are expected at a lending point who come. Pure: compares what was read.
 */
final class LoansAgreement {
    private final Set<String> differences = new TreeSet<>();

    private LoansAgreement() {}

    /** A month of one of the models. */
    private record Page(LocalDate first, String model) {
        @Override
        public String toString() {
            return "in " + first.toString().substring(0, 7) + " of " + model;
        }
    }

    /** What of a model the stock says is so, or the loans or copies say. */
    private record Out(String model, Stock.Out out) {
        @Override
        public String toString() {
            return out.label() + " of " + model + " " + out.variant() + ", " + out.loan() + " until " + out.due();
        }
    }

    /** Whom a lending point expects, or who comes there. */
    private record Expected(String point, Visit visit) {
        @Override
        public String toString() {
            return visit.loan() + " " + visit.kind() + " at " + point + " on " + visit.date();
        }
    }

    /** So many of a variant work. */
    private record Variant(String model, String variant) {}

    /**
     * Every difference in plain words, with references, labels and dates and nothing personal; empty when all is well.
     *
     * @param queued the references of the loans that are in staff's queue
     * @param people how many there are of each model that is people who come by the hour, and has no copies
     */
    static Set<String> differences(
            Collection<Loan> loans,
            Set<String> queued,
            Collection<Stock> stocks,
            Collection<Copy> copies,
            Map<String, Integer> people,
            Collection<Visits> days,
            Collection<CalendarPage> months) {
        LoansAgreement agreement = new LoansAgreement();
        agreement.months(loans, months);
        agreement.out(loans, stocks);
        agreement.working(stocks, copies, people);
        agreement.waiting(loans, stocks);
        agreement.queued(loans, queued);
        agreement.visits(loans, days);
        return agreement.differences;
    }

    private void months(Collection<Loan> loans, Collection<CalendarPage> months) {
        Map<Page, List<Occupation>> lent = new HashMap<>();
        for (Loan loan : loans) {
            for (String model : loan.models()) {
                for (Occupation occupation : loan.occupations(model)) {
                    Paging.MONTH
                            .touched(occupation.held())
                            .forEach(first -> lent.computeIfAbsent(new Page(first, model), page -> new ArrayList<>())
                                    .add(occupation));
                }
            }
        }
        Map<Page, List<Occupation>> there = new HashMap<>();
        months.forEach(month -> there.put(new Page(month.first(), month.resourceId()), month.occupations()));
        Set<Page> pages = new HashSet<>(lent.keySet());
        pages.addAll(there.keySet());
        for (Page page : pages) {
            List<Occupation> wanted = lent.getOrDefault(page, List.of());
            List<Occupation> found = there.getOrDefault(page, List.of());
            without(wanted, found).forEach(each -> say("lent, but not in the calendar", each, page));
            without(found, wanted).forEach(each -> say("in the calendar, but not lent", each, page));
        }
    }

    private void say(String what, Occupation taken, Page page) {
        differences.add(what + ": " + taken.reference() + " " + page + ", " + taken.quantity() + " of "
                + new TreeSet<>(taken.parts()) + ", " + taken.time().start() + "–"
                + taken.time().end());
    }

    private void out(Collection<Loan> loans, Collection<Stock> stocks) {
        List<Out> had = new ArrayList<>();
        for (Loan loan : loans) {
            for (Line line : loan.lines()) {
                line.pieces().stream()
                        .filter(Piece::isOut)
                        .map(piece -> new Stock.Out(
                                piece.label(),
                                line.variant(),
                                loan.reference(),
                                loan.time().end()))
                        .forEach(out -> had.add(new Out(line.model(), out)));
            }
        }
        List<Out> known = stocks.stream()
                .flatMap(stock -> stock.out().stream().map(out -> new Out(stock.modelId(), out)))
                .toList();
        without(had, known).forEach(each -> differences.add("out, but not by its stock: " + each));
        without(known, had).forEach(each -> differences.add("out by its stock, but in no loan: " + each));
        Set<String> labels = new HashSet<>();
        known.stream()
                .filter(each -> !labels.add(each.out().label()))
                .forEach(each -> differences.add("out twice: " + each.out().label()));
    }

    /** Who waits has a place, and who has a place waits; to whom it is offered until the same minute. */
    private void waiting(Collection<Loan> loans, Collection<Stock> stocks) {
        Set<String> wait = new TreeSet<>();
        loans.stream()
                .filter(loan -> loan.state().waits())
                .forEach(loan ->
                        wait.add(loan.reference() + " of " + loan.models().getFirst()
                                + (loan.state() == State.OFFERED
                                        ? " offered until " + loan.answerBy().orElseThrow()
                                        : "")));
        Set<String> places = new TreeSet<>();
        stocks.forEach(stock -> stock.waiting()
                .places()
                .forEach(place -> places.add(place.loan() + " of "
                        + stock.modelId()
                        + place.answerBy()
                                .map(until -> " offered until " + until)
                                .orElse(""))));
        wait.stream()
                .filter(each -> !places.contains(each))
                .forEach(each -> differences.add("waits, but has no place: " + each));
        places.stream()
                .filter(each -> !wait.contains(each))
                .forEach(each -> differences.add("has a place, but does not wait: " + each));
    }

    /** What waits for an answer is where staff see it, and nothing else is. */
    private void queued(Collection<Loan> loans, Set<String> queued) {
        for (Loan loan : loans) {
            boolean asked = loan.state() == State.REQUESTED;
            if (asked != queued.contains(loan.reference())) {
                differences.add(loan.reference() + " is " + loan.state() + ", and is " + (asked ? "not " : "")
                        + "in the queue");
            }
        }
    }

    /** Who is expected at a point comes, and who is expected on one of a loan's days is so on the other. */
    private void visits(Collection<Loan> loans, Collection<Visits> days) {
        Map<String, Set<Expected>> come = new HashMap<>();
        for (Loan loan : loans) {
            Visit.of(loan)
                    .forEach(visit -> come.computeIfAbsent(loan.reference(), reference -> new HashSet<>())
                            .add(new Expected(loan.point(), visit)));
        }
        Map<String, Set<Expected>> expected = new HashMap<>();
        for (Visits day : days) {
            day.all()
                    .forEach(visit -> expected.computeIfAbsent(visit.loan(), reference -> new HashSet<>())
                            .add(new Expected(day.point(), visit)));
        }
        expected.forEach((reference, known) -> {
            Set<Expected> wanted = come.getOrDefault(reference, Set.of());
            without(List.copyOf(known), List.copyOf(wanted))
                    .forEach(each -> differences.add("expected, but in no loan: " + each));
            without(List.copyOf(wanted), List.copyOf(known))
                    .forEach(each -> differences.add("comes, but is not expected: " + each));
        });
    }

    private void working(Collection<Stock> stocks, Collection<Copy> copies, Map<String, Integer> people) {
        Map<Variant, Integer> work = new HashMap<>();
        people.forEach((model, many) -> work.put(new Variant(model, Resource.WHOLE), many));
        Set<String> labels = new HashSet<>();
        for (Copy copy : copies) {
            if (copy.works()) {
                labels.add(copy.label());
                work.merge(new Variant(copy.model(), copy.variant()), 1, Integer::sum);
            }
        }
        Map<Variant, Integer> counted = new HashMap<>();
        for (Stock stock : stocks) {
            stock.working().forEach((variant, many) -> counted.put(new Variant(stock.modelId(), variant), many));
            stock.out().stream()
                    .map(Stock.Out::label)
                    .filter(label -> !labels.contains(label))
                    .forEach(label -> differences.add("out, though it does not work: " + label));
            stock.away().stream()
                    .map(Stock.Away::label)
                    .filter(label -> !labels.contains(label))
                    .forEach(label -> differences.add("away, though it does not work: " + label));
        }
        Set<Variant> all = new HashSet<>(work.keySet());
        all.addAll(counted.keySet());
        for (Variant each : all) {
            int says = counted.getOrDefault(each, 0);
            int are = work.getOrDefault(each, 0);
            if (says != are) {
                differences.add(each.model() + " " + each.variant() + " has " + says + " that work by its stock, and "
                        + are + " that do");
            }
        }
    }

    /** Those that are not among the others, each as often as it is there too often. */
    private static <T> List<T> without(List<T> some, List<T> others) {
        List<T> rest = new ArrayList<>(some);
        others.forEach(rest::remove);
        return rest;
    }
}
