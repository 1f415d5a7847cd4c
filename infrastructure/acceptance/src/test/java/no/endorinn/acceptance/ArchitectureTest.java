package no.endorinn.acceptance;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static no.endorinn.acceptance.ProductionCode.CLASSES;
import static no.endorinn.acceptance.ProductionCode.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which classes may know what. */
class ArchitectureTest {
    private static final String OURS = PROJECT + ".";
    private static final String KERNEL = "kernel";
    private static final String CALENDAR = "calendar";
    private static final String CASES = "cases";
    private static final String HTTP = PROJECT + KERNEL + ".http";
    private static final String STORE = PROJECT + KERNEL + ".store";
    private static final String AWS_SDK = "software.amazon.awssdk..";
    private static final String JACKSON = "com.fasterxml..";

    static List<String> modules() {
        return Sources.modules();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleIsLookedAtHere(String module) {
        assertThat(CLASSES.that(resideInAPackage(PROJECT + module + "..")))
                .as("classes of %s; without any, this module's pom lacks the dependency", module)
                .isNotEmpty();
    }

    /** Neither on what lies beside it or above, nor on anything in infrastructure/. */
    @ParameterizedTest
    @MethodSource("modules")
    void aModuleDependsOnlyOnWhatLiesBelowIt(String module) {
        List<String> below = switch (module) {
            case KERNEL -> List.of();
            case CALENDAR, CASES -> List.of(KERNEL);
            default -> List.of(CASES, CALENDAR, KERNEL);
        };
        String[] allowed = Stream.concat(Stream.of(module), below.stream())
                .map(name -> PROJECT + name + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(PROJECT + module + "..")
                .should()
                .dependOnClassesThat(resideInAPackage(OURS).and(not(resideInAnyPackage(allowed))))
                .check(CLASSES);
    }

    @Test
    void packagesDependOnOneAnotherInOneDirection() {
        slices().assignedFrom(new ByPackage()).should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTheUnitOfWorkKnowsDynamoDb() {
        DescribedPredicate<JavaClass> knowsDynamoDb = describe(
                "knows DynamoDB",
                candidate -> candidate.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> resideInAPackage(AWS_SDK).test(dependency.getTargetClass())));
        Set<String> knowing = CLASSES.that(knowsDynamoDb.and(not(resideInAPackage(STORE)))).stream()
                .map(candidate -> ProductionCode.topLevel(candidate).getName().substring(PROJECT.length()))
                .collect(Collectors.toSet());

        assertThat(knowing)
                .as("classes outside the unit of work that know DynamoDB: who makes the client")
                .containsExactly("kernel.http.Platform");
    }

    @Test
    void onlyTheKernelsEdgeKnowsLambdaAndJackson() {
        noClasses()
                .that(not(resideInAPackage(HTTP))
                        .and(not(describe(
                                "read the registers' JSON, which is not ours",
                                candidate ->
                                        candidate.getName().startsWith(PROJECT + "directory.register.RegisterJson")))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.amazonaws..", JACKSON)
                .check(CLASSES);
    }

    /** Whatever is neither a bean nor made to speak HTTP, JSON or DynamoDB is domain; so is what is written next. */
    @Test
    void theDomainKnowsOnlyTheTrade() {
        noClasses()
                .that(resideInAPackage(OURS).and(not(resideInAnyPackage(HTTP, STORE))))
                .and(not(describe("stand at the edge", ArchitectureTest::standsAtTheEdge)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(HTTP, STORE, AWS_SDK, "com.amazonaws..", JACKSON, "io.micronaut..", "jakarta..")
                .check(CLASSES);
    }

    /** Whatever else is in there: a package of the domain has no beans, and nothing that speaks HTTP, JSON or DynamoDB. */
    @Test
    void thePackageOfBookingsIsDomainThroughout() {
        noClasses()
                .that(resideInAPackage(PROJECT + "booking.bookings"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(HTTP, STORE, AWS_SDK, "com.amazonaws..", JACKSON, "io.micronaut..", "jakarta..")
                .check(CLASSES);
    }

    private static boolean standsAtTheEdge(JavaClass candidate) {
        boolean bean = Stream.of(Singleton.class, Factory.class, Route.class).anyMatch(candidate::isAnnotatedWith);
        boolean named =
                candidate.getSimpleName().matches(".*(Clock|Feed|Form|Function|Item|Json|View)|Days|Period|Search");
        return bean
                || named
                || candidate.getPackageName().endsWith(".desk")
                || candidate
                        .getEnclosingClass()
                        .map(ArchitectureTest::standsAtTheEdge)
                        .orElse(false);
    }

    @Test
    void theClockIsAskedInOnePlace() {
        noClasses()
                .that(not(resideInAPackage(HTTP).and(describe("tell the time", ArchitectureTest::tellsTheTime))))
                .should(accessTargetWhere(describe("it reads the system clock", ArchitectureTest::readsTheClock)))
                .check(CLASSES);
    }

    /** The clock's maker, and the log, whose lines carry the machine's own time. */
    private static boolean tellsTheTime(JavaClass candidate) {
        return Set.of("Platform", "RequestLog").contains(candidate.getSimpleName());
    }

    private static boolean readsTheClock(JavaAccess<?> access) {
        String target = access.getTarget().getFullName();
        return target.matches("java\\.time\\.\\w+\\.(now|system|tick).*")
                || target.equals("java.lang.System.currentTimeMillis()")
                || target.equals("java.util.Date.<init>()");
    }

    @Test
    void noRequestScansATable() {
        noClasses()
                .should(accessTargetWhere(describe(
                        "it scans",
                        access -> access.getName().matches("scan(Paginator)?")
                                && resideInAPackage(AWS_SDK).test(access.getTargetOwner()))))
                .check(CLASSES);
    }

    @Test
    void handlersAreSmallAndUnseen() {
        classes()
                .that()
                .implement(RouteHandler.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .haveModifier(FINAL)
                .andShould()
                .beAnnotatedWith(Route.class)
                .check(CLASSES);
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .implement(RouteHandler.class)
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<Path> folders = Sources.java().stream()
                .filter(file -> file.toString().replace('\\', '/').matches(".*/src/\\w+/java/.*"))
                .map(file -> file.resolveSibling("package-info.java"))
                .collect(Collectors.toSet());

        assertThat(folders).isNotEmpty().allSatisfy(file -> {
            assertThat(file).exists();
            assertThat(Files.readString(file)).contains("@NullMarked\npackage ");
        });
    }

    /** A slice for each package; classes of other people's packages belong to none. */
    private static final class ByPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass candidate) {
            String name = candidate.getPackageName();
            return name.startsWith(PROJECT) ? SliceIdentifier.of(name) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
