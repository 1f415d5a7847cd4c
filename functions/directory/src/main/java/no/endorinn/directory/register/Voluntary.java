package no.endorinn.directory.register;

import java.util.List;
import java.util.Optional;
import no.endorinn.kernel.id.AccountNumber;

/** What the Frivillighetsregisteret says of an organisation. Registration there is voluntary: many have none. */
public sealed interface Voluntary {
    /**
     * It is registered.
     *
     * @param categories what it does, the main thing first
     * @param account where support is paid; empty as well where the register has a number that is none
     */
    record Registered(List<Category> categories, Optional<AccountNumber> account) implements Voluntary {
        public Registered {
            categories = List.copyOf(categories);
        }
    }

    /** It never was, or is no longer. */
    record NotRegistered() implements Voluntary {}

    /**
     * The register did not answer; ask again later.
     *
     * @param registered what the Enhetsregisteret knows meanwhile ({@code registrertIFrivillighetsregisteret})
     */
    record Unanswered(boolean registered) implements Voluntary {}

    /**
     * A field of voluntary work by the international classification, ICNPO.
     *
     * @param number the class, such as {@code 1100}
     * @param name what it is called in bokmål, where the register tells
     */
    record Category(String number, Optional<String> name) {}
}
