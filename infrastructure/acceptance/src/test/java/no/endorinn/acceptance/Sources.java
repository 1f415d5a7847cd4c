package no.endorinn.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.endorinn.local.ApiContract;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The files of the project that people write. */
final class Sources {
    /** The folder that holds template.yaml. */
    static final Path ROOT = root();

    private static final Set<String> NOT_WRITTEN = Set.of(".git", ".data", ".idea", "node_modules", "target");

    private Sources() {}

    /** All of them, in order of their paths. */
    static List<Path> all() {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return NOT_WRITTEN.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return files.stream().sorted().toList();
    }

    /** The Java files. */
    static List<Path> java() {
        return all().stream().filter(file -> file.toString().endsWith(".java")).toList();
    }

    /** The names of the modules that run on Lambda: the folders of functions/. */
    static List<String> modules() {
        try (Stream<Path> folders = Files.list(ROOT.resolve("functions"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }

    /**
     * A template of CloudFormation as a tree. What is written once and taken over by name is written out; CloudFormation's tags
     * ({@code !Ref}, {@code !Sub}) are dropped, what they tag stays.
     */
    static JsonNode template(String file) {
        return new ObjectMapper().valueToTree(new Yaml(new Untagged()).load(read(ROOT.resolve(file))));
    }

    /** The contract, with everything written out. */
    static JsonNode contract() {
        return ApiContract.read(read(ROOT.resolve("docs").resolve("openapi.yaml")));
    }

    /** A JSON file as a tree. */
    static JsonNode json(String file) {
        try {
            return new ObjectMapper().readTree(read(ROOT.resolve(file)));
        } catch (JsonProcessingException e) {
            throw new AssertionError(file + " is no JSON", e);
        }
    }

    private static Path root() {
        for (@Nullable Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("template.yaml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no template.yaml here or above");
    }

    private static final class Untagged extends SafeConstructor {

        Untagged() {
            super(new LoaderOptions());
            getLoadingConfig().setMaxAliasesForCollections(1_000);
            yamlMultiConstructors.put("!", new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    return switch (node) {
                        case ScalarNode scalar -> constructScalar(scalar);
                        case SequenceNode sequence -> constructSequence(sequence);
                        case MappingNode mapping -> constructMapping(mapping);
                        default -> throw new AssertionError("unreadable " + node.getTag());
                    };
                }
            });
        }
    }
}
