package no.endorinn.grants.papers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.endorinn.cases.Party;
import no.endorinn.cases.archive.CaseFile;
import no.endorinn.cases.archive.CaseFile.Content;
import no.endorinn.cases.archive.CaseFile.Direction;
import no.endorinn.cases.archive.CaseFile.Entry;
import no.endorinn.cases.archive.CaseFileJson;
import no.endorinn.cases.documents.Document;
import no.endorinn.cases.documents.Documents;
import no.endorinn.cases.letter.Letter;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Casework;
import no.endorinn.grants.decide.Appeals;
import no.endorinn.grants.decide.Ruling;
import no.endorinn.grants.decide.Rulings;
import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.report.Report;
import no.endorinn.grants.report.Reports;
import no.endorinn.grants.store.Applications;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.People;

/**
 * Orders the package of a case for the archive: what was sent, each appeal and each report as it was delivered, and each document that is
 * kept for good. The same case is the same package; when something has come to it, it is another.
 */
@Route("POST /applications/{reference}/archive")
final class OrderArchive implements RouteHandler {
    private final ApplicationDesk desk;
    private final Documents documents;
    private final Orders orders;
    private final SentLetters letters;
    private final Rulings rulings;
    private final Appeals appeals;
    private final Reports reports;
    private final People people;
    private final UnitOfWork work;

    OrderArchive(
            ApplicationDesk desk,
            Documents documents,
            Orders orders,
            SentLetters letters,
            Rulings rulings,
            Appeals appeals,
            Reports reports,
            People people,
            UnitOfWork work) {
        this.desk = desk;
        this.documents = documents;
        this.orders = orders;
        this.letters = letters;
        this.rulings = rulings;
        this.appeals = appeals;
        this.reports = reports;
        this.people = people;
        this.work = work;
    }

    @Override
    public Answer handle(Request request) {
        request.body().check();
        return orders.show(work.commit(request.effort(), () -> decide(request, desk.find(request))));
    }

    private Decision<Document> decide(Request request, ApplicationDesk.Found found) {
        Application application = found.application();
        if (application.receipt().isEmpty()) {
            throw Rejection.of(GrantCode.APPLICATION_NOT_SENT);
        }
        return orders.order(
                request,
                Applications.PREFIX + application.reference(),
                "archive",
                Document.Kind.PACKAGE,
                "Arkivpakke " + application.reference(),
                application.party(),
                CaseFileJson.write(file(application, request)));
    }

    private CaseFile file(Application application, Request request) {
        SentLetter sent = letters.of(application, Language.BOKMAL, request.effort());
        Stream<Entry> came = came(application, sent, request.effort());
        Stream<Entry> kept = work.all(documents.of(Applications.PREFIX + application.reference()), request.effort())
                .map(documents::read)
                .filter(document -> document.until().isEmpty())
                .map(document -> new Entry(
                        document.id(),
                        Direction.SENT,
                        document.name(),
                        document.at(),
                        new Content.Kept(document.id())));
        List<Entry> entries = new ArrayList<>();
        entries.add(came(
                "soknad", sent.letter(), application.receipt().orElseThrow().at()));
        Stream.concat(came, kept)
                .sorted(Comparator.comparing(Entry::at).thenComparing(Entry::id))
                .forEach(entries::add);
        return new CaseFile(
                application.reference(),
                sent.letter().title(),
                sent.applicant(),
                organisationNumber(application.party(), request.effort()),
                entries);
    }

    /** What has come since: the appeals, and the report each time that it was delivered. */
    private Stream<Entry> came(Application application, SentLetter sent, Effort effort) {
        String reference = application.reference();
        int decisions =
                application.casework().answered().map(Casework.Answered::number).orElse(0);
        List<Key> keys = new ArrayList<>(List.of(reports.key(reference)));
        for (int number = 1; number <= decisions; number++) {
            keys.add(rulings.key(reference, number));
            keys.add(appeals.key(reference, number));
        }
        Snapshot read = work.read(keys, effort);
        List<Entry> came = new ArrayList<>();
        for (int number = 1; number <= decisions; number++) {
            Optional<Ruling> ruling = rulings.ruling(read, reference, number);
            String id = "appeal-" + number;
            appeals.appeal(read, reference, number)
                    .map(appeal -> came(id, new SentAppeal(appeal, ruling.orElseThrow(), sent).letter(), appeal.at()))
                    .ifPresent(came::add);
        }
        int time = 0;
        for (Report.Delivery delivery :
                reports.report(read, reference).map(Report::deliveries).orElse(List.of())) {
            time++;
            came.add(came(
                    time == 1 ? "report" : "report-" + time, new SentReport(delivery, sent).letter(), delivery.at()));
        }
        return came.stream();
    }

    private static Entry came(String id, Letter letter, Instant at) {
        return new Entry(id, Direction.CAME, letter.title(), at, new Content.Written(letter));
    }

    private Optional<String> organisationNumber(Party party, Effort effort) {
        List<Key> keys =
                party.associationId().map(people::associationKey).stream().toList();
        Snapshot read = work.read(keys, effort);
        return keys.stream().flatMap(key -> read.at(key).stream()).findFirst().flatMap(People::organisationNumber);
    }
}
