package no.endorinn.acceptance;

import static no.endorinn.acceptance.ProductionCode.CLASSES;
import static no.endorinn.acceptance.ProductionCode.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.endorinn.booking.bookings.Event;
import no.endorinn.booking.premises.PriceList;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.cases.Level;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.HttpFunction;
import no.endorinn.kernel.http.Json;
import no.endorinn.kernel.problem.Code;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Kind;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.problem.Speaks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code has a text in every language, for the arguments that it comes with, and no text is left over. */
class TextsTest {
    /** The enumerations of codes, one a room. */
    static List<Class<? extends Code>> rooms() {
        return CLASSES.stream()
                .filter(each -> each.isEnum() && each.isAssignableTo(Code.class))
                .<Class<? extends Code>>map(each -> each.reflect().asSubclass(Code.class))
                .toList();
    }

    static List<Class<?>> functions() {
        return CLASSES.stream()
                .filter(each -> each.isAssignableTo(HttpFunction.class) && !each.isEquivalentTo(HttpFunction.class))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    @Test
    void theRoomsAreFound() {
        assertThat(rooms()).contains(CommonCode.class, BookingCode.class).hasSizeGreaterThan(4);
        assertThat(functions()).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomHasATextForEachCodeAndNoOther(Class<? extends Code> room) {
        Set<String> told = codes(room).map(Code::id).collect(Collectors.toCollection(TreeSet::new));
        told.addAll(others(room));

        assertThat(texts(room).codes(Language.BOKMAL)).isEqualTo(told);
    }

    /** What is told beside the codes: titles of answers, reasons for a price, what is left of a limit, words of a feed. */
    private static Set<String> others(Class<? extends Code> room) {
        Stream<String> others = Stream.of();
        if (room == CommonCode.class) {
            others = Arrays.stream(Kind.values()).map(kind -> "title-" + kind.status());
        } else if (room == BookingCode.class) {
            others = Stream.of(
                            Arrays.stream(PriceList.Reason.values()).map(reason -> "price-" + Json.name(reason)),
                            Arrays.stream(Level.values()).map(level -> "limits-" + Json.name(level)),
                            codes(room)
                                    .map(Code::id)
                                    .filter(code -> code.startsWith("quota-"))
                                    .map(code -> code.replace("quota-", "left-")),
                            Stream.of("feed-cancelled", "feed-reach"))
                    .flatMap(each -> each);
        }
        return others.collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aTextTellsJustWhatItsCodeComesWith(Class<? extends Code> room) {
        Messages texts = texts(room);
        for (Language language : Language.values()) {
            assertThat(codes(room))
                    .allSatisfy(code -> assertThat(texts.argumentsOf(code.id(), language))
                            .as("%s in %s", code, language)
                            .isEqualTo(code.arguments()));
            assertThat(others(room))
                    .allSatisfy(other -> assertThat(texts.argumentsOf(other, language))
                            .as("%s in %s", other, language)
                            .isEqualTo(texts.argumentsOf(other, Language.BOKMAL)));
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void eachCodeIsAnsweredSomewhere(Class<? extends Code> room) {
        JavaClass known = CLASSES.get(room);

        assertThat(codes(room))
                .allSatisfy(code ->
                        assertThat(known.getField(code.name())).as(code.name()).matches(TextsTest::isUsed, "is used"));
    }

    private static boolean isUsed(JavaField constant) {
        return constant.getAccessesToSelf().stream()
                .map(JavaAccess::getOrigin)
                .anyMatch(by -> !Set.of("<clinit>", "$values").contains(by.getName())
                        || !by.getOwner().equals(constant.getOwner()));
    }

    /** A function that asks a room anything may have to answer with that room's codes. */
    @ParameterizedTest
    @MethodSource("functions")
    void aFunctionSpeaksForEveryRoomThatItUses(Class<?> function) {
        String own = function.getPackageName();
        Set<String> used = CLASSES.stream()
                .filter(each -> isIn(each.getPackageName(), own))
                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getPackageName())
                .filter(name -> name.startsWith(PROJECT))
                .collect(Collectors.toSet());

        assertThat(Stream.concat(
                        Stream.of(CommonCode.class),
                        Stream.of(function.getAnnotation(Speaks.class).value())))
                .containsExactlyInAnyOrderElementsOf(rooms().stream()
                        .filter(room -> used.stream().anyMatch(name -> isIn(name, room.getPackageName())))
                        .toList());
    }

    private static boolean isIn(String name, String parent) {
        return name.equals(parent) || name.startsWith(parent + ".");
    }

    @Test
    void allThatHappensToABookingHasATextAndNothingElse() {
        assertThat(Messages.named("booking", History.class).codes(Language.BOKMAL))
                .isEqualTo(Arrays.stream(Event.Type.values())
                        .map(type -> "booking." + type.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()));
    }

    private static Stream<? extends Code> codes(Class<? extends Code> room) {
        return Arrays.stream(room.getEnumConstants());
    }

    private static Messages texts(Class<? extends Code> room) {
        return Messages.named("messages", room);
    }
}
