package no.endorinn.directory.associations;

import java.util.List;
import no.endorinn.directory.problem.DirectoryCode;
import no.endorinn.directory.register.OrganisationNumber;
import no.endorinn.directory.register.RegisterAnswer;
import no.endorinn.directory.register.RegisteredOrganisation;
import no.endorinn.directory.register.Registers;
import no.endorinn.directory.register.Standing;
import no.endorinn.directory.register.Voluntary;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.id.AccountNumber;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** What the public registers say of an organisation number, so that nobody has to type it, and whether it is here already. */
@Route("GET /organisations/{number}")
final class LookUpOrganisation implements RouteHandler {
    private final UnitOfWork work;
    private final Registers registers;
    private final Associations associations;

    LookUpOrganisation(UnitOfWork work, Registers registers, Associations associations) {
        this.work = work;
        this.registers = registers;
        this.associations = associations;
    }

    /** How it went. */
    enum Outcome {
        FOUND,
        UNKNOWN,
        /** The register does not answer; the number can be used all the same, and is checked later. */
        UNAVAILABLE
    }

    /** What the registers say. */
    record OrganisationView(
            String organisationNumber,
            Outcome outcome,
            @Nullable String association,
            @Nullable String name,
            @Nullable Standing standing,
            @Nullable String purpose,
            @Nullable String email,
            @Nullable String place,
            @Nullable Boolean voluntary,
            @Nullable List<Field> fields,
            @Nullable String accountNumber) {}

    @Override
    public Answer handle(Request request) {
        request.query().check();
        request.subject();
        OrganisationNumber number = OrganisationNumber.parse(request.path("number"))
                .orElseThrow(() -> Rejection.of(DirectoryCode.NOT_AN_ORGANISATION_NUMBER));
        String here = associations
                .holder(work.read(List.of(associations.organisationKey(number)), request.effort()), number)
                .orElse(null);
        return Answer.ok(
                switch (registers.organisation(number)) {
                    case RegisterAnswer.Found(RegisteredOrganisation organisation) -> found(organisation, here);
                    case RegisterAnswer.Unknown unknown -> none(number, Outcome.UNKNOWN, here);
                    case RegisterAnswer.Unavailable unavailable -> none(number, Outcome.UNAVAILABLE, here);
                });
    }

    private static OrganisationView found(RegisteredOrganisation organisation, @Nullable String here) {
        return new OrganisationView(
                organisation.number().digits(),
                Outcome.FOUND,
                here,
                organisation.name().orElse(null),
                organisation.standing(),
                organisation.purpose().orElse(null),
                organisation.email().orElse(null),
                organisation.address().flatMap(address -> address.place()).orElse(null),
                switch (organisation.voluntary()) {
                    case Voluntary.Registered registered -> true;
                    case Voluntary.NotRegistered not -> false;
                    case Voluntary.Unanswered(boolean registered) -> registered;
                },
                AssociationView.sorted(Verification.fields(organisation)),
                organisation.account().map(AccountNumber::shown).orElse(null));
    }

    private static OrganisationView none(OrganisationNumber number, Outcome outcome, @Nullable String here) {
        return new OrganisationView(number.digits(), outcome, here, null, null, null, null, null, null, null, null);
    }
}
