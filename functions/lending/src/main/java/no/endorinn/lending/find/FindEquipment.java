package no.endorinn.lending.find;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.store.Cursor;
import no.endorinn.kernel.store.Page;
import no.endorinn.kernel.time.Interval;
import no.endorinn.lending.equipment.Catalogue;
import no.endorinn.lending.equipment.Category;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.loans.Availability;
import no.endorinn.lending.store.WhatIsFree;
import org.jspecify.annotations.Nullable;

/** What one can borrow, at all points, by name: a page at a time, with what is free of it through all of the time that is asked about. */
@Route("GET /equipment")
final class FindEquipment implements RouteHandler {
    private static final int SHARED_SECONDS = 5;

    private final Catalogue catalogue;
    private final WhatIsFree free;

    FindEquipment(Catalogue catalogue, WhatIsFree free) {
        this.catalogue = catalogue;
        this.free = free;
    }

    /**
     * A page of what was found.
     *
     * @param count how many kinds of things were found in all, free or not
     */
    record FoundView(
            List<EquipmentView> equipment,
            int count,
            @Nullable String cursor) {}

    /** What is sought. */
    private record Search(
            Optional<Interval> time, Optional<Category> category, Optional<String> point, List<String> words) {
        boolean suits(Model model) {
            return !model.retired()
                    && category.map(sought -> sought == model.category()).orElse(true)
                    && point.map(model.point()::equals).orElse(true)
                    && words.stream()
                            .allMatch(word -> model.words()
                                    .anyMatch(text ->
                                            text.toLowerCase(Locale.ROOT).contains(word)));
        }
    }

    @Override
    public Answer handle(Request request) {
        Fields query = request.query();
        String words = query.optionalText("words", 80);
        Search search = new Search(
                TimeForm.read(query),
                Optional.ofNullable(query.optionalChoice("category", Category.class)),
                Optional.ofNullable(query.optionalText("point", 40)),
                words == null
                        ? List.of()
                        : List.of(words.toLowerCase(Locale.ROOT).split("\\s+")));
        Optional<Cursor> from = query.cursor();
        query.check();
        Catalogue.Contents contents = catalogue.contents(request.effort());
        List<Model> found =
                byName(contents, request.language()).filter(search::suits).toList();
        List<Model> rest = from.map(after -> found.stream()
                        .dropWhile(model -> !model.id().equals(after.position()))
                        .skip(1)
                        .toList())
                .orElse(found);
        List<Model> page = rest.stream().limit(Page.SIZE).toList();
        Map<String, Availability> there =
                free.of(page, contents, search.time().stream().toList(), request.now(), request.effort());
        return Answer.ok(new FoundView(
                        page.stream()
                                .map(model -> EquipmentView.brief(
                                        new HowMany(model, there), search.time(), request.language()))
                                .toList(),
                        found.size(),
                        rest.size() > page.size() ? new Cursor(page.getLast().id()).text() : null))
                .shared(SHARED_SECONDS);
    }

    private static Stream<Model> byName(Catalogue.Contents contents, Language language) {
        Collator alphabet = Collator.getInstance(language.locale());
        return contents.models().values().stream()
                .sorted(Comparator.comparing((Model model) -> model.name().in(language), alphabet)
                        .thenComparing(Model::id));
    }
}
