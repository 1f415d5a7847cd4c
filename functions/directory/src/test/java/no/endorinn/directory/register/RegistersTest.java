package no.endorinn.directory.register;

import static no.endorinn.directory.register.RegisterServer.json;
import static no.endorinn.directory.register.RegisterServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import no.endorinn.directory.register.Voluntary.Category;
import no.endorinn.kernel.id.AccountNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RegistersTest {
    private static final OrganisationNumber CHOIR = new OrganisationNumber("991825827");
    private static final OrganisationNumber BAND = new OrganisationNumber("974760673");
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(150);

    private final RegisterServer server = RegisterServer.start();
    private final HandClock clock = new HandClock();
    private final Registers registers = new Registers(server.url(), LONG, clock);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatBothRegistersSayOfAnOrganisationIsBroughtTogether() {
        server.found(CHOIR, "FJORDVIK MANNSKOR");

        assertThat(found(CHOIR))
                .isEqualTo(new RegisteredOrganisation(
                        CHOIR,
                        Optional.of("FJORDVIK MANNSKOR"),
                        Optional.of("FLI"),
                        Standing.ACTIVE,
                        Optional.empty(),
                        Optional.of(new Address(
                                List.of("c/o Kåre Kor", "Sjøgata 12"),
                                Optional.of("6823"),
                                Optional.of("SANDANE"),
                                Optional.of("4650"))),
                        Optional.of("post@kor.invalid"),
                        Optional.of("Fremje korsong og samhald i bygda."),
                        new Voluntary.Registered(
                                List.of(
                                        new Category("1100", Optional.of("Kunst og kultur")),
                                        new Category("1300", Optional.of("Rekreasjon og sosiale foreninger"))),
                                Optional.of(new AccountNumber("12345678903")))));
    }

    @Test
    void anOrganisationThatNeitherKnowsIsUnknown() {
        assertThat(registers.organisation(CHOIR)).isEqualTo(new RegisterAnswer.Unknown());
    }

    @Test
    void aDeletedOrganisationIsFoundWithItsDate() {
        server.deleted(CHOIR, "FJORDVIK MANNSKOR", "2024-06-30");

        RegisteredOrganisation choir = found(CHOIR);
        assertThat(choir.name()).contains("FJORDVIK MANNSKOR");
        assertThat(choir.standing()).isEqualTo(Standing.DELETED);
        assertThat(choir.deleted()).contains(LocalDate.of(2024, 6, 30));
        assertThat(choir.voluntary()).isEqualTo(new Voluntary.NotRegistered());
    }

    @Test
    void anOrganisationThatWasRemovedIsDeletedAndHasNoName() {
        server.removed(CHOIR, "2024-06-30");
        server.removed(BAND, "").unit(BAND, status(410));

        assertThat(found(CHOIR))
                .isEqualTo(RegisteredOrganisation.removed(CHOIR, Optional.of(LocalDate.of(2024, 6, 30)))
                        .with(new Voluntary.NotRegistered()));
        assertThat(found(BAND).standing()).isEqualTo(Standing.DELETED);
        assertThat(found(BAND).deleted()).isEmpty();
    }

    @Test
    void aBankruptOrganisationIsBankruptAlsoWhileItIsBeingDissolved() {
        server.bankrupt(CHOIR, "KOR");
        server.unit(BAND, json(RegisterTexts.unit(BAND, "KORPS", "\"konkurs\": true, \"underAvvikling\": true,")));

        assertThat(found(CHOIR).standing()).isEqualTo(Standing.BANKRUPT);
        assertThat(found(BAND).standing()).isEqualTo(Standing.BANKRUPT);
    }

    @Test
    void anOrganisationIsDissolvingByItsOwnWillOrByForce() {
        String forced = "\"underTvangsavviklingEllerTvangsopplosning\": true,";
        server.dissolving(CHOIR, "KOR").unit(BAND, json(RegisterTexts.unit(BAND, "KORPS", forced)));

        assertThat(found(CHOIR).standing()).isEqualTo(Standing.DISSOLVING);
        assertThat(found(BAND).standing()).isEqualTo(Standing.DISSOLVING);
    }

    @Test
    void anOrganisationMayNeverHaveBeenInTheFrivillighetsregisteret() {
        server.foundButNotVoluntary(CHOIR, "KOR");

        assertThat(found(CHOIR).voluntary()).isEqualTo(new Voluntary.NotRegistered());
        assertThat(found(CHOIR).complete()).isTrue();
        assertThat(found(CHOIR).account()).isEmpty();
        assertThat(found(CHOIR).categories()).isEmpty();
    }

    @Test
    void withoutTheFrivillighetsregisteretTheRestIsFoundAndCompletedLater() {
        server.found(CHOIR, "KOR").voluntary(CHOIR, status(500));

        assertThat(found(CHOIR).voluntary()).isEqualTo(new Voluntary.Unanswered(true));
        assertThat(found(CHOIR).complete()).isFalse();

        server.voluntary(CHOIR, json(RegisterTexts.voluntary(CHOIR)));
        assertThat(found(CHOIR).complete()).isTrue();
        assertThat(found(CHOIR).account()).contains(new AccountNumber("12345678903"));
        assertThat(server.asked("/enhetsregisteret/"))
                .as("what the other has said is remembered")
                .isEqualTo(1);
    }

    @Test
    void withoutTheEnhetsregisteretNothingIsKnown() {
        server.found(CHOIR, "KOR").unit(CHOIR, status(500));

        assertThat(registers.organisation(CHOIR)).isEqualTo(new RegisterAnswer.Unavailable());
    }

    @Test
    void bothRegistersAreAskedAtOnce() {
        CyclicBarrier both = new CyclicBarrier(2);
        server.found(CHOIR, "KOR");
        server.unit(CHOIR, meeting(both, RegisterTexts.unit(CHOIR, "KOR", "")));
        server.voluntary(CHOIR, meeting(both, RegisterTexts.voluntary(CHOIR)));

        assertThat(found(CHOIR).complete()).isTrue();
    }

    @Test
    void nothingIsSentButTheNumber() {
        server.found(CHOIR, "KOR");
        registers.organisation(CHOIR);
        registers.officers(CHOIR);

        assertThat(server.asked()).hasSize(3).allSatisfy(request -> {
            assertThat(request.method()).isEqualTo("GET");
            assertThat(request.bytes()).isZero();
            assertThat(request.query()).isIn("", "spraak=NOB");
            assertThat(request.path()).contains(CHOIR.digits());
            assertThat(request.headers().keySet())
                    .isSubsetOf("Accept", "Connection", "Content-length", "Host", "User-agent");
        });
    }

    @Test
    void aNumberIsNotAskedForTwiceWithinFiveMinutes() {
        server.found(CHOIR, "KOR");
        for (int second = 0; second < 300; second += 50) {
            found(CHOIR);
            registers.officers(CHOIR);
            clock.pass(Duration.ofSeconds(50));
        }
        assertThat(server.asked()).hasSize(3);

        found(CHOIR);
        assertThat(server.asked()).hasSize(5);
    }

    @Test
    void anUnknownNumberIsAskedForAgainAfterAMinute() {
        registers.organisation(CHOIR);
        registers.organisation(CHOIR);
        assertThat(server.asked("/enhetsregisteret/")).isEqualTo(1);

        clock.pass(Duration.ofMinutes(1));
        server.found(CHOIR, "KOR");
        assertThat(found(CHOIR).name()).contains("KOR");
    }

    @Test
    void aRegisterThatNeverAnswersHoldsNobodyBeyondTheLimit() {
        Registers hasty = new Registers(server.url(), SHORT, clock);
        CountDownLatch never = new CountDownLatch(1);
        server.always(status(200).after(never));

        assertThat(hasty.organisation(CHOIR)).isEqualTo(new RegisterAnswer.Unavailable());
        assertThat(hasty.officers(CHOIR)).isEqualTo(new Officers.Unavailable());
    }

    @Test
    void anAnswerThatNeverEndsHoldsNobodyBeyondTheLimitEither() {
        Registers hasty = new Registers(server.url(), SHORT, clock);
        server.always(RegisterServer.dawdling(RegisterTexts.unit(CHOIR, "KOR", ""), new CountDownLatch(1)));

        assertThat(hasty.organisation(CHOIR)).isEqualTo(new RegisterAnswer.Unavailable());
    }

    @Test
    void aSlowFrivillighetsregisteretDoesNotCostWhatTheOtherHasSaid() {
        Registers patient = new Registers(server.url(), Duration.ofSeconds(2), clock);
        server.found(CHOIR, "KOR").voluntary(CHOIR, status(200).after(new CountDownLatch(1)));

        assertThat(patient.organisation(CHOIR)).isInstanceOfSatisfying(RegisterAnswer.Found.class, found -> {
            assertThat(found.organisation().name()).contains("KOR");
            assertThat(found.organisation().voluntary()).isEqualTo(new Voluntary.Unanswered(true));
        });
    }

    @Test
    void whereNobodyListensNothingIsKnown() {
        server.close();

        assertThat(registers.organisation(CHOIR)).isEqualTo(new RegisterAnswer.Unavailable());
        assertThat(registers.officers(CHOIR)).isEqualTo(new Officers.Unavailable());
    }

    @Test
    @Timeout(15)
    void anUnknownOrganisationIsToldOfWithoutWaitingForTheOtherRegister() {
        server.voluntary(CHOIR, status(200).after(new CountDownLatch(1)));

        assertThat(registers.organisation(CHOIR)).isEqualTo(new RegisterAnswer.Unknown());
    }

    @Test
    void aRegisterThatHasFailedFiveTimesIsLeftInPeaceThenTriedAndUsedAgain() {
        server.found(CHOIR, "KOR");
        server.down();
        for (int i = 0; i < 5; i++) {
            assertThat(registers.organisation(CHOIR)).isEqualTo(new RegisterAnswer.Unavailable());
        }
        assertThat(server.asked("/enhetsregisteret/"))
                .as("five questions; the JDK's client repeats one whose kept connection ends under it")
                .isBetween(5L, 10L);

        clock.pass(Duration.ofSeconds(29));
        assertThat(registers.organisation(BAND)).isEqualTo(new RegisterAnswer.Unavailable());
        assertThat(registers.officers(BAND)).isEqualTo(new Officers.Unavailable());
        assertThat(server.asked(BAND.digits())).as("to either register").isZero();

        clock.pass(Duration.ofSeconds(1));
        server.up();
        assertThat(found(CHOIR).name()).contains("KOR");
        assertThat(registers.officers(CHOIR)).isInstanceOf(Officers.Listed.class);
    }

    @Test
    void whileOneTriesNobodyElseAsks() throws Exception {
        server.foundButNotVoluntary(BAND, "KORPS");
        server.always(status(500));
        for (int i = 0; i < 5; i++) {
            registers.officers(CHOIR);
            server.awaitRequest();
        }
        clock.pass(Duration.ofSeconds(30));
        CountDownLatch open = new CountDownLatch(1);
        server.always(json(RegisterTexts.ROLES).after(open));

        FutureTask<Officers> probe = new FutureTask<>(() -> registers.officers(CHOIR));
        Thread.startVirtualThread(probe);
        server.awaitRequest();
        assertThat(registers.organisation(BAND)).isEqualTo(new RegisterAnswer.Unavailable());
        assertThat(registers.officers(BAND)).isEqualTo(new Officers.Unavailable());
        assertThat(server.asked(BAND.digits())).isZero();

        open.countDown();
        assertThat(probe.get()).isInstanceOf(Officers.Listed.class);
        server.up();
        assertThat(found(BAND).name()).contains("KORPS");
    }

    @Test
    void oneRegistersTroubleIsNotTheOthers() {
        server.found(CHOIR, "KOR").voluntary(CHOIR, status(500));
        for (int i = 0; i < 5; i++) {
            found(CHOIR);
        }
        server.found(BAND, "KORPS");

        assertThat(found(BAND).name()).contains("KORPS");
        assertThat(found(BAND).voluntary()).isEqualTo(new Voluntary.Unanswered(true));
        assertThat(server.asked("/frivillige-organisasjoner/" + BAND.digits())).isZero();
    }

    private RegisteredOrganisation found(OrganisationNumber number) {
        RegisterAnswer answer = registers.organisation(number);
        assertThat(answer).isInstanceOf(RegisterAnswer.Found.class);
        return ((RegisterAnswer.Found) answer).organisation();
    }

    private static RegisterServer.Conduct meeting(CyclicBarrier all, String body) {
        return exchange -> {
            try {
                all.await();
            } catch (BrokenBarrierException alone) {
                return;
            }
            json(body).on(exchange);
        };
    }
}
