package no.endorinn.directory.offices;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.cases.Party;
import no.endorinn.directory.problem.DirectoryCode;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.who.People;
import org.jspecify.annotations.Nullable;

/** Receives those who bring the code of an invitation, to an association's office or to the municipality's staff. */
@Singleton
final class Welcome {
    /** Stands in a code where an association's id would. No association may be called so. */
    static final String STAFF = Party.MUNICIPALITY;

    private final Authorization authorization;
    private final People people;
    private final Offices offices;

    Welcome(Authorization authorization, People people, Offices offices) {
        this.authorization = authorization;
        this.people = people;
        this.offices = offices;
    }

    /** A code: where to, and the secret that opens. */
    record Code(String to, String secret) {
        /** The code in the body. It travels there and not in the address, which ends up in logs. */
        static Code read(Request request) {
            Fields fields = request.body();
            String text = fields.text("code", 100);
            fields.check();
            int dot = text.indexOf('.');
            return new Code(text.substring(0, Math.max(dot, 0)), text.substring(dot + 1));
        }

        boolean isToStaff() {
            return to.equals(STAFF);
        }
    }

    /** What the code leads to, in front of whoever brought it. */
    record Brought(
            Key key,
            Office office,
            Invitation invitation,
            @Nullable String name,
            Set<String> places,
            Authorization.Admitted admitted) {}

    /**
     * The invitation that the code is for.
     *
     * @throws Rejection 404 when there is none, or no such association, or it has been accepted by somebody else, withdrawn, or has expired
     */
    Brought find(Request request, Code code) {
        Key key = code.isToStaff() ? offices.staffKey() : offices.key(code.to());
        Key association = people.associationKey(code.to());
        Authorization.Admitted admitted = authorization.read(request, List.of(key, association));
        Office office = offices.office(admitted.snapshot(), key);
        Invitation invitation = office.invitations().stream()
                .filter(open -> open.opensWith(code.secret()))
                .filter(open -> open.isOpen(request.now())
                        || open.acceptedBy()
                                .equals(Optional.of(admitted.rights().personId())))
                .findFirst()
                .orElseThrow(() -> Rejection.of(DirectoryCode.INVITATION_GONE));
        Optional<Item> record = admitted.snapshot().at(association).filter(People::isThere);
        if (record.isEmpty() && !code.isToStaff()) {
            throw Rejection.of(DirectoryCode.INVITATION_GONE);
        }
        return new Brought(
                key,
                office,
                invitation,
                record.map(people::associationName).orElse(null),
                record.map(people::associationPlaces).orElse(Set.of()),
                admitted);
    }
}
