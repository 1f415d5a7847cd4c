package no.endorinn.local;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.tools.ToolProvider;

/** A project of one table and two functions, built in a folder of the test's. */
record SmallProject(Path folder) {

    static final String FUNCTION = "EchoFunction";
    /** It is fired by schedules only. */
    static final String FIRED = "TickFunction";

    private static final Path SOURCES = Path.of("src", "test", "resources", "project");

    static SmallProject in(Path folder) {
        try {
            Files.copy(SOURCES.resolve("template.yaml"), folder.resolve("template.yaml"));
            Path lambda = Path.of(Context.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            int errors = ToolProvider.getSystemJavaCompiler()
                    .run(
                            null,
                            null,
                            null,
                            "-proc:none",
                            "-cp",
                            lambda.toString(),
                            "-d",
                            Files.createDirectories(folder.resolve("code")).toString(),
                            SOURCES.resolve("Echo.java").toString(),
                            SOURCES.resolve("Tick.java").toString());
            if (errors > 0) {
                throw new IllegalStateException("Echo.java or Tick.java does not compile");
            }
            return new SmallProject(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Template template() {
        return Template.read(
                folder.resolve("template.yaml"), Map.of("IssuerUrl", "https://issuer.test", "Audience", "endorinn"));
    }

    Template.Function function() {
        return template().function(FUNCTION);
    }

    static Template sample() {
        return Template.read(SOURCES.resolve("template.yaml"), Map.of("IssuerUrl", "https://issuer.test"));
    }
}
