package no.endorinn.grants.apply;

import java.util.ArrayList;
import java.util.List;
import no.endorinn.grants.schemes.Catalogue;
import no.endorinn.grants.schemes.OtherScheme;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.kernel.problem.Language;
import org.jspecify.annotations.Nullable;

/**
 * Where else to go.
 *
 * @param link to somebody else's scheme; of the municipality's there is none
 */
record ElsewhereView(String id, String name, @Nullable String link) {
    /** Those that there are, by their ids. */
    static List<ElsewhereView> of(List<String> ids, Catalogue.Contents all, Language language) {
        List<ElsewhereView> views = new ArrayList<>();
        for (String id : ids) {
            Scheme own = all.schemes().get(id);
            OtherScheme other = all.others().get(id);
            if (own != null && own.published()) {
                views.add(new ElsewhereView(id, own.name().in(language), null));
            } else if (other != null) {
                views.add(new ElsewhereView(id, other.name().in(language), other.link()));
            }
        }
        return views;
    }
}
