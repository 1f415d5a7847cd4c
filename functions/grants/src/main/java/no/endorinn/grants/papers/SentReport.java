package no.endorinn.grants.papers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.cases.letter.Letter;
import no.endorinn.cases.letter.Letter.Block;
import no.endorinn.cases.letter.Letter.Fact;
import no.endorinn.cases.letter.Letter.Facts;
import no.endorinn.cases.letter.Letter.Paragraph;
import no.endorinn.cases.letter.Letter.Section;
import no.endorinn.cases.letter.Letter.Table;
import no.endorinn.grants.applications.Given;
import no.endorinn.grants.report.Accounts;
import no.endorinn.grants.report.Report;
import no.endorinn.grants.report.ReportForm;

/**
 * A report as it was delivered one time: the accounts beside the budget, what they tell, and the numbers that they have. A budget that
 * was given in confidence is not in it.
 *
 * @param sent what was applied for
 */
record SentReport(Report.Delivery delivery, SentLetter sent) {
    Letter letter() {
        List<Section> sections = new ArrayList<>();
        delivery.more()
                .ifPresent(more -> sections.add(section(
                        "report-more", List.of(new Paragraph(more.words().text())))));
        value(ReportForm.TEXT)
                .ifPresent(text -> sections.add(section("report-text", List.of(new Paragraph(String.valueOf(text))))));
        value(ReportForm.ACCOUNTS).ifPresent(told -> sections.add(section("report-accounts", accounts(told))));
        List<Fact> counts = counts();
        if (!counts.isEmpty()) {
            sections.add(section("report-counts", List.of(new Facts(counts))));
        }
        return new Letter(
                sent.language(),
                sent.text("report", Map.of("scheme", sent.schemeName())),
                sent.head(delivery.at()),
                sections);
    }

    private List<Block> accounts(Object told) {
        Accounts budget = budget();
        Accounts.Sums sums = budget.sums(Optional.of(told));
        return List.of(
                new Table(
                        sent.text("report-lines"),
                        List.of(
                                new Table.Column(sent.text("report-side"), false),
                                new Table.Column(sent.text("report-line"), false),
                                new Table.Column(sent.text("report-budget"), true),
                                new Table.Column(sent.text("report-came-to"), true)),
                        budget.compared(Optional.of(told)).stream()
                                .map(line -> List.of(
                                        budget.sideName(line.side(), sent.language()),
                                        line.what(),
                                        line.budget().isPresent()
                                                ? sent.money(line.budget().getAsLong())
                                                : "",
                                        sent.money(line.amount())))
                                .toList()),
                new Facts(List.of(
                        sent.fact("report-cost", sent.money(sums.cost())),
                        sent.fact("report-income", sent.money(sums.income())),
                        sent.fact("report-deficit", sent.money(sums.deficit())))));
    }

    private Accounts budget() {
        Map<String, Given> open = new LinkedHashMap<>(sent.application().sentAnswers());
        open.values().removeIf(Given::confidential);
        return Accounts.of(sent.form(), open);
    }

    private List<Fact> counts() {
        List<Fact> counts = new ArrayList<>();
        value(ReportForm.VOLUNTEERS)
                .ifPresent(number -> counts.add(sent.fact("report-volunteers", sent.number(number))));
        value(ReportForm.ACTIVITIES)
                .ifPresent(number -> counts.add(sent.fact("report-activities", sent.number(number))));
        value(ReportForm.HOURS).ifPresent(number -> counts.add(sent.fact("report-hours", sent.number(number))));
        return counts;
    }

    private Section section(String heading, List<Block> blocks) {
        return new Section(sent.text(heading), blocks);
    }

    private Optional<Object> value(String question) {
        return Optional.ofNullable(delivery.answers().get(question)).map(Given::value);
    }
}
