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
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which classes may know what. */
class ArchitectureTest {
    private static final String OURS = PROJECT + ".";
    private static final String KERNEL = "kernel";
    private static final String CALENDAR = "calendar";
    private static final String CASES = "cases";
    private static final String BOOKING = "booking";
    private static final String LENDING = "lending";
    private static final String TOGETHER = "together";
    private static final String HTTP = PROJECT + KERNEL + ".http";
    private static final String STORE = PROJECT + KERNEL + ".store";
    private static final String AWS_SDK = "software.amazon.awssdk..";
    private static final String JACKSON = "com.fasterxml..";

    private static final String[] EDGE = {
        HTTP, STORE, AWS_SDK, "com.amazonaws..", JACKSON, "io.micronaut..", "jakarta.."
    };

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
            case TOGETHER -> List.of(BOOKING, LENDING, CASES, CALENDAR, KERNEL);
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

    /** Nor their stores: what is in the way and what changes is theirs to say. */
    @Test
    void whatIsReservedTogetherKnowsWhatTheTradesOfferAndShow() {
        noClasses()
                .that()
                .resideInAPackage(PROJECT + TOGETHER + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(PROJECT + BOOKING + "..", PROJECT + LENDING + "..")
                        .and(describe(
                                "are beans, and offer nothing",
                                bean -> bean.isAnnotatedWith(Singleton.class)
                                        && !bean.getSimpleName().endsWith("Offer"))))
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
                .as("classes outside the store that know AWS's SDK: who makes the client")
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

    /** A store knows its table, and nothing of HTTP: it gets keys, and how long it has. */
    @Test
    void whoeverKnowsATableKnowsNothingOfHttp() {
        DescribedPredicate<JavaClass> store = describe("know a table", ArchitectureTest::knowsATable);

        assertThat(CLASSES.that(store)).hasSizeGreaterThan(8);
        noClasses()
                .that(store)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(HTTP)
                .check(CLASSES);
    }

    private static boolean knowsATable(JavaClass candidate) {
        return candidate.getFields().stream()
                .anyMatch(field -> field.getName().equals("table")
                        && field.getRawType().getName().equals("java.lang.String"));
    }

    /** What answers requests and is no handler is there for what several routes do alike; what one route does is in its handler. */
    @Test
    void aDeskServesSeveralRoutes() {
        Map<JavaClass, Set<JavaClass>> routes = new HashMap<>();
        for (JavaClass handler : CLASSES.that(describe("handle", each -> each.isAnnotatedWith(Route.class)))) {
            reachedFrom(handler)
                    .forEach(each -> routes.computeIfAbsent(each, unseen -> new HashSet<>())
                            .add(handler));
        }

        assertThat(CLASSES.that(describe("are desks", ArchitectureTest::isDesk)))
                .hasSizeGreaterThan(8)
                .allSatisfy(desk -> assertThat(routes.getOrDefault(desk, Set.of()))
                        .as("routes that %s serves", desk.getName())
                        .hasSizeGreaterThan(1));
    }

    /** Beans of the trades that know the request; what they share may wait for its second trade. */
    private static boolean isDesk(JavaClass candidate) {
        return candidate.isAnnotatedWith(Singleton.class)
                && !resideInAnyPackage(PROJECT + KERNEL + "..", PROJECT + CASES + "..")
                        .test(candidate)
                && candidate.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency ->
                                dependency.getTargetClass().getFullName().equals(HTTP + ".Request"));
    }

    /** Our own classes that a handler needs, through others too. */
    private static Set<JavaClass> reachedFrom(JavaClass handler) {
        Set<JavaClass> reached = new HashSet<>();
        Deque<JavaClass> next = new ArrayDeque<>(List.of(handler));
        while (!next.isEmpty()) {
            next.remove().getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .filter(target -> target.getPackageName().startsWith(PROJECT) && reached.add(target))
                    .forEach(next::add);
        }
        return reached;
    }

    /** Whatever is neither a bean nor made to speak HTTP, JSON or DynamoDB is domain; so is what is written next. */
    @Test
    void theDomainKnowsOnlyTheTrade() {
        noClasses()
                .that(resideInAPackage(OURS).and(not(resideInAnyPackage(HTTP, STORE))))
                .and(not(describe("stand at the edge", ArchitectureTest::standsAtTheEdge)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(EDGE)
                .check(CLASSES);
    }

    /** Whatever else is in there: a package of the domain has no beans, and nothing that speaks HTTP, JSON or DynamoDB. */
    @ParameterizedTest
    @ValueSource(strings = {"booking.bookings", "lending.loans", "grants.applications", "grants.appeal", "cases.moves"})
    void whatIsDecidedIsDomainThroughout(String decided) {
        noClasses()
                .that()
                .resideInAPackage(PROJECT + decided)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(EDGE)
                .check(CLASSES);
    }

    private static boolean standsAtTheEdge(JavaClass candidate) {
        boolean bean = Stream.of(Singleton.class, Factory.class, Route.class).anyMatch(candidate::isAnnotatedWith);
        boolean named = candidate.getSimpleName().matches(".*(Clock|Feed|Form|Function|Item|Json|View)|Days");
        return bean
                || named
                || candidate.getPackageName().endsWith(".store")
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
