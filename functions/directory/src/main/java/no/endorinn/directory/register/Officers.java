package no.endorinn.directory.register;

import java.util.List;

/** Who holds office in an organisation, by the Enhetsregisteret. */
public sealed interface Officers {
    /** These do; nobody, where the register does not know the organisation or no longer. */
    record Listed(List<Officer> officers) implements Officers {
        public Listed {
            officers = List.copyOf(officers);
        }
    }

    /** Nobody can tell now. */
    record Unavailable() implements Officers {}

    /**
     * A person in an office. More than this the register tells (when they were born), and more than this is not kept.
     *
     * @param name all their names, as the register writes them
     * @param role the office's code: {@code LEDE} chair, {@code NEST} deputy, {@code DAGL} managing director, {@code KONT}
     *     contact, {@code MEDL} board member and so on
     * @param description the office in Norwegian, where the register tells
     */
    record Officer(String name, String role, String description) {}
}
