package no.endorinn.grants.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** A form that nobody thought of, and answers to it: some right, some wrong. */
final class RandomForm {
    private static final List<String> OPTIONS = List.of("red", "green", "blue");

    private final RandomGenerator random;
    private final List<Map<String, Object>> questions = new ArrayList<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    RandomForm(RandomGenerator random) {
        this.random = random;
    }

    Form form() {
        texts.put("page:one", "One");
        int count = random.nextInt(3, 12);
        IntStream.range(0, count).forEach(this::question);
        List<Map<String, Object>> checks = new ArrayList<>();
        List<Object> fails = condition();
        if (random.nextBoolean() && !fails.isEmpty()) {
            checks.add(Map.of("code", "no-need", "fails", fails));
            texts.put("check:no-need", "No");
        }
        FormReader.Result read = FormReader.read(Map.of(
                "form",
                "random",
                "version",
                1L,
                "pages",
                List.of(Map.of("id", "one", "questions", questions)),
                "checks",
                checks,
                "texts",
                Map.of("nb", texts, "nn", texts, "en", texts)));
        return read.form().orElseThrow(() -> new AssertionError(read.flaws().toString()));
    }

    private void question(int index) {
        String id = "q" + index;
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("id", id);
        question.put("required", random.nextBoolean());
        if (random.nextInt(3) == 0) {
            List<Object> when = condition();
            if (!when.isEmpty()) {
                question.put("when", when);
            }
        }
        texts.put(id, "Question");
        switch (random.nextInt(13)) {
            case 0 -> question.putAll(Map.of("type", "text", "most", 5L));
            case 1 -> options(question, "choice", id);
            case 2 -> options(question, "choices", id);
            case 3 -> question.putAll(Map.of("type", "number", "least", 0L, "most", 10L));
            case 4 -> question.put("type", "yes-no");
            case 5 -> question.put("type", "date");
            case 6 -> table(question, id);
            case 7 -> question.putAll(Map.of("type", "file", "most", 2L));
            case 8 -> question.put("type", "period");
            case 9 -> question.put("type", "contact");
            case 10 -> question.put("type", "place");
            case 11 ->
                question.putAll(asks("partners") ? Map.of("type", "place") : Map.of("type", "partners", "most", 2L));
            default -> {
                question.put("type", "computed");
                question.put("value", reckoning());
            }
        }
        questions.add(question);
    }

    private boolean asks(String type) {
        return questions.stream().anyMatch(question -> type.equals(question.get("type")));
    }

    private void options(Map<String, Object> question, String type, String id) {
        question.putAll(Map.of("type", type, "options", OPTIONS));
        OPTIONS.forEach(option -> texts.put(id + "." + option, option));
    }

    private void table(Map<String, Object> question, String id) {
        question.putAll(Map.of(
                "type",
                "table",
                "rows",
                2L,
                "columns",
                List.of(
                        Map.of("id", "side", "type", "choice", "options", OPTIONS, "required", true),
                        Map.of("id", "amount", "type", "amount", "most", 10L))));
        texts.put(id + ".side", "Side");
        texts.put(id + ".amount", "Amount");
        OPTIONS.forEach(option -> texts.put(id + ".side." + option, option));
    }

    private Object reckoning() {
        List<Object> numbers = new ArrayList<>(List.of((long) random.nextInt(5)));
        for (Map<String, Object> question : questions) {
            switch (String.valueOf(question.get("type"))) {
                case "number", "computed" -> numbers.add(question.get("id"));
                case "table" ->
                    numbers.add(
                            List.of("sum", question.get("id"), "amount", List.of("is", "side", OPTIONS.getFirst())));
                case "date" -> numbers.add(List.of("days", question.get("id"), "2027-01-01"));
                default -> {}
            }
        }
        return List.of(
                List.of("plus", "minus", "times", "smallest").get(random.nextInt(4)), one(numbers), one(numbers));
    }

    private List<Object> condition() {
        List<List<Object>> all = new ArrayList<>();
        for (Map<String, Object> question : questions) {
            Object id = question.get("id");
            all.add(List.of("answered", id));
            switch (String.valueOf(question.get("type"))) {
                case "number", "computed" ->
                    all.add(List.of(
                            List.of("more", "less", "atLeast", "atMost", "is").get(random.nextInt(5)), id, (long)
                                    random.nextInt(10)));
                case "choice" -> all.add(List.of("is", id, one(OPTIONS)));
                case "choices" -> all.add(List.of("has", id, one(OPTIONS)));
                case "yes-no" -> all.add(List.of("is", id, random.nextBoolean()));
                default -> {}
            }
        }
        if (all.isEmpty()) {
            return List.of();
        }
        return switch (random.nextInt(4)) {
            case 0 -> List.of("not", one(all));
            case 1 -> List.of("all", one(all), one(all));
            case 2 -> List.of("any", one(all), List.of("not", one(all)));
            default -> one(all);
        };
    }

    /** Answers to most of what is asked; now and then something else than it should be. */
    static Map<String, Object> answers(Form form, RandomGenerator random) {
        Map<String, Object> answers = new LinkedHashMap<>();
        boolean tidy = random.nextBoolean();
        for (Form.Page page : form.pages()) {
            for (Question question : page.questions()) {
                boolean asked = form.read(answers).asked().contains(question.id());
                boolean answer = tidy ? asked && (question.required() || random.nextBoolean()) : random.nextInt(4) > 0;
                if (answer && !(question.kind() instanceof Kind.Computed)) {
                    answers.put(question.id(), tidy ? right(question.kind(), random) : any(question.kind(), random));
                }
            }
        }
        if (!tidy && random.nextInt(20) == 0) {
            answers.put("nobody-asked", 1L);
        }
        return answers;
    }

    private static Object any(Kind kind, RandomGenerator random) {
        if (kind instanceof Kind.Period && random.nextBoolean()) {
            return period(random, -4_000);
        }
        if (kind instanceof Kind.Partners && random.nextBoolean()) {
            return Map.of("r1", partner(random, 8));
        }
        return random.nextInt(8) == 0
                ? List.<Object>of(
                                "",
                                " ",
                                "toolong",
                                11L,
                                -1L,
                                true,
                                List.of(),
                                Map.of(),
                                "2027-02-30",
                                List.of("red", "red"),
                                Map.of("from", "2027-06-03", "to", "2027-06-01"),
                                Map.of("from", "2027-06-03"),
                                Map.of("name", "Kari"),
                                Map.of("name", "Kari", "phone", "912"),
                                Map.of("name", "Kari", "email", "kari@", "phone", "912 34 567"),
                                Map.of("name", "Kari", "phone", "912 34 567", "fax", "1"))
                        .get(random.nextInt(16))
                : right(kind, random);
    }

    /** @param least so many days it lasts at the least; fewer than none is no period */
    private static Map<String, Object> period(RandomGenerator random, long least) {
        LocalDate first = LocalDate.of(2027, 1, 1).plusDays(random.nextLong(-40_000, 40_000));
        LocalDate last = first.plusDays(random.nextLong(least, 4_000));
        return Map.of("from", first.toString(), "to", last.toString());
    }

    private static Map<String, Object> contact(RandomGenerator random) {
        return switch (random.nextInt(3)) {
            case 0 -> Map.of("name", "Kari Nordmann", "phone", "+47 912 34 567");
            case 1 -> Map.of("name", "Kari", "email", "kari@eksempel.no");
            default -> Map.of("name", "å é", "email", "k.n+kor@post.bø.no", "phone", "91234567");
        };
    }

    /** @param most up to four of them are as they should be */
    private static Object partner(RandomGenerator random, int most) {
        return switch (random.nextInt(most)) {
            case 0 -> Map.of("association", "fjordvik-mannskor", "does", "Synger");
            case 1 -> Map.of("name", "Skolen", "does", "Rom\nog strøm", "share", 0L);
            case 2 -> Map.of("association", "x", "does", "å é", "share", 100_000_000_00L);
            case 3 -> Map.of("name", "x".repeat(100), "does", "x".repeat(500));
            case 4 -> Map.of("association", "x", "name", "Skolen", "does", "Rom");
            case 5 -> Map.of("does", "Rom", "share", -1L);
            case 6 -> Map.of("association", "Not One", "does", "x".repeat(501), "fee", 1L);
            default -> List.of("name", "Skolen");
        };
    }

    private static Object right(Kind kind, RandomGenerator random) {
        return switch (kind) {
            case Kind.Text text -> List.of("a", "å é", "👍👍👍👍👍").get(random.nextInt(3));
            case Kind.Choice(List<String> options) -> options.get(random.nextInt(options.size()));
            case Kind.Choices(List<String> options) -> options.subList(random.nextInt(options.size()), options.size());
            case Kind.Whole(long least, long most, boolean ore) -> random.nextLong(least, most + 1);
            case Kind.YesNo yesNo -> random.nextBoolean();
            case Kind.Declaration declaration -> true;
            case Kind.Date date -> "2027-0" + random.nextInt(1, 10) + "-1" + random.nextInt(10);
            case Kind.Period period -> period(random, 0);
            case Kind.Contact contact -> contact(random);
            case Kind.Attachment file -> List.of("file000" + random.nextInt(10));
            case Kind.Table table -> rows(table, random);
            case Kind.Partners partners -> Map.of("r1", partner(random, 4), "r2", partner(random, 4));
            case Kind.Computed computed -> 0L;
        };
    }

    private static Map<String, Object> rows(Kind.Table table, RandomGenerator random) {
        Map<String, Object> rows = new LinkedHashMap<>();
        for (int row = 0; row <= random.nextInt(2); row++) {
            Map<String, Object> cells = new LinkedHashMap<>();
            table.columns().stream()
                    .filter(column -> column.required() || random.nextBoolean())
                    .forEach(column -> cells.put(column.id(), right(column.kind(), random)));
            rows.put("r" + row, cells);
        }
        return rows;
    }

    private <T> T one(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }
}
