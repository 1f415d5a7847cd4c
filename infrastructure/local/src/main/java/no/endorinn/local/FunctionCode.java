package no.endorinn.local;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A function's code, loaded from its CodeUri as on Lambda: the folder itself first, then {@code lib/*.jar}. It sees the
 * JDK, Lambda's handler interfaces, and nothing of the local runtime. Functions of the same folder share its classes, as
 * a function's environments do, in every runtime of this JVM, and all share the libraries that all have: loading them anew is most
 * of what starting a function costs.
 */
final class FunctionCode {

    /** By what they load. Never closed: what a function does when the JVM ends may need classes that it has not loaded yet. */
    private static final Map<List<Path>, ClassLoader> LOADERS = new ConcurrentHashMap<>();

    private static final ClassLoader LAMBDA = new LambdaApiLoader();
    private static final Pattern RELEASED = Pattern.compile("(?!.*/micronaut-).*(?<!-SNAPSHOT)\\.jar");

    private final ClassLoader loader;
    private final String handler;

    /**
     * The code of a function on libraries that it has in common with others.
     *
     * @param libraries as {@link #inCommon} finds them; none for a function on its own
     * @throws IllegalStateException if there is no code yet
     */
    FunctionCode(Template.Function function, List<Path> libraries) {
        handler = function.handler().replaceFirst("::.*$", "");
        Set<Path> shared = libraries.stream().map(Path::getFileName).collect(Collectors.toSet());
        List<Path> own = classPath(function).stream()
                .filter(path -> !shared.contains(path.getFileName()))
                .toList();
        loader = loader(own, libraries.isEmpty() ? LAMBDA : loader(libraries, LAMBDA));
    }

    private static ClassLoader loader(List<Path> paths, ClassLoader parent) {
        return LOADERS.computeIfAbsent(
                paths,
                key -> new URLClassLoader(
                        "functions of " + key.getFirst(),
                        key.stream().map(FunctionCode::url).toArray(URL[]::new),
                        parent));
    }

    /**
     * The released libraries that every one of several folders of code has, byte for byte. They are loaded and compiled once for all
     * functions: that is a fifth of what the demo municipality takes. The project's own code, which may keep what it read when it
     * was loaded, stays a function's own; so does Micronaut, which keeps a list of the function's beans.
     */
    static List<Path> inCommon(List<Template.Function> functions) {
        List<List<Path>> folders = functions.stream()
                .filter(function -> Files.isDirectory(function.code()))
                .collect(Collectors.toMap(
                        Template.Function::code, FunctionCode::classPath, (one, same) -> one, TreeMap::new))
                .values()
                .stream()
                .toList();
        return folders.size() < 2
                ? List.of()
                : folders.getFirst().stream()
                        .filter(path -> RELEASED.matcher(path.toString()).matches())
                        .filter(path -> folders.stream()
                                .allMatch(folder -> folder.stream().anyMatch(isSame(path))))
                        .toList();
    }

    private static Predicate<Path> isSame(Path path) {
        return other -> {
            try {
                return other.getFileName().equals(path.getFileName()) && Files.mismatch(other, path) < 0;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** What is on a function's class path, in order. */
    static List<Path> classPath(Template.Function function) {
        Path library = function.code().resolve("lib");
        List<Path> path = new ArrayList<>(List.of(function.code()));
        if (Files.isDirectory(library)) {
            try (Stream<Path> files = Files.list(library)) {
                files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(path::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (!Files.isDirectory(function.code())) {
            throw new IllegalStateException(
                    "the code of " + function.logicalId() + " is not built: there is no " + function.code());
        }
        return path;
    }

    ClassLoader loader() {
        return loader;
    }

    /** A new handler object, made by the constructor without arguments. What that throws comes through as the cause. */
    Object newHandler() throws ReflectiveOperationException {
        return loader.loadClass(handler).getConstructor().newInstance();
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Passes on the classes of aws-lambda-java-core, which the runtime and the function must share. */
    private static final class LambdaApiLoader extends ClassLoader {

        private static final String API = RequestHandler.class.getPackageName() + ".";

        LambdaApiLoader() {
            super("lambda", getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            // Events and serialization live in packages below, and come with the function.
            boolean isInterface = name.startsWith(API) && Character.isUpperCase(name.charAt(API.length()));
            if (isInterface || name.startsWith(API + "logging.")) {
                return RequestHandler.class.getClassLoader().loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}
