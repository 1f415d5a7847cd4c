package no.endorinn.lending.find;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.words.Wording;
import no.endorinn.lending.desk.LoanView;
import no.endorinn.lending.equipment.Category;
import no.endorinn.lending.equipment.Member;
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
        @Nullable Map<String, Object> service,
        List<VariantView> variants,
        int working,
        @Nullable Integer free,
        @Nullable String instructions,
        @Nullable Long valueOre,
        @Nullable List<String> belongs,
        @Nullable List<MemberView> members) {
    /** So many of something that is in a set. */
    record MemberView(String model, @Nullable String variant, String name, int quantity) {}

    /** A size or other kind. */
    record VariantView(
            String id, String name, int working, @Nullable Integer free) {}

    /** A line of a list. */
    static EquipmentView brief(HowMany there, Optional<Interval> time, Language language) {
        return of(there, time, language, false);
    }

    /** All there is to know of it. */
    static EquipmentView full(HowMany there, Optional<Interval> time, Language language) {
        return of(there, time, language, true);
    }

    private static EquipmentView of(HowMany there, Optional<Interval> time, Language language, boolean full) {
        Model model = there.model();
        Optional<Model> whole = Optional.of(model).filter(each -> full);
        return new EquipmentView(
                model.id(),
                model.name().in(language),
                model.description().map(text -> text.in(language)).orElse(null),
                model.category(),
                model.pictures(),
                model.point(),
                ModelJson.write(there.lending()),
                model.service().map(ModelJson::write).orElse(null),
                model.variants().stream()
                        .map(variant -> variant(variant, there, time))
                        .toList(),
                there.working(),
                time.map(there::free).orElse(null),
                whole.flatMap(Model::instructions)
                        .map(text -> text.in(language))
                        .orElse(null),
                whole.flatMap(Model::value).orElse(null),
                whole.map(each -> texts(each.belongs(), language)).orElse(null),
                model.isSet() ? members(there, language) : null);
    }

    private static List<MemberView> members(HowMany there, Language language) {
        return there.model().members().stream()
                .map(member -> new MemberView(
                        member.model(),
                        LoanView.shown(member.variant()),
                        name(there, member, language),
                        member.quantity()))
                .toList();
    }

    /** With its size, as in a basket. */
    private static String name(HowMany there, Member member, Language language) {
        return Optional.ofNullable(there.there().get(member.model())).stream()
                .map(Availability::model)
                .map(model -> model.called(member.variant()).in(language))
                .collect(Collectors.joining());
    }

    private static VariantView variant(Variant variant, HowMany there, Optional<Interval> time) {
        return new VariantView(
                variant.id(),
                variant.name(),
                there.working(variant.id()),
                time.map(asked -> there.free(variant.id(), asked)).orElse(null));
    }

    private static List<String> texts(List<Wording> all, Language language) {
        return all.stream().map(each -> each.in(language)).toList();
    }
}
