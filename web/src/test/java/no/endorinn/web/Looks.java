package no.endorinn.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** How a page may look: language × theme × width. */
final class Looks implements ArgumentsProvider {

    private static final List<String> LANGUAGES = List.of("nb", "nn", "en");
    private static final List<Phone.Kind> ALL = Stream.of(Phone.sized(320, 640), Phone.small(), Phone.wide())
            .flatMap(kind -> LANGUAGES.stream().map(kind::in))
            .flatMap(kind -> Stream.of(kind.dark(false), kind.dark(true)))
            .toList();

    /**
     * A test of a page in one of its looks: {@code void isFreeOfBarriers(Phone.Kind look)}. Which one is another every day, in
     * one language for all tests, since each takes a context of the browser; with {@code -Dall} it is all of them.
     */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ParameterizedTest(name = "{0}")
    @ArgumentsSource(Looks.class)
    @interface EachLook {}

    @Override
    public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        Stream<Phone.Kind> looks =
                System.getProperty("all") == null ? Stream.of(today(context.getUniqueId())) : ALL.stream();
        return looks.map(look -> Arguments.of(Named.of(look.look(), look)));
    }

    private static Phone.Kind today(String test) {
        long day = Municipality.inDays(0).toEpochDay();
        String language = LANGUAGES.get(Math.floorMod(day, LANGUAGES.size()));
        List<Phone.Kind> those =
                ALL.stream().filter(look -> look.language().equals(language)).toList();
        return those.get(Math.floorMod(Math.floorDiv(day, LANGUAGES.size()) + test.hashCode(), those.size()));
    }
}
