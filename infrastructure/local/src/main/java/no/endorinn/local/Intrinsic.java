package no.endorinn.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A CloudFormation function kept as a value, e.g. {@code !Ref EventsTable}, until somebody knows what it stands for.
 *
 * @param name without {@code !} and {@code Fn::}, e.g. Ref, Sub, GetAtt, If
 */
record Intrinsic(String name, Object argument) {

    /** The library's own bound, 50, is against YAML of strangers that unfolds without end; a template is the project's own. */
    private static final int TAKEN_OVER_BY_NAME = 1_000;

    /**
     * Reads YAML into maps, lists and scalars; CloudFormation's functions become intrinsics in both their spellings.
     */
    static @Nullable Object load(String yaml) {
        return longForms(new Yaml(new TagConstructor()).load(yaml));
    }

    private static @Nullable Object longForms(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map
            when map.size() == 1 && isFunction(map.keySet().iterator().next()) -> {
                Map.Entry<?, ?> only = map.entrySet().iterator().next();
                yield new Intrinsic(only.getKey().toString().replace("Fn::", ""), argument(only.getValue()));
            }
            case Map<?, ?> map -> {
                Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
                map.forEach((key, each) -> copy.put(key, longForms(each)));
                yield copy;
            }
            case List<?> list -> {
                List<@Nullable Object> copy = new ArrayList<>();
                list.forEach(each -> copy.add(longForms(each)));
                yield copy;
            }
            case Intrinsic(String name, Object argument) -> new Intrinsic(name, argument(argument));
            case null, default -> value;
        };
    }

    private static Object argument(@Nullable Object value) {
        Object argument = longForms(value);
        if (argument == null) {
            throw new TemplateException("a CloudFormation function without an argument");
        }
        return argument;
    }

    private static boolean isFunction(Object key) {
        return key.equals("Ref") || key.equals("Condition") || key.toString().startsWith("Fn::");
    }

    /** Takes every local tag ({@code !Name}) as the function of that name. */
    private static final class TagConstructor extends SafeConstructor {

        TagConstructor() {
            super(new LoaderOptions());
            getLoadingConfig().setMaxAliasesForCollections(TAKEN_OVER_BY_NAME);
            yamlMultiConstructors.put("!", new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    Object argument = switch (node) {
                        case ScalarNode scalar -> constructScalar(scalar);
                        case SequenceNode sequence -> constructSequence(sequence);
                        case MappingNode mapping -> constructMapping(mapping);
                        default -> throw new TemplateException("unreadable " + node.getTag());
                    };
                    return new Intrinsic(node.getTag().getValue().substring(1), argument);
                }
            });
        }
    }
}
