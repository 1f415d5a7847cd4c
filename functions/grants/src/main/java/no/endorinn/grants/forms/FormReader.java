package no.endorinn.grants.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.endorinn.grants.forms.Kind.Table.Column;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.problem.Code;
import no.endorinn.kernel.problem.Language;
import org.jspecify.annotations.Nullable;

/**
 * Reads a form's definition, and says all that is wrong with it: a name that nobody answers before it is asked for, a condition
 * that can never be, a text that one language lacks. What it reads without a flaw can be published.
 */
public final class FormReader {
    private static final int MOST_PAGES = 20;
    private static final int MOST_QUESTIONS = 60;
    private static final int MOST_OPTIONS = 30;
    private static final int MOST_COLUMNS = 6;
    private static final int MOST_ROWS = 50;
    private static final int MOST_PARTNERS = 10;
    private static final int MOST_CHARACTERS = 5_000;
    private static final Set<String> LANGUAGES = Set.of("nb", "nn", "en");

    private final List<Flaw> flaws = new ArrayList<>();
    /** What has been asked so far, by id; what is confidential apart, for nothing may depend on it. */
    private final Map<String, Kind> known = new LinkedHashMap<>();

    private final Set<String> confidential = new LinkedHashSet<>();
    /** Every text that people must be able to read. */
    private final Set<String> texts = new LinkedHashSet<>();

    private final ExpressionReader expressions = new ExpressionReader(known, confidential, this::wrong);

    /** Hears of a flaw. */
    interface Wrong {
        void at(String pointer, Code code, Map<String, Object> arguments);
    }

    private FormReader() {}

    /**
     * What came of reading.
     *
     * @param form there is one when nothing is wrong
     */
    public record Result(Optional<Form> form, List<Flaw> flaws) {}

    public static Result read(Map<String, ?> definition) {
        return new FormReader().form(Tree.map(definition));
    }

    /**
     * The form that was published with this definition.
     *
     * @throws IllegalStateException when something is wrong with it: then it was never published
     */
    public static Form published(Map<?, ?> definition) {
        Result result = new FormReader().form(Tree.map(definition));
        return result.form().orElseThrow(() -> new IllegalStateException("published with flaws " + result.flaws()));
    }

    private Result form(Map<String, Object> tree) {
        only(tree, "", Set.of("form", "version", "pages", "checks", "texts"));
        String id = id(tree.get("form"), "/form");
        int version =
                tree.get("version") instanceof Long number && number >= 1 && number <= 10_000 ? number.intValue() : 0;
        if (version == 0) {
            wrong("/version", GrantCode.FORM_OUT_OF_BOUNDS, Map.of("least", 1, "most", 10_000));
        }
        List<Form.Page> pages = each(tree.get("pages"), "/pages", 1, MOST_PAGES, this::page);
        List<Form.Check> checks = each(tree.get("checks"), "/checks", 0, MOST_OPTIONS, this::check);
        if (known.size() + confidential.size() > MOST_QUESTIONS) {
            wrong("/pages", GrantCode.FORM_TOO_MANY, Map.of("most", MOST_QUESTIONS));
        }
        Map<String, Map<String, String>> said = texts(Tree.map(tree.get("texts")));
        return new Result(
                flaws.isEmpty() ? Optional.of(new Form(id, version, pages, checks, said)) : Optional.empty(), flaws);
    }

    private Form.Page page(Object value, String at) {
        Map<String, Object> tree = Tree.map(value);
        only(tree, at, Set.of("id", "when", "questions"));
        String id = id(tree.get("id"), at + "/id");
        texts.add("page:" + id);
        Optional<Condition> when = condition(tree.get("when"), at + "/when");
        return new Form.Page(
                id, when, each(tree.get("questions"), at + "/questions", 1, MOST_QUESTIONS, this::question));
    }

    private Form.Check check(Object value, String at) {
        Map<String, Object> tree = Tree.map(value);
        only(tree, at, Set.of("code", "fails"));
        String code = id(tree.get("code"), at + "/code");
        texts.add("check:" + code);
        return new Form.Check(code, expressions.condition(tree.get("fails"), at + "/fails"));
    }

    private Question question(Object value, String at) {
        Map<String, Object> tree = Tree.map(value);
        String id = id(tree.get("id"), at + "/id");
        Optional<Condition> when = condition(tree.get("when"), at + "/when");
        Kind kind = kind(tree, at, id, Set.of("id", "type", "required", "when", "prefill", "seenBy"));
        boolean secret = isConfidential(tree, at, kind);
        if (kind instanceof Kind.Partners && known.values().stream().anyMatch(Kind.Partners.class::isInstance)) {
            wrong(at + "/type", GrantCode.FORM_TOO_MANY, Map.of("most", 1));
        }
        if (known.containsKey(id) || confidential.contains(id)) {
            wrong(at + "/id", GrantCode.FORM_SAME_ID_TWICE, Map.of());
        } else if (secret) {
            confidential.add(id);
        } else {
            known.put(id, kind);
        }
        texts.add(id);
        Optional<String> prefill = Optional.ofNullable(tree.get("prefill")).map(String::valueOf);
        if (prefill.filter(Prefill::isKnown).isEmpty() && prefill.isPresent()) {
            wrong(at + "/prefill", GrantCode.FORM_UNKNOWN_PREFILL, Map.of());
        }
        return new Question(id, kind, Boolean.TRUE.equals(tree.get("required")), when, prefill, secret);
    }

    /** A file, a promise, partners, amounts and what is reckoned are everybody's who sees it; so is what is known already. */
    private boolean isConfidential(Map<String, Object> tree, String at, Kind kind) {
        Object seenBy = tree.get("seenBy");
        if (seenBy == null) {
            return false;
        }
        boolean shared = kind instanceof Kind.Attachment
                || kind instanceof Kind.Declaration
                || kind instanceof Kind.Partners
                || kind instanceof Kind.Computed
                || (kind instanceof Kind.Whole number && number.ore());
        if (!seenBy.equals("decider") || shared || tree.get("prefill") != null) {
            wrong(at + "/seenBy", GrantCode.FORM_CONFIDENTIAL, Map.of());
        }
        return true;
    }

    private Kind kind(Map<String, Object> tree, String at, String id, Set<String> common) {
        String type = tree.get("type") instanceof String text ? text : "";
        Set<String> more = switch (type) {
            case "text", "lines", "file" -> Set.of("most");
            case "choice", "choices" -> Set.of("options");
            case "number", "amount" -> Set.of("least", "most");
            case "partners" -> Set.of("most", "confirmed");
            case "table" -> Set.of("columns", "rows");
            case "computed" -> Set.of("value");
            default -> Set.of();
        };
        Set<String> allowed = new LinkedHashSet<>(common);
        allowed.addAll(more);
        only(tree, at, allowed);
        return switch (type) {
            case "text" -> new Kind.Text(bounded(tree, at, "most", 200, 1, 300), false);
            case "lines" -> new Kind.Text(bounded(tree, at, "most", 2_000, 1, MOST_CHARACTERS), true);
            case "choice" -> new Kind.Choice(options(tree, at, id));
            case "choices" -> new Kind.Choices(options(tree, at, id));
            case "number" -> whole(tree, at, false);
            case "amount" -> whole(tree, at, true);
            // Words as any others; the app suggests some.
            case "place" -> new Kind.Text(200, false);
            case "contact" -> new Kind.Contact();
            case "yes-no" -> new Kind.YesNo();
            case "declaration" -> new Kind.Declaration();
            case "date" -> new Kind.Date();
            case "period" -> new Kind.Period();
            case "file" -> new Kind.Attachment(bounded(tree, at, "most", 1, 1, 10));
            case "partners" ->
                new Kind.Partners(
                        bounded(tree, at, "most", MOST_PARTNERS, 1, MOST_PARTNERS),
                        Boolean.TRUE.equals(tree.get("confirmed")));
            case "table" ->
                new Kind.Table(
                        each(
                                tree.get("columns"),
                                at + "/columns",
                                1,
                                MOST_COLUMNS,
                                (value, place) -> column(value, place, id)),
                        bounded(tree, at, "rows", 20, 1, MOST_ROWS));
            case "computed" -> new Kind.Computed(expressions.reckoning(tree.get("value"), at + "/value"));
            default -> {
                wrong(at + "/type", GrantCode.FORM_NOT_A_CHOICE, Map.of());
                yield new Kind.YesNo();
            }
        };
    }

    private Column column(Object value, String at, String table) {
        Map<String, Object> tree = Tree.map(value);
        String id = id(tree.get("id"), at + "/id");
        Kind kind = kind(tree, at, table + "." + id, Set.of("id", "type", "required"));
        if (!(kind instanceof Kind.Text
                || kind instanceof Kind.Choice
                || kind instanceof Kind.Whole
                || kind instanceof Kind.Date)) {
            wrong(at + "/type", GrantCode.FORM_NOT_A_CHOICE, Map.of());
        }
        texts.add(table + "." + id);
        return new Column(id, kind, Boolean.TRUE.equals(tree.get("required")));
    }

    private Kind.Whole whole(Map<String, Object> tree, String at, boolean ore) {
        long least = tree.get("least") instanceof Long number ? number : 0;
        long most = tree.get("most") instanceof Long number ? number : 100_000_000_00L;
        if (least > most || most > Reckoning.MOST || least < -Reckoning.MOST) {
            wrong(at + "/most", GrantCode.FORM_OUT_OF_BOUNDS, Map.of("least", least, "most", Reckoning.MOST));
        }
        return new Kind.Whole(least, most, ore);
    }

    private List<String> options(Map<String, Object> tree, String at, String id) {
        List<String> options = each(tree.get("options"), at + "/options", 2, MOST_OPTIONS, this::id);
        if (Set.copyOf(options).size() < options.size()) {
            wrong(at + "/options", GrantCode.FORM_SAME_ID_TWICE, Map.of());
        }
        options.forEach(option -> texts.add(id + "." + option));
        return options;
    }

    private Optional<Condition> condition(@Nullable Object value, String at) {
        return value == null ? Optional.empty() : Optional.of(expressions.condition(value, at));
    }

    /** A text in every language for whatever people read, and none for what nobody does. */
    private Map<String, Map<String, String>> texts(Map<String, Object> tree) {
        only(tree, "/texts", LANGUAGES);
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        for (Language each : Language.values()) {
            String language = each.tag();
            Map<String, String> said = new LinkedHashMap<>();
            Tree.map(tree.get(language)).forEach((key, value) -> {
                String of = key.replaceFirst("\\.(help|example)$", "");
                if (!(value instanceof String text) || text.isBlank() || text.length() > MOST_CHARACTERS) {
                    wrong("/texts/" + language + "/" + key, GrantCode.FORM_NOT_A_TEXT, Map.of());
                } else if (!texts.contains(of)) {
                    wrong("/texts/" + language + "/" + key, GrantCode.FORM_UNKNOWN_FIELD, Map.of());
                } else {
                    said.put(key, text);
                }
            });
            texts.stream()
                    .filter(key -> !said.containsKey(key))
                    .forEach(key -> wrong("/texts/" + language + "/" + key, lacks(each), Map.of()));
            all.put(language, said);
        }
        return all;
    }

    private static Code lacks(Language language) {
        return switch (language) {
            case BOKMAL -> GrantCode.FORM_LACKS_NB;
            case NYNORSK -> GrantCode.FORM_LACKS_NN;
            case ENGLISH -> GrantCode.FORM_LACKS_EN;
        };
    }

    private interface Reading<T> {
        T of(Object value, String at);
    }

    private <T> List<T> each(@Nullable Object value, String at, int least, int most, Reading<T> reading) {
        List<Object> values = Tree.list(value);
        if (value != null && !(value instanceof List<?>)) {
            wrong(at, GrantCode.FORM_NOT_A_LIST, Map.of());
        } else if (values.size() < least) {
            wrong(at, GrantCode.FORM_MISSING, Map.of());
        } else if (values.size() > most) {
            wrong(at, GrantCode.FORM_TOO_MANY, Map.of("most", most));
        }
        List<T> all = new ArrayList<>();
        for (int index = 0; index < Math.min(values.size(), most); index++) {
            all.add(reading.of(values.get(index), at + "/" + index));
        }
        return all;
    }

    private int bounded(Map<String, Object> tree, String at, String setting, int usual, int least, int most) {
        Object value = tree.get(setting);
        if (value == null) {
            return usual;
        }
        if (value instanceof Long number && number >= least && number <= most) {
            return number.intValue();
        }
        wrong(at + "/" + setting, GrantCode.FORM_OUT_OF_BOUNDS, Map.of("least", least, "most", most));
        return usual;
    }

    private String id(@Nullable Object value, String at) {
        if (value instanceof String text && text.matches("[a-z][a-z0-9-]{0,39}")) {
            return text;
        }
        wrong(at, GrantCode.FORM_MALFORMED_ID, Map.of());
        return "x";
    }

    private void only(Map<String, Object> tree, String at, Set<String> allowed) {
        tree.keySet().stream()
                .filter(name -> !allowed.contains(name))
                .forEach(name -> wrong(at + "/" + name, GrantCode.FORM_UNKNOWN_FIELD, Map.of()));
    }

    private void wrong(String pointer, Code code, Map<String, Object> arguments) {
        // Told to staff, who make forms, in other words than to those who fill in: the text of missing is
        // form-missing's.
        flaws.add(new Flaw(pointer, code.id().substring("form-".length()), arguments));
    }
}
