package no.endorinn.grants.forms;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.problem.Code;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.words.Email;
import no.endorinn.kernel.words.Telephone;

/** What sort of answer a question takes, and what an answer of it must be. */
public sealed interface Kind {
    /**
     * What is wrong with an answer, by itself.
     *
     * @param wrong hears of each flaw, with its place below the answer
     */
    void judge(Object answer, Consumer<Flaw> wrong);

    /** Words, with a bound in characters as people count them (code points). */
    record Text(int most, boolean lines) implements Kind {
        @Override
        public void judge(Object answer, Consumer<Flaw> wrong) {
            if (!(answer instanceof String text)) {
                wrong.accept(Flaw.of(CommonCode.NOT_A_TEXT));
            } else if (blank(text)) {
                wrong.accept(Flaw.of(CommonCode.EMPTY));
            } else if (text.codePointCount(0, text.length()) > most) {
                wrong.accept(Flaw.of(CommonCode.TOO_LONG, "most", most));
            }
        }
    }

    /** One of a few. */
    record Choice(List<String> options) implements Kind {
        @Override
        public void judge(Object answer, Consumer<Flaw> wrong) {
            if (!(answer instanceof String option) || !options.contains(option)) {
                wrong.accept(Flaw.of(CommonCode.NOT_A_CHOICE));
            }
        }
    }

    /** Some of a few, each once, at least one. */
    record Choices(List<String> options) implements Kind {
        @Override
        public void judge(Object answer, Consumer<Flaw> wrong) {
            if (!(answer instanceof List<?> chosen)
                    || chosen.isEmpty()
                    || !options.containsAll(chosen)
                    || chosen.stream().distinct().count() < chosen.size()) {
                wrong.accept(Flaw.of(CommonCode.NOT_A_CHOICE));
            }
        }
    }

    /**
     * A whole number.
     *
     * @param ore whether it is an amount, in øre
     */
    record Whole(long least, long most, boolean ore) implements Kind {
        @Override
        public void judge(Object answer, Consumer<Flaw> wrong) {
            if (!(answer instanceof Long number)) {
                wrong.accept(Flaw.of(CommonCode.NOT_A_WHOLE_NUMBER));
            } else if (number < least || number > most) {
                wrong.accept(Flaw.of("", CommonCode.OUT_OF_BOUNDS, Map.of("least", least, "most", most, "ore", ore)));
            }
        }
    }

    /** Yes or no. */
    record YesNo() implements Kind {
        @Override
        public void judge(Object answer, Consumer<Flaw> wrong) {
            if (!(answer instanceof Boolean)) {
                wrong.accept(Flaw.of(CommonCode.NOT_TRUE_OR_FALSE));
            }
        }
    }

    /** Something that one must say yes to. */
    record Declaration() implements Kind {
        @Override
        public void judge(Object answer, Consumer<Flaw> wrong) {
            if (!Boolean.TRUE.equals(answer)) {
                wrong.accept(Flaw.of(GrantCode.NOT_DECLARED));
            }
        }
    }

    /** A day of the calendar. */
    record Date() implements Kind {
        @Override
        public void judge(Object answer, Consumer<Flaw> wrong) {
            if (!(answer instanceof String text) || Reckoning.day(text).isEmpty()) {
                wrong.accept(Flaw.of(CommonCode.NOT_A_DATE));
            }
        }
    }

    /** From one day to another, the last of them included: {@code {"from": "2027-06-01", "to": "2027-06-03"}}. */
    record Period() implements Kind {
        private static final List<Part> PARTS =
                List.of(new Part("from", true, new Date()::judge), new Part("to", true, new Date()::judge));

        @Override
        public void judge(Object answer, Consumer<Flaw> wrong) {
            if (!(answer instanceof Map<?, ?> period)) {
                wrong.accept(Flaw.of(CommonCode.NOT_AN_OBJECT));
                return;
            }
            Part.judgeAll(PARTS, period, wrong);
            if (period.get("from") instanceof String from
                    && period.get("to") instanceof String to
                    && Reckoning.day(from).isPresent()
                    && Reckoning.day(to).isPresent()
                    && to.compareTo(from) < 0) {
                wrong.accept(Flaw.of(CommonCode.END_BEFORE_START).below("to"));
            }
        }
    }

    /** Somebody by {@code name}, and how they are reached: by {@code phone}, {@code email} or both. */
    record Contact() implements Kind {
        static final int LONGEST_NAME = 100;

        private static final List<Part> PARTS = List.of(
                new Part("name", true, new Text(LONGEST_NAME, false)::judge),
                new Part("phone", false, like(Telephone::isOne, CommonCode.NOT_A_PHONE)),
                new Part("email", false, like(Email::isOne, CommonCode.NOT_AN_EMAIL)));

        @Override
        public void judge(Object answer, Consumer<Flaw> wrong) {
            if (!(answer instanceof Map<?, ?> contact)) {
                wrong.accept(Flaw.of(CommonCode.NOT_AN_OBJECT));
                return;
            }
            Part.judgeAll(PARTS, contact, wrong);
            if (contact.get("phone") == null && contact.get("email") == null) {
                wrong.accept(Flaw.of(CommonCode.MISSING).below("phone"));
            }
        }
    }

    /** What may be added, as by its own upload; a file is named by its id. */
    record Attachment(int most) implements Kind {
        @Override
        public void judge(Object answer, Consumer<Flaw> wrong) {
            if (!(answer instanceof List<?> files)
                    || files.isEmpty()
                    || !files.stream().allMatch(file -> file instanceof String id && id.matches("[a-z0-9]{8,40}"))
                    || files.stream().distinct().count() < files.size()) {
                wrong.accept(Flaw.of(GrantCode.NOT_A_FILE));
            } else if (files.size() > most) {
                wrong.accept(Flaw.of(CommonCode.TOO_MANY, "most", most));
            }
        }
    }

    /** Rows, each by the name that the client gave it, so that two who write at once do not mean each other's. */
    record Table(List<Column> columns, int most) implements Kind {
        /** A column; its kind is a text, a choice, a number or a date. */
        public record Column(String id, Kind kind, boolean required) {}

        @Override
        public void judge(Object answer, Consumer<Flaw> wrong) {
            List<Part> cells = columns.stream()
                    .map(column -> new Part(column.id, column.required, column.kind::judge))
                    .toList();
            Part.judgeRows(answer, most, wrong, (row, told) -> Part.judgeAll(cells, row, told));
        }
    }

    /**
     * With whom one applies together. Rows as a {@link Table} has them, each an {@code association} of the municipality's, by its id,
     * or somebody else by {@code name}; what they do, in words; and perhaps their share of the money, in øre.
     *
     * @param confirmed whether it is not sent before the associations have confirmed their own part
     */
    record Partners(int most, boolean confirmed) implements Kind {
        static final String ASSOCIATION = "[a-z0-9][a-z0-9-]{0,39}";
        static final Text NAME = new Text(100, false);
        static final Text DOES = new Text(500, true);
        static final Whole SHARE = new Whole(0, 100_000_000_00L, true);

        private static final List<Part> PARTS = List.of(
                new Part("association", false, like(text -> text.matches(ASSOCIATION), CommonCode.MALFORMED_ID)),
                new Part("name", false, NAME::judge),
                new Part("does", true, DOES::judge),
                new Part("share", false, SHARE::judge));

        @Override
        public void judge(Object answer, Consumer<Flaw> wrong) {
            Part.judgeRows(answer, most, wrong, (row, told) -> {
                Part.judgeAll(PARTS, row, told);
                boolean here = row.get("association") != null;
                boolean elsewhere = row.get("name") != null;
                if (here == elsewhere) {
                    told.accept(Flaw.of(here ? CommonCode.UNKNOWN_FIELD : CommonCode.MISSING)
                            .below("name"));
                }
            });
        }
    }

    /** A number that is reckoned from what was answered before, and that nobody types. */
    record Computed(Reckoning reckoning) implements Kind {
        @Override
        public void judge(Object answer, Consumer<Flaw> wrong) {
            throw new IllegalStateException("nobody answers what is computed");
        }
    }

    private static BiConsumer<Object, Consumer<Flaw>> like(Predicate<String> shape, Code otherwise) {
        return (answer, wrong) -> {
            if (!(answer instanceof String text) || !shape.test(text)) {
                wrong.accept(Flaw.of(otherwise));
            }
        };
    }

    /** Nothing but spaces and line ends. */
    private static boolean blank(String text) {
        return text.chars().allMatch(each -> each == ' ' || each == '\n' || each == '\r' || each == '\t');
    }
}
