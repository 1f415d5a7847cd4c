package no.endorinn.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The contract, docs/openapi.yaml, as a tree in which everything is written out that its operations take over by name. */
public final class ApiContract {
    /** The library's own bound, 50, is against YAML of strangers. */
    private static final int TAKEN_OVER_BY_NAME = 10_000;

    private ApiContract() {}

    /** Reads OpenAPI in YAML. Dates are texts, as they are in JSON. */
    public static JsonNode read(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(TAKEN_OVER_BY_NAME);
        DumperOptions unused = new DumperOptions();
        Yaml reader =
                new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, new DatesAreTexts());
        return new ObjectMapper().valueToTree(reader.load(yaml));
    }

    private static final class DatesAreTexts extends Resolver {
        @Override
        public void addImplicitResolver(Tag tag, Pattern pattern, String first, int limit) {
            if (!tag.equals(Tag.TIMESTAMP)) {
                super.addImplicitResolver(tag, pattern, first, limit);
            }
        }
    }
}
