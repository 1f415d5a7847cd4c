package no.endorinn.grants.applications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.grants.forms.Flaw;
import no.endorinn.grants.forms.Form;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.schemes.Round;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.problem.Problem;

/**
 * A draft is about to be sent; or what was sent is, with changes that were asked for, which were in time the first time.
 *
 * @param form the version that the draft keeps
 * @param scheme as it is now; empty where there is none any more
 * @param folder what they have applied for before
 * @param arrived when the request to send it arrived, by the server's clock
 */
public record Sending(Application draft, Form form, Optional<Scheme> scheme, Folder folder, Instant arrived) {
    /** The round that it is for, where there still is one. */
    public Optional<Round> round() {
        return scheme.filter(Scheme::published)
                .flatMap(found -> found.round(draft.about().round()));
    }

    /** What is sent: the answers to what is asked, given these answers. What a condition hides by now stays behind. */
    public Map<String, Given> answers() {
        Map<String, Given> asked = new LinkedHashMap<>();
        for (String question : form.read(draft.values()).asked()) {
            Given answer = draft.answers().get(question);
            if (answer != null) {
                asked.put(question, answer);
            }
        }
        return asked;
    }

    /**
     * All that stands in the way; nothing, when it may be sent.
     *
     * @param language in which the form says what it checks
     */
    public List<Problem> obstacles(Language language) {
        List<Problem> obstacles = new ArrayList<>();
        if (draft.receipt().isEmpty()) {
            round().map(found -> found.obstacle(arrived))
                    .orElseGet(() -> Optional.of(GrantCode.ROUND_CLOSED.problem()))
                    .ifPresent(obstacles::add);
            scheme.flatMap(found -> folder.obstacle(found, arrived)).ifPresent(obstacles::add);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        answers().forEach((question, answer) -> values.put(question, answer.value()));
        form.judge(values).forEach(flaw -> obstacles.add(problem(flaw, language)));
        return obstacles;
    }

    private Problem problem(Flaw flaw, Language language) {
        if (!flaw.pointer().isEmpty()) {
            return Objection.to(flaw, "/answers");
        }
        String said = form.texts().getOrDefault(language.tag(), Map.of()).getOrDefault("check:" + flaw.code(), "");
        return GrantCode.CHECK_FAILS.at("/checks/" + flaw.code()).with("text", said);
    }
}
