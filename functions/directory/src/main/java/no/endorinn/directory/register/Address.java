package no.endorinn.directory.register;

import java.util.List;
import java.util.Optional;

/**
 * Where an organisation is: its {@code forretningsadresse}, or its {@code postadresse} where it has no other.
 *
 * @param lines at most five, as the register has them; the postal code and place are not among them
 * @param postalCode four digits; empty abroad
 * @param municipality the four digits of the municipality's number; empty abroad
 */
public record Address(
        List<String> lines, Optional<String> postalCode, Optional<String> place, Optional<String> municipality) {
    public Address {
        lines = List.copyOf(lines);
    }
}
