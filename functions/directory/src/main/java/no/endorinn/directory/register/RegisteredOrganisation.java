package no.endorinn.directory.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.endorinn.kernel.id.AccountNumber;

/**
 * An organisation as the registers have it. Its texts are what somebody else wrote: composed (NFC), on one line, without control
 * characters, cut at a sensible length, and otherwise not to be trusted.
 *
 * @param name empty only where a deleted organisation has been removed from the open data
 * @param form the code of its legal form, such as {@code FLI} for an association
 * @param deleted when it was deleted, where its standing is {@code DELETED} and the register tells
 * @param email what the organisation itself has made public
 * @param purpose what it is for, by its own statutes
 */
public record RegisteredOrganisation(
        OrganisationNumber number,
        Optional<String> name,
        Optional<String> form,
        Standing standing,
        Optional<LocalDate> deleted,
        Optional<Address> address,
        Optional<String> email,
        Optional<String> purpose,
        Voluntary voluntary) {
    /** An organisation of which no more is known than that it is gone. */
    static RegisteredOrganisation removed(OrganisationNumber number, Optional<LocalDate> deleted) {
        return new RegisteredOrganisation(
                number,
                Optional.empty(),
                Optional.empty(),
                Standing.DELETED,
                deleted,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Voluntary.Unanswered(false));
    }

    /** Whether both registers have answered; if not, it is worth asking again later. */
    public boolean complete() {
        return !(voluntary instanceof Voluntary.Unanswered);
    }

    /** Its account, where the Frivillighetsregisteret has one. */
    public Optional<AccountNumber> account() {
        return voluntary instanceof Voluntary.Registered registered ? registered.account() : Optional.empty();
    }

    /** What it does, the main thing first, where the Frivillighetsregisteret tells. */
    public List<Voluntary.Category> categories() {
        return voluntary instanceof Voluntary.Registered registered ? registered.categories() : List.of();
    }

    RegisteredOrganisation with(Voluntary part) {
        return new RegisteredOrganisation(number, name, form, standing, deleted, address, email, purpose, part);
    }
}
