package no.endorinn.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import no.endorinn.local.Template;
import org.jspecify.annotations.Nullable;

/** Where the project's own files are, seen from the module whose tests run. */
public final class Project {

    private Project() {}

    /** The folder that holds template.yaml. */
    public static Path root() {
        for (@Nullable Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("template.yaml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no template.yaml here or above");
    }

    public static Template template() {
        return Holder.TEMPLATE;
    }

    private static final class Holder {

        static final Template TEMPLATE = Template.read(
                root().resolve("template.yaml"), Map.of("IssuerUrl", "https://issuer.test", "Audience", "endorinn"));
    }
}
