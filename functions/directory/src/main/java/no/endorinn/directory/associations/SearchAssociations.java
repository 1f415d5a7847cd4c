package no.endorinn.directory.associations;

import java.util.List;
import java.util.Optional;
import no.endorinn.directory.problem.DirectoryCode;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.store.Cursor;
import no.endorinn.kernel.store.Page;
import org.jspecify.annotations.Nullable;

/** The catalogue of associations, by beginnings of words, field, age group and place; all of it when nothing is asked for. */
@Route("GET /associations")
final class SearchAssociations implements RouteHandler {
    private static final int SECONDS = 30;
    private static final int MOST_WORDS = 6;

    private final Associations associations;

    SearchAssociations(Associations associations) {
        this.associations = associations;
    }

    /** A page of what was found. */
    record PageView(List<CardView> associations, @Nullable String cursor) {}

    /** An association in the list. */
    record CardView(
            String id,
            String name,
            List<Field> fields,
            List<Ages> ages,
            List<String> places,
            boolean welcomesMembers) {}

    @Override
    public Answer handle(Request request) {
        Fields query = request.query();
        Optional<String> words = Optional.ofNullable(query.optionalText("words", 100));
        Criteria criteria = new Criteria(
                words.map(Words::of).orElse(List.of()).stream()
                        .limit(MOST_WORDS)
                        .toList(),
                Optional.ofNullable(query.optionalChoice("field", Field.class)),
                Optional.ofNullable(query.optionalChoice("ages", Ages.class)),
                Optional.ofNullable(query.optionalText("place", 40)).map(Words::folded));
        if (words.isPresent() && criteria.words().isEmpty()) {
            query.note(DirectoryCode.SEARCH_TOO_SHORT, "words");
        }
        Optional<Cursor> from = query.cursor();
        query.check();
        Page<Card> page = associations.search(request.effort(), criteria, from);
        return Answer.ok(new PageView(
                        page.items().stream()
                                .map(card -> new CardView(
                                        card.id(),
                                        card.name(),
                                        AssociationView.sorted(card.fields()),
                                        AssociationView.sorted(card.ages()),
                                        card.places(),
                                        card.welcomesMembers()))
                                .toList(),
                        page.cursor()))
                .shared(SECONDS);
    }
}
