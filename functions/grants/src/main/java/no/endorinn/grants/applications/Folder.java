package no.endorinn.grants.applications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.endorinn.cases.Party;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.kernel.problem.Problem;

/**
 * What a party has applied for and is about to: which draft is there already, which was sent last. Written with every application
 * that comes or changes its state, so that two who begin at once know of each other.
 *
 * @param entries the latest last
 */
public record Folder(List<Entry> entries, long version) {
    /** Where nobody has begun anything yet. */
    public static final Folder EMPTY = new Folder(List.of(), 0);

    private static final int MOST_DRAFTS_OF_A_PERSON = 5;
    private static final int MOST_DRAFTS_OF_AN_ASSOCIATION = 20;
    /** So many that were sent are remembered; a party that sends more is asked for the others by nobody. */
    private static final int MOST_SENT = 40;

    public Folder {
        entries = List.copyOf(entries);
    }

    /** An application by its reference, and what it is for; a draft, or sent, what was decided, and the report on that. */
    public record Entry(
            String reference,
            String scheme,
            String round,
            boolean draft,
            Instant since,
            Optional<Casework.Answered> answered,
            Optional<Reporting> report) {
        /** Whether a report is awaited: it is forgotten last. */
        boolean owes() {
            return report.filter(how -> how.state().isOwed()).isPresent();
        }
    }

    public boolean has(String reference) {
        return entries.stream().anyMatch(entry -> entry.reference.equals(reference));
    }

    /** How many drafts somebody may have at once. */
    public static int mostDrafts(Party party) {
        return party instanceof Party.Association ? MOST_DRAFTS_OF_AN_ASSOCIATION : MOST_DRAFTS_OF_A_PERSON;
    }

    public long drafts() {
        return entries.stream().filter(Entry::draft).count();
    }

    /** The drafts that are there for the round, the latest first. */
    public List<Entry> drafts(String scheme, String round) {
        return entries.stream()
                .filter(entry -> entry.draft && entry.scheme.equals(scheme) && entry.round.equals(round))
                .sorted(Comparator.comparing(Entry::since).reversed())
                .toList();
    }

    /** The one that was sent last. */
    public Optional<Entry> lastSent() {
        return entries.stream().filter(entry -> !entry.draft).max(Comparator.comparing(Entry::since));
    }

    /** The one that was sent last to this scheme. */
    public Optional<Entry> lastSent(String scheme) {
        return entries.stream()
                .filter(entry -> !entry.draft && entry.scheme.equals(scheme))
                .max(Comparator.comparing(Entry::since));
    }

    /** What was granted and not reported on in time, the longest ago first. */
    public List<Entry> overdue(Instant now) {
        return entries.stream()
                .filter(entry ->
                        entry.report.filter(report -> report.isOverdue(now)).isPresent())
                .sorted(Comparator.comparing(
                        entry -> entry.report.map(Reporting::due).orElse(LocalDate.MAX)))
                .toList();
    }

    /** Why whoever has a report to deliver does not apply to the scheme, where that says so. */
    public Optional<Problem> obstacle(Scheme scheme, Instant now) {
        return overdue(now).stream()
                .filter(entry -> scheme.follows().reportBlocks())
                .flatMap(entry -> entry.report.stream())
                .map(report -> GrantCode.REPORT_OVERDUE.with("due", report.due()))
                .findFirst();
    }

    /** Without what there is no more. */
    public Folder without(String reference) {
        return new Folder(
                entries.stream()
                        .filter(entry -> !entry.reference.equals(reference))
                        .toList(),
                version);
    }

    /** With the application as it is now; without it, when it is neither a draft nor was sent. */
    public Folder with(Application application) {
        List<Entry> all = new ArrayList<>(entries);
        all.removeIf(entry -> entry.reference.equals(application.reference()));
        boolean draft = application.state() == State.DRAFT;
        if (draft || application.receipt().isPresent()) {
            Instant since = application.receipt().map(Receipt::at).orElse(application.begunAt());
            all.add(new Entry(
                    application.reference(),
                    application.about().scheme(),
                    application.about().round(),
                    draft,
                    since,
                    application.casework().answered(),
                    application.casework().report()));
        }
        List<Entry> sent = all.stream()
                .filter(entry -> !entry.draft)
                .sorted(Comparator.comparing(Entry::owes))
                .toList();
        all.removeAll(sent.subList(0, Math.max(0, sent.size() - MOST_SENT)));
        return new Folder(all, version);
    }
}
