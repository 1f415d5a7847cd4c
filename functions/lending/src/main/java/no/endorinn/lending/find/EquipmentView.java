package no.endorinn.lending.find;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.words.Wording;
import no.endorinn.lending.equipment.Category;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.equipment.ModelJson;
import no.endorinn.lending.equipment.Variant;
import no.endorinn.lending.loans.Availability;
import org.jspecify.annotations.Nullable;

/**
 * A model as everybody sees it, in their language.
 *
 * @param working how many there are
 * @param free how many of them are free through all of the time that was asked about; absent where none was
 */
record EquipmentView(
        String id,
        String name,
        @Nullable String description,
        Category category,
        List<String> pictures,
        String point,
        Map<String, Object> lending,
        List<VariantView> variants,
        int working,
        @Nullable Integer free,
        @Nullable String instructions,
        @Nullable Long valueOre,
        @Nullable List<String> belongs) {
    /** A size or other kind. */
    record VariantView(
            String id, String name, int working, @Nullable Integer free) {}

    /** A line of a list. */
    static EquipmentView brief(Model model, Availability there, Optional<Interval> time, Language language) {
        return of(model, there, time, language, false);
    }

    /** All there is to know of it. */
    static EquipmentView full(Model model, Availability there, Optional<Interval> time, Language language) {
        return of(model, there, time, language, true);
    }

    private static EquipmentView of(
            Model model, Availability there, Optional<Interval> time, Language language, boolean full) {
        Optional<Model> whole = Optional.of(model).filter(each -> full);
        return new EquipmentView(
                model.id(),
                model.name().in(language),
                model.description().map(text -> text.in(language)).orElse(null),
                model.category(),
                model.pictures(),
                model.point(),
                ModelJson.write(model.lending()),
                model.variants().stream()
                        .map(variant -> variant(variant, there, time))
                        .toList(),
                model.parts().stream().mapToInt(there.stock()::working).sum(),
                time.map(asked -> model.parts().stream()
                                .mapToInt(part -> there.free(part, asked))
                                .sum())
                        .orElse(null),
                whole.flatMap(Model::instructions)
                        .map(text -> text.in(language))
                        .orElse(null),
                whole.flatMap(Model::value).orElse(null),
                whole.map(each -> texts(each.belongs(), language)).orElse(null));
    }

    private static VariantView variant(Variant variant, Availability there, Optional<Interval> time) {
        return new VariantView(
                variant.id(),
                variant.name(),
                there.stock().working(variant.id()),
                time.map(asked -> there.free(variant.id(), asked)).orElse(null));
    }

    private static List<String> texts(List<Wording> all, Language language) {
        return all.stream().map(each -> each.in(language)).toList();
    }
}
