package no.endorinn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What CONTRIBUTING.md names is there, and it says how to add everything that people come to add. */
class ContributingTest {
    private static final String PAGE = Sources.read(Sources.ROOT.resolve("CONTRIBUTING.md"));

    /** A word or two in code. */
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");

    private static final Pattern FILE = Pattern.compile("[\\w./-]+/[\\w./-]+|[\\w-]+\\.(?:md|yaml|xml)");
    private static final Pattern CLASS = Pattern.compile("[A-Z]\\w+Test");
    private static final Pattern COMMAND = Pattern.compile("\\./test (\\w+)(?: '?(\\w+).*)?");

    private static final Set<String> CLASSES = Sources.java().stream()
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .collect(Collectors.toSet());

    @Test
    void itSaysHowToAddWhatPeopleAdd() {
        assertThat(PAGE.lines().filter(line -> line.startsWith("## ")))
                .contains(
                        "## Run one thing",
                        "## Add a route",
                        "## Add a field",
                        "## Add an event",
                        "## Add a text",
                        "## Add a page",
                        "## Add a test");
        assertThat(Sources.read(Sources.ROOT.resolve("README.md"))).contains("(CONTRIBUTING.md)");
    }

    @Test
    void everyFileAndFolderThatItNamesIsThere() {
        List<String> files = code().filter(word -> FILE.matcher(word).matches())
                .filter(word -> !word.contains("NAME"))
                .toList();

        assertThat(files)
                .hasSizeGreaterThan(15)
                .allSatisfy(file -> assertThat(Sources.ROOT.resolve(file)).exists());
    }

    @Test
    void everyTestThatItNamesIsThere() {
        assertThat(code().filter(word -> CLASS.matcher(word).matches()))
                .hasSizeGreaterThan(3)
                .allMatch(CLASSES::contains);
    }

    @Test
    void everyCommandOfItsWorks() {
        List<String> modules = Stream.of("functions", "infrastructure")
                .flatMap(folder ->
                        Stream.of(Sources.ROOT.resolve(folder).toFile().list()))
                .toList();

        assertThat(code().flatMap(word -> COMMAND.matcher(word).results()))
                .hasSizeGreaterThan(6)
                .allSatisfy(command -> {
                    String module = command.group(1);
                    assertThat(module).matches(name -> Set.of("app", "web").contains(name) || modules.contains(name));
                    if (command.group(2) != null && !module.equals("app")) {
                        assertThat(CLASSES).contains(command.group(2));
                    }
                });
        for (String script : List.of("run", "test", "mvnw", ".ci/run")) {
            assertThat(Sources.ROOT.resolve(script)).isExecutable();
        }
    }

    @Test
    void theTextsOfAllLanguagesAreWhereItSays() {
        List<Path> folders = code().map(Sources.ROOT::resolve)
                .filter(Files::isDirectory)
                .filter(folder -> folder.toString().contains("/resources/"))
                .toList();

        assertThat(folders)
                .isNotEmpty()
                .allSatisfy(folder -> Stream.of("nb", "nn", "en")
                        .forEach(language -> assertThat(folder.resolve("messages_" + language + ".properties"))
                                .exists()));
    }

    private static Stream<String> code() {
        return CODE.matcher(PAGE).results().map(found -> found.group(1));
    }
}
