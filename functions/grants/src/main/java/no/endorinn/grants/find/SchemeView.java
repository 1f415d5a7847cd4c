package no.endorinn.grants.find;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.schemes.FormCard;
import no.endorinn.grants.schemes.OtherScheme;
import no.endorinn.grants.schemes.Round;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.grants.schemes.SchemeJson;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.ReasonView;
import org.jspecify.annotations.Nullable;

/**
 * A scheme as everybody sees it, in their language.
 *
 * @param round the one that matters now
 * @param form by which one applies; its newest version
 * @param canApply whether an application begun now could be sent now
 * @param why why not
 * @param criteria left out of lists, and so are the questions and the rounds to come
 */
record SchemeView(
        String id,
        String name,
        String purpose,
        WhoView who,
        Map<String, Object> amount,
        Map<String, Object> follows,
        @Nullable RoundView round,
        @Nullable FormView form,
        boolean canApply,
        @Nullable ReasonView why,
        @Nullable List<String> criteria,
        @Nullable List<QuestionView> questions,
        @Nullable List<RoundView> coming,
        Scheme.@Nullable Keeps keepsYears) {

    /** Whom it is for. */
    record WhoView(boolean associations, boolean unregistered, boolean people) {}

    /** The form's newest version. */
    record FormView(String id, int version, int minutes) {}

    /** What tells whether it is for somebody. */
    record QuestionView(String id, String text, boolean mustBe, String otherwise, List<ElsewhereView> elsewhere) {}

    /** Where else to go: a scheme of the municipality's, or with a link, of somebody else's. */
    record ElsewhereView(String id, String name, @Nullable String link) {}

    /** A round. */
    record RoundView(
            String id,
            Round.State state,
            Instant opens,
            @Nullable Instant deadline,
            @Nullable Instant sendBy,
            @Nullable Long budget,
            @Nullable LocalDate answerBy) {
        static RoundView of(Round round, Instant now) {
            return new RoundView(
                    round.id(),
                    round.at(now),
                    round.opens(),
                    round.deadline().orElse(null),
                    round.at(now) == Round.State.GRACE ? round.end().orElse(null) : null,
                    number(round.budget()),
                    round.answerBy().orElse(null));
        }
    }

    /** A scheme of somebody else's. */
    record OtherView(
            String id,
            String name,
            String by,
            String who,
            @Nullable LocalDate deadline,
            @Nullable Long most,
            String link) {
        static OtherView of(OtherScheme other, Language language) {
            return new OtherView(
                    other.id(),
                    other.name().in(language),
                    other.by(),
                    other.who().in(language),
                    other.deadline().orElse(null),
                    number(other.most()),
                    other.link());
        }
    }

    static SchemeView brief(Request request, Messages messages, Scheme scheme, Optional<FormCard> form) {
        Language language = request.language();
        Optional<Round> round = scheme.roundAt(request.now());
        Optional<Problem> obstacle = round.map(found -> found.obstacle(request.now()))
                .orElseGet(() -> Optional.of(GrantCode.NO_ROUND.problem()));
        return new SchemeView(
                scheme.id(),
                scheme.name().in(language),
                scheme.purpose().in(language),
                new WhoView(
                        scheme.who().associations(),
                        scheme.who().unregistered(),
                        scheme.who().people()),
                SchemeJson.write(scheme.amount()),
                SchemeJson.write(scheme.follows()),
                round.map(found -> RoundView.of(found, request.now())).orElse(null),
                form.filter(FormCard::isPublished)
                        .map(card -> new FormView(card.id(), card.version(), card.minutes()))
                        .orElse(null),
                obstacle.isEmpty(),
                obstacle.map(why -> ReasonView.of(why, messages, language)).orElse(null),
                null,
                null,
                null,
                null);
    }

    /** @param elsewhere what the questions lead to, by id; what is there no more is left out */
    SchemeView with(Request request, Scheme scheme, Map<String, ElsewhereView> elsewhere) {
        Language language = request.language();
        return new SchemeView(
                id,
                name,
                purpose,
                who,
                amount,
                follows,
                round,
                form,
                canApply,
                why,
                scheme.criteria().stream()
                        .map(criterion -> criterion.in(language))
                        .toList(),
                scheme.who().questions().stream()
                        .map(question -> new QuestionView(
                                question.id(),
                                question.text().in(language),
                                question.mustBe(),
                                question.otherwise().in(language),
                                question.elsewhere().stream()
                                        .flatMap(where -> Optional.ofNullable(elsewhere.get(where)).stream())
                                        .toList()))
                        .toList(),
                scheme.rounds().stream()
                        .filter(each -> each.at(request.now()) == Round.State.NOT_OPEN_YET)
                        .map(each -> RoundView.of(each, request.now()))
                        .toList(),
                scheme.keeps());
    }

    private static @Nullable Long number(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }
}
