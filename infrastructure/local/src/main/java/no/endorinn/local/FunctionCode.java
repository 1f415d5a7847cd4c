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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A function's code, loaded from its CodeUri as on Lambda: the folder itself first, then {@code lib/*.jar}. It sees the
 * JDK, Lambda's handler interfaces, and nothing of the local runtime. Functions of the same folder share its classes, as
 * a function's environments do, in every runtime of this JVM: loading them anew is most of what starting a function costs.
 */
final class FunctionCode {

    /** By CodeUri. Never closed: what a function does when the JVM ends may need classes that it has not loaded yet. */
    private static final Map<Path, ClassLoader> LOADERS = new ConcurrentHashMap<>();

    private final ClassLoader loader;
    private final String handler;

    /** @throws IllegalStateException if there is no code yet */
    FunctionCode(Template.Function function) {
        handler = function.handler().replaceFirst("::.*$", "");
        URL[] classPath = classPath(function).stream().map(FunctionCode::url).toArray(URL[]::new);
        loader = LOADERS.computeIfAbsent(
                function.code(),
                folder -> new URLClassLoader("functions of " + folder, classPath, new LambdaApiLoader()));
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
