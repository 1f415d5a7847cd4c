package no.endorinn.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.id.RequestKey;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A request that makes something makes it once, whoever else has got the same reference. */
class CreationTest {
    @RegisterExtension
    static final TestTables tables = new TestTables();

    private final String table = tables.name("BookingsTable");
    private Instant now = Instant.parse("2027-01-07T11:00:00Z");
    private final Effort effort = new Effort(now.plusSeconds(10), () -> now);
    private final UnitOfWork work =
            new UnitOfWork(tables.client(), new Backoff(new Random(1), pause -> now = now.plus(pause)));
    private final Origin origin = new Origin(RequestKey.sha256(UUID.randomUUID().toString()), "body");
    private final List<String> tried = new ArrayList<>();

    @Test
    void theFirstReferenceIsTakenAndARepeatMeetsWhatItMade() {
        assertThat(made(origin)).isEqualTo(reference(0));
        assertThat(made(origin)).isEqualTo(reference(0));

        assertThat(effort.commits()).isEqualTo(1);
        assertThat(tried).containsExactly(reference(0), reference(0));
    }

    @Test
    void theSameKeyForSomethingElseIsRefused() {
        made(origin);

        assertThatThrownBy(() -> made(new Origin(origin.requestKey(), "another body")))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        rejection -> assertThat(rejection.problems())
                                .containsExactly(CommonCode.IDEMPOTENCY_KEY_REUSED.problem()));
    }

    @Test
    void whereAnotherRequestHasTheReferenceTheNextOneIsTaken() {
        store(reference(0), new Origin("another's", "body"));

        assertThat(made(origin)).isEqualTo(reference(1));
        assertThat(made(origin)).isEqualTo(reference(1));
    }

    @Test
    void whatDoesNotAgreeWithItselfIsReadAgain() {
        String made = work.create(origin, effort, reference -> {
            tried.add(reference);
            return tried.size() == 1 ? new Creation.Unsettled<>() : consider(reference, origin);
        });

        assertThat(made).isEqualTo(reference(0));
        assertThat(tried).containsExactly(reference(0), reference(0));
        assertThat(effort.conflicts()).isEqualTo(1);
    }

    @Test
    void whoeverIsOvertakenByTheirOwnRepeatIsAnsweredAsIt() {
        String made = work.create(origin, effort, reference -> {
            Creation<String> considered = consider(reference, origin);
            if (tried.isEmpty()) {
                tried.add(reference);
                store(reference, origin);
            }
            return considered;
        });

        assertThat(made).isEqualTo(reference(0));
        assertThat(effort.conflicts()).isEqualTo(1);
    }

    private String made(Origin by) {
        return work.create(by, effort, reference -> {
            tried.add(reference);
            return consider(reference, by);
        });
    }

    private Creation<String> consider(String reference, Origin by) {
        Optional<Item> there = work.read(List.of(key(reference)), effort).at(key(reference));
        return there.<Creation<String>>map(item -> new Creation.There<>(item.origin(), reference))
                .orElseGet(() -> new Creation.New<>(new Decision<>(reference, List.of(making(reference, by)))));
    }

    private void store(String reference, Origin by) {
        Effort others = effort.beside();
        work.commit(others, () -> new Decision<>(true, List.of(making(reference, by))));
    }

    private Change making(String reference, Origin by) {
        return new Change.Create(
                table, Item.at(key(reference)).number("version", 1).origin(by).build());
    }

    private Key key(String reference) {
        return new Key(table, "thing#" + reference, "thing");
    }

    private String reference(int which) {
        return origin.references().toList().get(which);
    }
}
