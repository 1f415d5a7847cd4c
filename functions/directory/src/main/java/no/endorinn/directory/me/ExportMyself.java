package no.endorinn.directory.me;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.directory.people.Person;
import no.endorinn.directory.people.Persons;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.store.Cursor;
import no.endorinn.kernel.store.Holdings;
import no.endorinn.kernel.store.Key;
import org.jspecify.annotations.Nullable;

/**
 * All that the municipality has of oneself, to take along, in parts: first who one is, then everything one has and what was written
 * in it, then what one did and the words one left there. A part has so few things that it stays far below what a function may
 * answer.
 */
@Route("GET /me/export")
final class ExportMyself implements RouteHandler {
    /** A series may have sixty reasons of its own. */
    private static final int MOST_AT_ONCE = 25;

    private static final String HOLDINGS = "h";
    private static final String HISTORY = "d";

    private final Authorization authorization;
    private final Persons persons;
    private final Holdings holdings;
    private final History history;
    private final MeDesk desk;

    ExportMyself(Authorization authorization, Persons persons, Holdings holdings, History history, MeDesk desk) {
        this.authorization = authorization;
        this.persons = persons;
        this.holdings = holdings;
        this.history = history;
        this.desk = desk;
    }

    /** A part; the person is in the first. */
    record ExportView(
            MeDesk.@Nullable MeView person,
            List<HoldingView> holdings,
            List<History.EventView> done,
            @Nullable String cursor) {}

    /**
     * Something one has, or has written in, and the words in it that are one's own or about one.
     *
     * @param facts what else is known of it, where it is one's own
     */
    record HoldingView(String kind, String reference, boolean open, Map<String, String> facts, List<String> words) {}

    @Override
    public Answer handle(Request request) {
        Optional<String> position = request.cursor().map(Cursor::position);
        Person person = persons.require(
                request.effort(),
                authorization.readEvenLeaving(request, List.of()).requireKnown().personId());
        String stage = position.map(text -> text.substring(0, 1)).orElse(HOLDINGS);
        Optional<String> from = position.map(text -> text.substring(1)).filter(text -> !text.isEmpty());
        ExportView part = switch (stage) {
            case HOLDINGS -> held(request, person, from, position.isEmpty());
            case HISTORY -> done(request, person, from);
            default -> throw Cursor.unreadable();
        };
        return Answer.ok(part).header("content-disposition", "attachment; filename=\"endorinn.json\"");
    }

    private ExportView held(Request request, Person person, Optional<String> from, boolean first) {
        if (from.filter(text -> !text.matches("\\d@.*")).isPresent()) {
            throw Cursor.unreadable();
        }
        Holdings.Page page = holdings.page(person.id(), from, MOST_AT_ONCE, request.effort());
        return new ExportView(
                first ? desk.view(request, person) : null,
                page.holdings().stream()
                        .map(holding -> view(request, person, holding, true))
                        .toList(),
                List.of(),
                cursor(page.next().map(next -> HOLDINGS + next).orElse(HISTORY)));
    }

    private ExportView done(Request request, Person person, Optional<String> from) {
        History.HistoryView page =
                history.ofReader(request.effort(), from.map(Cursor::new), person.id(), request.language());
        List<Key> keys = new ArrayList<>();
        for (History.EventView event : page.events()) {
            if (event.reference() != null) {
                keys.addAll(holdings.keys(event.type().replaceFirst("\\..*", ""), event.reference()));
            }
        }
        List<Holdings.Holding> written = holdings.writtenIn(keys, person.id(), request.effort());
        return new ExportView(
                null,
                written.stream()
                        .map(holding -> view(request, person, holding, false))
                        .toList(),
                page.events(),
                Optional.ofNullable(page.cursor())
                        .flatMap(Cursor::read)
                        .map(next -> cursor(HISTORY + next.position()))
                        .orElse(null));
    }

    private static HoldingView view(Request request, Person person, Holdings.Holding holding, boolean all) {
        return new HoldingView(
                holding.kind(),
                holding.reference(),
                holding.isOpen(request.now()),
                all ? holding.facts() : Map.of(),
                holding.words().stream()
                        .filter(words -> all || words.isBy(person.id()))
                        .map(words -> words.text())
                        .toList());
    }

    private static String cursor(String position) {
        return new Cursor(position).text();
    }
}
