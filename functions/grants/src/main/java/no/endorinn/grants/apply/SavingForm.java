package no.endorinn.grants.apply;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Objection;
import no.endorinn.grants.applications.Saving;
import no.endorinn.grants.forms.Flaw;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.who.StaffRole;

/**
 * One answer as it is sent to be written, on what the writer saw; and how it is refused, whatever it is an answer of.
 *
 * @param unseen the count of a confidential answer that is written over without having been told
 */
public record SavingForm(String question, Optional<Object> base, Optional<Object> value, Optional<Integer> unseen) {
    /** Of a form that asks nothing in confidence. */
    public static SavingForm read(Request request) {
        return read(request, fields -> Optional.empty());
    }

    static SavingForm readInConfidence(Request request) {
        return read(
                request, fields -> Optional.ofNullable(fields.optionalInteger("unseen", 1, Application.MOST_CHANGES)));
    }

    private static SavingForm read(Request request, Function<Fields, Optional<Integer>> unseen) {
        Fields fields = request.body();
        SavingForm form = new SavingForm(
                request.path("question"),
                Optional.ofNullable(fields.value("base")),
                Optional.ofNullable(fields.value("value")),
                unseen.apply(fields));
        fields.check();
        return form;
    }

    /** It, by somebody, perhaps in a role of the municipality's. */
    public Saving by(String person, Optional<StaffRole> role, Instant now) {
        return new Saving(question, base, value, unseen, person, role, now);
    }

    /** That somebody else has written it meanwhile: with theirs, as the reader is told it, or without, where they took it away. */
    public static Rejection differs(Optional<?> theirs) {
        return Rejection.of(
                List.of(GrantCode.CHANGED_BY_ANOTHER.at("/value")),
                theirs.<Map<String, Object>>map(answer -> Map.of("theirs", answer))
                        .orElse(Map.of()));
    }

    /** That it is no answer to the question. */
    public static Rejection wrong(List<Flaw> flaws) {
        return Rejection.of(
                flaws.stream().map(flaw -> Objection.to(flaw, "/value")).toList());
    }
}
