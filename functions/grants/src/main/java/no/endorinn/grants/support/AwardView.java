package no.endorinn.grants.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import no.endorinn.grants.decide.Award;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.words.Wording;
import org.jspecify.annotations.Nullable;

/**
 * An award as everybody sees it; an association's, never a private person's. Amounts are in øre.
 *
 * @param year in which it stands: that of the decision, or a later one that it gives for
 * @param amount what is granted
 * @param kept what stands of it
 * @param criteria the scheme's that were met
 * @param basis by which decision it was given without an application
 */
record AwardView(
        String reference,
        Kind kind,
        int year,
        LocalDate decidedOn,
        String association,
        String associationName,
        @Nullable String organisationNumber,
        List<String> fields,
        List<String> ages,
        List<String> places,
        long amount,
        long kept,
        @Nullable String scheme,
        @Nullable String schemeName,
        @Nullable String round,
        @Nullable List<String> criteria,
        @Nullable String purpose,
        @Nullable String basis) {
    /** How it came to be given. */
    enum Kind {
        APPLICATION,
        ALLOCATION
    }

    static AwardView of(Award award, Language language) {
        Award.Recipient to = award.to();
        return switch (award.source()) {
            case Award.AppliedFor(String scheme, Wording name, String round, List<Wording> criteria) ->
                new AwardView(
                        award.reference(),
                        Kind.APPLICATION,
                        award.year(),
                        award.decidedOn(),
                        to.association(),
                        to.name(),
                        to.organisationNumber().orElse(null),
                        names(to.fields()),
                        names(to.ages()),
                        to.places(),
                        award.granted(),
                        award.kept(),
                        scheme,
                        name.in(language),
                        round,
                        criteria.stream().map(each -> each.in(language)).toList(),
                        null,
                        null);
            case Award.Allocated allocated ->
                new AwardView(
                        award.reference(),
                        Kind.ALLOCATION,
                        award.year(),
                        award.decidedOn(),
                        to.association(),
                        to.name(),
                        to.organisationNumber().orElse(null),
                        names(to.fields()),
                        names(to.ages()),
                        to.places(),
                        award.granted(),
                        award.kept(),
                        null,
                        null,
                        null,
                        null,
                        allocated.purpose().text(),
                        allocated.basis().text());
        };
    }

    private static List<String> names(List<String> constants) {
        return constants.stream().map(AwardView::name).toList();
    }

    /** As the directory's answers have it. */
    static String name(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
