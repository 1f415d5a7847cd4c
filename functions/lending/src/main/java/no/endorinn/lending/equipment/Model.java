package no.endorinn.lending.equipment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.endorinn.calendar.Resource;
import no.endorinn.kernel.words.Wording;

/**
 * Something that is lent, of which there may be several copies.
 *
 * @param version one more with each change
 * @param variants sizes or other kinds, of which one borrows so many; none where all copies are alike
 * @param pictures paths at the app's own origin
 * @param instructions how it is used
 * @param value what a copy is worth, in øre
 * @param belongs what comes with it, and comes back with it
 * @param service that it is people who come by the hour, of whom there are no copies; empty for a thing
 * @param members what it is a set of, lent together; none of what is a thing of its own
 * @param point the id of the lending point where it is fetched
 * @param emergency whom to ring for it in an emergency; empty where it is nothing that is called upon then
 * @param retired whether it is lent no more
 */
public record Model(
        String id,
        long version,
        Wording name,
        Optional<Wording> description,
        Category category,
        List<Variant> variants,
        List<String> pictures,
        Optional<Wording> instructions,
        Optional<Long> value,
        List<Wording> belongs,
        List<Member> members,
        Optional<Service> service,
        String point,
        Lending lending,
        Optional<OnCall> emergency,
        boolean retired) {
    /** Whom to ring, whatever the hour. */
    public record OnCall(String name, String phone) {}

    public Model {
        variants = List.copyOf(variants);
        pictures = List.copyOf(pictures);
        belongs = List.copyOf(belongs);
        members = List.copyOf(members);
    }

    /** Whether it is several things that are lent together, each with copies and terms of its own. */
    public boolean isSet() {
        return !members.isEmpty();
    }

    /** Whether it is people who come, and no things. */
    public boolean isService() {
        return service.isPresent();
    }

    /** The ids of what one can borrow of it: its variants', or {@link Resource#WHOLE}. */
    public List<String> parts() {
        return variants.isEmpty()
                ? List.of(Resource.WHOLE)
                : variants.stream().map(Variant::id).toList();
    }

    /** What its things are called of which one borrows: its name, and their size where there are several. */
    public Wording called(String variant) {
        String size = variants.stream()
                .filter(each -> each.id().equals(variant))
                .map(each -> ", " + each.name())
                .collect(Collectors.joining());
        return new Wording(name.nb() + size, name.nn() + size, name.en() + size);
    }

    /** What it is called and how it is described in any language, for searching. */
    public Stream<String> words() {
        return Stream.concat(
                Stream.of(name.nb(), name.nn(), name.en()),
                description.stream().flatMap(each -> Stream.of(each.nb(), each.nn(), each.en())));
    }

    public Model withVersion(long next) {
        return new Model(
                id,
                next,
                name,
                description,
                category,
                variants,
                pictures,
                instructions,
                value,
                belongs,
                members,
                service,
                point,
                lending,
                emergency,
                retired);
    }
}
