package no.endorinn.kernel.http;

import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.env.PropertyExpressionResolver;
import io.micronaut.context.env.PropertySourceLoader;
import io.micronaut.core.convert.TypeConverterRegistrar;
import io.micronaut.core.io.service.SoftServiceLoader;
import io.micronaut.core.io.service.SoftServiceLoader.StaticDefinition;
import io.micronaut.core.io.service.SoftServiceLoader.StaticServiceLoader;
import io.micronaut.core.optim.StaticOptimizations;
import io.micronaut.core.type.TypeInformationProvider;
import io.micronaut.inject.BeanConfiguration;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.BeanDefinitionReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The beans of a function's package, listed when it is built: on a cold start Micronaut need not look for them in fifty jars, and those
 * that answer other routes than the one that is asked for are not loaded. The file has a line a definition: its class, and after a
 * tab the route that it answers, if it does.
 */
final class BeanIndex {
    private static final String FILE = "/beans.index";

    private final List<String> always;
    private final Map<String, String> byRoute;

    private BeanIndex(List<String> always, Map<String, String> byRoute) {
        this.always = always;
        this.byRoute = byRoute;
    }

    /** Usage: BeanIndex FILE, with a function's class path. */
    public static void main(String[] arguments) throws IOException {
        List<BeanDefinition<?>> all = new ArrayList<>();
        for (BeanDefinitionReference<?> each :
                SoftServiceLoader.load(BeanDefinitionReference.class).collectAll()) {
            if (each.isPresent()) {
                all.add(each.load());
            }
        }
        Set<Class<?>> asked = all.stream()
                .flatMap(each -> each.getRequiredComponents().stream())
                .collect(Collectors.toSet());
        List<String> lines = new ArrayList<>();
        for (BeanDefinition<?> each : all) {
            Optional<String> route = each.stringValue(Route.class);
            if (route.isPresent() && asked.contains(each.getBeanType())) {
                throw new IllegalStateException(
                        "a bean asks for " + each.getBeanType() + ", which is made for its route alone");
            }
            lines.add(each.getClass().getName() + route.map(key -> "\t" + key).orElse(""));
        }
        Path file = Path.of(arguments[0]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines.stream().sorted().toList());
    }

    /** That of the package that this is in; nothing where classes are not packaged. */
    static @Nullable BeanIndex read() {
        try (InputStream file = BeanIndex.class.getResourceAsStream(FILE)) {
            return file == null ? null : of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BeanIndex of(String text) {
        List<String> always = new ArrayList<>();
        Map<String, String> byRoute = new HashMap<>();
        for (String line : text.lines().toList()) {
            int tab = line.indexOf('\t');
            if (tab < 0) {
                always.add(line);
            } else {
                byRoute.put(line.substring(tab + 1), line.substring(0, tab));
            }
        }
        return new BeanIndex(always, byRoute);
    }

    /**
     * Spares Micronaut its search, for good in this JVM: it knows the beans that are no routes' handlers, and nothing else of what it
     * would look for, for there is none, or (files of properties, converters of annotations) it is of no use here.
     */
    void use() {
        Map<String, StaticServiceLoader<?>> known = new HashMap<>();
        for (Class<?> absent : List.of(
                ApplicationContextConfigurer.class,
                BeanConfiguration.class,
                PropertyExpressionResolver.class,
                PropertySourceLoader.class,
                TypeConverterRegistrar.class,
                TypeInformationProvider.class)) {
            known.put(absent.getName(), names -> Stream.empty());
        }
        StaticServiceLoader<BeanDefinitionReference<?>> beans =
                names -> always.stream().map(name -> StaticDefinition.of(name, () -> BeanIndex.definition(name)));
        known.put(BeanDefinitionReference.class.getName(), beans);
        StaticOptimizations.set(new SoftServiceLoader.Optimizations(known));
    }

    /** The definition of the handler that answers a route. */
    Optional<BeanDefinition<?>> handler(String route) {
        return Optional.ofNullable(byRoute.get(route))
                .map(name -> definition(name).load());
    }

    private static BeanDefinitionReference<?> definition(String name) {
        try {
            return Class.forName(name)
                    .asSubclass(BeanDefinitionReference.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the package was not built from these classes", e);
        }
    }
}
