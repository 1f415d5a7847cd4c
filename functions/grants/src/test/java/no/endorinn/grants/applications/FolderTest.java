package no.endorinn.grants.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.cases.Party;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.kernel.id.Origin;
import org.junit.jupiter.api.Test;

/** What a party has begun and sent. */
class FolderTest {
    private static final Instant NOW = Instant.parse("2027-01-07T11:00:00Z");

    @Test
    void theDraftForARoundIsFoundUntilItIsSent() {
        Folder begun = Folder.EMPTY.with(draft("A", "2027", NOW));
        Folder sent = begun.with(sent("A", "2027", NOW.plusSeconds(60)));

        assertThat(begun.drafts("drift", "2027"))
                .extracting(Folder.Entry::reference)
                .containsExactly("A");
        assertThat(begun.drafts("drift", "2028")).isEmpty();
        assertThat(sent.drafts("drift", "2027")).isEmpty();
        assertThat(sent.lastSent("drift").map(Folder.Entry::reference)).contains("A");
        assertThat(sent.lastSent("other")).isEmpty();
    }

    @Test
    void whatIsDiscardedIsOutOfIt() {
        Application draft = draft("A", "2027", NOW);
        Folder folder =
                Folder.EMPTY.with(draft).with(draft.discarded(new Application.End("kari", NOW, Optional.empty())));

        assertThat(folder.entries()).isEmpty();
    }

    @Test
    void ofWhatWasSentTheLatestAreRememberedAndNoDraftIsForgotten() {
        Folder folder = Folder.EMPTY.with(draft("D", "2027", NOW));
        for (int i = 0; i < 100; i++) {
            folder = folder.with(sent("S" + i, "r" + i, NOW.plusSeconds(i)));
        }

        assertThat(folder.entries()).hasSize(41);
        assertThat(folder.drafts()).isEqualTo(1);
        assertThat(folder.lastSent().map(Folder.Entry::reference)).contains("S99");
    }

    private static Application draft(String reference, String round, Instant at) {
        return new Application(
                reference,
                new Application.About("drift", Map.of("nb", "Drift"), round, "drift", 1, new Scheme.Keeps(1, 1, 1)),
                new Party.Association("choir"),
                Optional.empty(),
                State.DRAFT,
                "kari",
                at,
                Optional.empty(),
                at,
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Casework.NONE,
                Origin.NONE,
                1);
    }

    private static Application sent(String reference, String round, Instant at) {
        return draft(reference, round, at)
                .sent(
                        Map.of(),
                        new Receipt("kari", at, Optional.empty(), Optional.empty(), "0".repeat(64), Optional.empty()),
                        Casework.NONE);
    }
}
