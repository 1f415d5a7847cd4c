package no.endorinn.grants.papers;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.endorinn.cases.letter.Amounts;
import no.endorinn.cases.letter.Letter;
import no.endorinn.cases.letter.Letter.Block;
import no.endorinn.cases.letter.Letter.Fact;
import no.endorinn.cases.letter.Letter.Facts;
import no.endorinn.cases.letter.Letter.Section;
import no.endorinn.cases.letter.Letter.Table;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Given;
import no.endorinn.grants.applications.Receipt;
import no.endorinn.grants.forms.Form;
import no.endorinn.grants.forms.Kind;
import no.endorinn.grants.forms.Question;
import no.endorinn.grants.forms.Reckoning;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.problem.Messages;

/**
 * What was sent, as it is read from top to bottom: every question that was asked with its answer, in the form's order. What was answered
 * in confidence is left out, whoever it is for: a copy goes from hand to hand.
 *
 * @param form that the application keeps
 * @param applicant by name
 * @param names of associations and of files, by their ids
 */
record SentLetter(Application application, Form form, String applicant, Map<String, String> names, Language language) {
    private static final Messages TEXTS = Messages.named("sent", SentLetter.class);

    Letter letter() {
        Receipt receipt = application.receipt().orElseThrow();
        return new Letter(language, text("title", Map.of("scheme", schemeName())), head(receipt.at()), sections());
    }

    /** What stands at the head of something that came from whoever applied. */
    List<Fact> head(Instant received) {
        return List.of(
                fact("applicant", applicant),
                fact("reference", application.reference()),
                fact("received", text("at", Map.of("at", received))));
    }

    /** What the file is called. */
    String name() {
        return text("file", Map.of("scheme", schemeName())) + " " + application.reference();
    }

    /** What is attached to it, by names. */
    List<String> files() {
        return form.pages().stream()
                .flatMap(page -> page.questions().stream())
                .filter(question -> question.kind() instanceof Kind.Attachment)
                .flatMap(question ->
                        Optional.ofNullable(application.sentAnswers().get(question.id())).stream())
                .filter(answer -> !answer.confidential())
                .flatMap(answer -> each(answer.value()))
                .map(file -> names.getOrDefault(file, file))
                .toList();
    }

    String schemeName() {
        return application.about().nameIn(language);
    }

    private List<Section> sections() {
        Map<String, Given> sent = application.sentAnswers();
        Map<String, Object> answers = new LinkedHashMap<>();
        sent.forEach((question, answer) -> answers.put(question, answer.value()));
        Form.Reading reading = form.read(answers);
        List<Section> sections = new ArrayList<>();
        for (Form.Page page : form.pages()) {
            List<Block> blocks = new ArrayList<>();
            for (Question question : page.questions()) {
                Object value = reading.values().get(question.id());
                if (value != null || reading.asked().contains(question.id())) {
                    boolean secret = question.confidential()
                            || Optional.ofNullable(sent.get(question.id()))
                                    .filter(Given::confidential)
                                    .isPresent();
                    blocks.add(block(question, Optional.ofNullable(value), secret));
                }
            }
            if (!blocks.isEmpty()) {
                sections.add(new Section(said("page:" + page.id()), blocks));
            }
        }
        return sections;
    }

    private Block block(Question question, Optional<Object> value, boolean secret) {
        String label = said(question.id());
        if (value.isEmpty() || secret) {
            return new Facts(List.of(new Fact(label, text(value.isEmpty() ? "unanswered" : "in-confidence"))));
        }
        if (question.kind() instanceof Kind.Table table && value.get() instanceof Map<?, ?> rows) {
            return new Table(
                    label,
                    table.columns().stream()
                            .map(column -> new Table.Column(
                                    said(question.id() + "." + column.id()), column.kind() instanceof Kind.Whole))
                            .toList(),
                    rows.values().stream()
                            .map(row -> table.columns().stream()
                                    .map(column -> cell(question.id(), column, row))
                                    .toList())
                            .toList());
        }
        if (question.kind() instanceof Kind.Partners && value.get() instanceof Map<?, ?> rows) {
            return new Table(
                    label,
                    List.of(
                            new Table.Column(text("partner"), false),
                            new Table.Column(text("does"), false),
                            new Table.Column(text("share"), true)),
                    rows.values().stream().map(this::partner).toList());
        }
        return new Facts(List.of(new Fact(label, shown(question.kind(), question.id(), value.get()))));
    }

    private String cell(String table, Kind.Table.Column column, Object row) {
        Object value = row instanceof Map<?, ?> cells ? cells.get(column.id()) : null;
        return value == null ? "" : shown(column.kind(), table + "." + column.id(), value);
    }

    private List<String> partner(Object row) {
        Map<?, ?> said = row instanceof Map<?, ?> cells ? cells : Map.of();
        String who = said.get("association") instanceof String id
                ? names.getOrDefault(id, id)
                : String.valueOf(said.get("name"));
        return List.of(
                who,
                Optional.ofNullable(said.get("does")).map(String::valueOf).orElse(""),
                said.get("share") instanceof Long share ? money(share) : "");
    }

    private String shown(Kind kind, String id, Object value) {
        return switch (kind) {
            case Kind.Text text -> String.valueOf(value);
            case Kind.Choice choice -> said(id + "." + value);
            case Kind.Choices choices ->
                each(value).map(option -> said(id + "." + option)).collect(Collectors.joining("\n"));
            case Kind.Whole whole -> whole.ore() ? money(value) : number(value);
            case Kind.Computed computed -> isMoney(computed.reckoning()) ? money(value) : number(value);
            case Kind.YesNo yesNo -> text(Boolean.TRUE.equals(value) ? "yes" : "no");
            case Kind.Declaration declaration -> text("yes");
            case Kind.Date date -> day(value);
            case Kind.Period period -> day(part(value, "from")) + " – " + day(part(value, "to"));
            case Kind.Contact contact ->
                Stream.of("name", "phone", "email")
                        .map(part -> part(value, part))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("\n"));
            case Kind.Attachment files ->
                each(value).map(file -> names.getOrDefault(file, file)).collect(Collectors.joining("\n"));
            case Kind.Table table -> "";
            case Kind.Partners partners -> "";
        };
    }

    /** What is reckoned is money, but for what counts days or rows. */
    private static boolean isMoney(Reckoning reckoning) {
        return !(reckoning instanceof Reckoning.Days)
                && !(reckoning instanceof Reckoning.Rows rows && rows.column().isEmpty());
    }

    String money(Object ore) {
        if (!(ore instanceof Long amount)) {
            return String.valueOf(ore);
        }
        return text("kroner", Map.of("amount", Amounts.kroner(amount, language)));
    }

    String number(Object value) {
        return value instanceof Long number
                ? NumberFormat.getInstance(language.locale()).format(number)
                : String.valueOf(value);
    }

    String day(Object value) {
        String pattern = language == Language.ENGLISH ? "d MMMM yyyy" : "d. MMMM yyyy";
        return LocalDate.parse(String.valueOf(value)).format(DateTimeFormatter.ofPattern(pattern, language.locale()));
    }

    private static String part(Object value, String name) {
        return value instanceof Map<?, ?> parts && parts.get(name) instanceof String text ? text : "";
    }

    private static Stream<String> each(Object value) {
        return value instanceof List<?> list ? list.stream().map(String::valueOf) : Stream.of();
    }

    /** The form's own text: in bokmål where it has none in the language. */
    private String said(String key) {
        return Optional.ofNullable(
                        form.texts().getOrDefault(language.tag(), Map.of()).get(key))
                .orElseGet(() -> form.texts().getOrDefault("nb", Map.of()).getOrDefault(key, key));
    }

    Fact fact(String label, String value) {
        return new Fact(text(label), value);
    }

    String text(String code) {
        return text(code, Map.of());
    }

    String text(String code, Map<String, Object> arguments) {
        return TEXTS.text(code, language, arguments);
    }
}
