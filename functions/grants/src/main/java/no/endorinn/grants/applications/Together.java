package no.endorinn.grants.applications;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.grants.forms.Form;
import no.endorinn.grants.forms.Kind;
import no.endorinn.grants.forms.Question;

/** With whom somebody applies together: the rows of their answer about partners, as far as it is written. */
public record Together(List<Row> rows) {
    public Together {
        rows = List.copyOf(rows);
    }

    /**
     * One of them.
     *
     * @param id the name that the client gave the row
     * @param association its id, where it is one of the municipality's
     * @param name of somebody else, whom nobody here can speak for
     */
    public record Row(String id, Optional<String> association, Optional<String> name, Partner.Part part) {}

    /** The question that asks for partners, where the form has it. */
    public static Optional<Question> question(Form form) {
        return form.pages().stream()
                .flatMap(page -> page.questions().stream())
                .filter(question -> question.kind() instanceof Kind.Partners)
                .findFirst();
    }

    /** The rows of an answer; none of what is no such answer. */
    static Together of(Optional<Object> answer) {
        List<Row> rows = new ArrayList<>();
        if (answer.orElse(null) instanceof Map<?, ?> said) {
            said.forEach((id, row) -> {
                if (row instanceof Map<?, ?> cells) {
                    rows.add(row(String.valueOf(id), cells));
                }
            });
        }
        return new Together(rows);
    }

    private static Row row(String id, Map<?, ?> cells) {
        return new Row(
                id,
                text(cells, "association"),
                text(cells, "name"),
                new Partner.Part(
                        text(cells, "does").orElse(""),
                        cells.get("share") instanceof Long share ? Optional.of(share) : Optional.empty()));
    }

    private static Optional<String> text(Map<?, ?> cells, String name) {
        return cells.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** What an association has to do, where it is named. */
    public Optional<Partner.Part> part(String association) {
        return rows.stream()
                .filter(row -> row.association.equals(Optional.of(association)))
                .map(Row::part)
                .findFirst();
    }
}
