package no.endorinn.grants.apply;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import no.endorinn.cases.Party;
import no.endorinn.cases.PartyItem;
import no.endorinn.grants.applications.Casework;
import no.endorinn.grants.applications.State;
import no.endorinn.kernel.store.Item;

/**
 * What was sent, as the list of its round tells it: without any answer.
 *
 * @param receivedAt when the municipality had it
 * @param name of the association
 * @param sought how much is applied for, in øre
 */
public record Listed(
        String reference,
        Instant receivedAt,
        Party party,
        Optional<String> name,
        State state,
        OptionalLong sought,
        Optional<Casework.Answered> answered) {
    static Listed read(Item item) {
        Item listed = item.item("listed");
        return new Listed(
                Applications.reference(item),
                Instant.parse(item.text("roundAt").replaceFirst("#.*", "")),
                PartyItem.read(item.item("whose")),
                listed.optionalText("name"),
                State.valueOf(listed.text("state")),
                listed.has("sought") ? OptionalLong.of(listed.number("sought")) : OptionalLong.empty(),
                CaseworkItem.answered(listed));
    }
}
