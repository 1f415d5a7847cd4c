package no.endorinn.directory;

import static no.endorinn.directory.Municipality.ADMINISTRATOR;
import static no.endorinn.directory.Municipality.BOOKER;
import static no.endorinn.directory.Municipality.COORDINATOR;
import static no.endorinn.directory.Municipality.LEADER;
import static no.endorinn.directory.Municipality.NEIGHBOUR;
import static no.endorinn.directory.Municipality.OUTSIDER;
import static no.endorinn.directory.Municipality.UNKNOWN;
import static no.endorinn.directory.Municipality.codes;
import static no.endorinn.directory.Municipality.newKey;
import static no.endorinn.directory.Municipality.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import no.endorinn.testing.Calls;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import no.endorinn.testing.Wiretap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** How offices are passed on: invited to, accepted, handed over, given up; and never lost by accident. */
class OfficersTest {
    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static Municipality municipality;

    private String choir = "";

    @BeforeAll
    static void open() {
        municipality = new Municipality(tables);
    }

    @AfterAll
    static void close() {
        municipality.close();
    }

    @BeforeEach
    void aNewChoir() {
        choir = municipality.association(LEADER, "Fjordvik mannskor");
    }

    @Test
    void whoeverAcceptsAHandOverLeadsAndWhoeverInvitedIsRefusedAtTheNextRequest() {
        String code = handOver();
        assertThat(office(LEADER).status()).isEqualTo(200);

        ok(municipality.accept(OUTSIDER, code));

        assertThat(office(LEADER).status()).isEqualTo(403);
        assertThat(office(OUTSIDER).status()).isEqualTo(200);
        assertThat(municipality.offices(choir)).containsOnly(Map.entry(id(OUTSIDER), "leader"));
        assertThat(ok(municipality.get(LEADER, "/me")).path("memberships").toString())
                .doesNotContain(choir);
    }

    @Test
    void whoeverHasHandedOverIsToldSo() {
        ok(municipality.accept(OUTSIDER, handOver()));

        JsonNode told = ok(municipality.get(LEADER, "/me")).path("told");
        JsonNode last = told.path(told.size() - 1);
        assertThat(last.path("fate").asText()).isEqualTo("handed-over");
        assertThat(last.path("association").asText()).isEqualTo(choir);
        assertThat(last.path("associationName").asText()).isEqualTo("Fjordvik mannskor");
    }

    @Test
    void anInvitationNamesTheAssociation() {
        JsonNode invitation = ok(municipality.invite(LEADER, choir, false, "booker"));

        assertThat(invitation.path("toName").asText()).isEqualTo("Fjordvik mannskor");
    }

    @Test
    void whoeverHandsOverKeepsTheirOtherOffices() {
        ok(municipality.put(LEADER, member(LEADER), "{\"roles\":[\"leader\",\"booker\"]}"));

        ok(municipality.accept(OUTSIDER, handOver()));

        assertThat(municipality.offices(choir)).containsEntry(id(LEADER), "booker");
        assertThat(municipality
                        .post(LEADER, path("/invitations"), "{\"roles\":[\"leader\"]}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theOfficeIsHandedOverToAMemberAtOnce() {
        municipality.joins(LEADER, choir, BOOKER, "booker");

        ok(municipality.post(LEADER, path("/hand-over"), "{\"person\":\"" + id(BOOKER) + "\"}"));

        assertThat(municipality.offices(choir)).containsOnly(Map.entry(id(BOOKER), "leader,booker"));
        assertThat(office(LEADER).status()).isEqualTo(403);
    }

    @Test
    void nobodyHandsOverToThemselvesOrToWhoeverIsNoMember() {
        assertThat(codes(municipality.post(LEADER, path("/hand-over"), "{\"person\":\"" + id(LEADER) + "\"}")))
                .containsExactly("hand-over-to-another");
        assertThat(codes(municipality.post(LEADER, path("/hand-over"), "{\"person\":\"" + id(OUTSIDER) + "\"}")))
                .containsExactly("no-such-member");
    }

    @Test
    void theLastLeaderLeavesOnlyWhenTheySayThatTheyKnowIt() {
        municipality.joins(LEADER, choir, BOOKER, "booker");

        for (Reply refused : List.of(
                municipality.post(LEADER, path("/leave"), "{}"),
                municipality.post(LEADER, memberRemoved(LEADER), "{}"),
                municipality.post(ADMINISTRATOR, memberRemoved(LEADER), "{}"),
                municipality.put(LEADER, member(LEADER), "{\"roles\":[\"booker\"]}"))) {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(codes(refused)).containsExactly("last-leader");
        }
        assertThat(municipality.offices(choir)).hasSize(2);

        ok(municipality.post(LEADER, path("/leave"), "{\"acceptLeaderless\":true}"));
        assertThat(municipality.offices(choir)).containsOnly(Map.entry(id(BOOKER), "booker"));
    }

    @Test
    void twoLeadersWhoLeaveAtOnceDoNotLeaveTheAssociationAlone() {
        municipality.joins(LEADER, choir, OUTSIDER, "leader");
        Wiretap wiretap = new Wiretap();
        try (DynamoDbClient client = wiretap.client(tables)) {
            wiretap.beforeNextCommit(() -> ok(municipality.post(OUTSIDER, path("/leave"), "{}")));

            Reply second = Calls.to(municipality.function(client))
                    .as(LEADER)
                    .post(path("/leave"), "{}")
                    .send();

            assertThat(codes(second)).containsExactly("last-leader");
        }
        assertThat(municipality.offices(choir)).containsOnly(Map.entry(id(LEADER), "leader"));
    }

    @Test
    void anInvitationWorksOnceAndForWhomeverItWorkedForARepeatIsAnsweredTheSame() {
        String code = municipality.code(LEADER, choir, "booker");

        JsonNode first = ok(municipality.accept(OUTSIDER, code));
        JsonNode again = ok(municipality.accept(OUTSIDER, code));

        assertThat(again).isEqualTo(first);
        assertGone(municipality.accept(NEIGHBOUR, code));
    }

    @Test
    void anAcceptedInvitationIsNoWayBack() {
        String code = municipality.code(LEADER, choir, "booker");
        ok(municipality.accept(OUTSIDER, code));
        ok(municipality.post(LEADER, memberRemoved(OUTSIDER), "{}"));

        municipality.accept(OUTSIDER, code);

        assertThat(municipality.offices(choir)).doesNotContainKey(id(OUTSIDER));
        assertThat(office(OUTSIDER).status()).isEqualTo(403);
    }

    @Test
    void anInvitationExpiresAfterAFortnight() {
        String code = municipality.code(LEADER, choir, "booker");

        municipality.passes(Duration.ofDays(14).minusSeconds(1));
        ok(municipality.post(OUTSIDER, "/invitations/preview", "{\"code\":\"" + code + "\"}"));
        municipality.passes(Duration.ofSeconds(1));

        assertGone(municipality.accept(OUTSIDER, code));
        assertThat(ok(office(LEADER)).path("invitations")).isEmpty();
    }

    @Test
    void aWithdrawnInvitationOpensNothing() {
        JsonNode invitation = ok(municipality.invite(LEADER, choir, false, "booker"));

        ok(municipality.post(
                LEADER, path("/invitations/" + invitation.path("reference").asText() + "/revoke"), "{}"));

        assertGone(municipality.accept(OUTSIDER, invitation.path("code").asText()));
    }

    @Test
    void theInvitationsOfALeaderWhoHasLeftAreGoneWithThem() {
        municipality.joins(LEADER, choir, OUTSIDER, "leader");
        String code = municipality.code(OUTSIDER, choir, "leader");

        ok(municipality.post(LEADER, memberRemoved(OUTSIDER), "{}"));

        assertGone(municipality.accept(OUTSIDER, code));
        assertGone(municipality.accept(NEIGHBOUR, code));
    }

    @Test
    void theInvitationsOfAMemberOfTheStaffAreGoneWithTheirRole() {
        String former = municipality.employed("sub-former", "Fia Forhenværende", "{\"role\":\"coordinator\"}");
        String code = municipality.code(former, choir, "leader");
        ok(municipality.put(ADMINISTRATOR, "/staff/" + id(former), "{\"roles\":[]}"));

        assertGone(municipality.accept(former, code));
    }

    @Test
    void aCodeIsNotGuessed() {
        String code = municipality.code(LEADER, choir, "booker");
        String secret = code.substring(code.indexOf('.') + 1);

        for (String guess : List.of(
                choir + ".",
                choir,
                ".",
                "." + secret,
                "municipality." + secret,
                choir + "." + secret.substring(1),
                choir + "." + secret.toUpperCase(Locale.ROOT) + "0",
                "nowhere." + secret)) {
            assertGone(municipality.accept(OUTSIDER, guess));
        }
        assertThat(secret).matches("[0-9a-f]{32}");
    }

    @Test
    void whoeverHasNotToldWhoTheyAreSeesTheInvitationAndCannotAcceptIt() {
        String code = municipality.code(LEADER, choir, "booker");

        ok(municipality.post(UNKNOWN, "/invitations/preview", "{\"code\":\"" + code + "\"}"));

        assertThat(codes(municipality.accept(UNKNOWN, code))).containsExactly("introduce-yourself");
    }

    @Test
    void oneOfTwoWhoAcceptAtOnceGetsTheOffice() {
        String code = municipality.code(LEADER, choir, "booker");
        Wiretap wiretap = new Wiretap();
        try (DynamoDbClient client = wiretap.client(tables)) {
            wiretap.beforeNextCommit(() -> ok(municipality.accept(NEIGHBOUR, code)));

            assertGone(Calls.to(municipality.function(client))
                    .as(OUTSIDER)
                    .post("/invitations/accept", "{\"code\":\"" + code + "\"}")
                    .send());
        }
        assertThat(municipality.offices(choir)).containsKey(id(NEIGHBOUR)).doesNotContainKey(id(OUTSIDER));
    }

    @Test
    void theSameKeyMakesOneInvitationAndAnotherBodyUnderItIsRefused() {
        String key = newKey();
        JsonNode first = ok(municipality.post(LEADER, path("/invitations"), "{\"roles\":[\"booker\"]}", key));

        JsonNode again = ok(municipality.post(LEADER, path("/invitations"), "{\"roles\":[\"booker\"]}", key));
        Reply other = municipality.post(LEADER, path("/invitations"), "{\"roles\":[\"leader\"]}", key);

        assertThat(again).isEqualTo(first);
        assertThat(other.status()).isEqualTo(409);
        assertThat(codes(other)).containsExactly("idempotency-key-reused");
        assertThat(ok(office(LEADER)).path("invitations")).hasSize(1);
    }

    @Test
    void onlyALeaderHandsOverAndOnlyToALeader() {
        assertThat(codes(municipality.invite(LEADER, choir, true, "booker")))
                .containsExactly("hand-over-is-to-a-leader");
        assertThat(codes(municipality.invite(COORDINATOR, choir, true, "leader")))
                .containsExactly("only-a-leader-hands-over");
    }

    @Test
    void thereAreOnlySoManyOpenInvitations() {
        IntStream.range(0, 20).forEach(i -> municipality.code(LEADER, choir, "booker"));

        assertThat(codes(municipality.invite(LEADER, choir, false, "booker"))).containsExactly("too-many-invitations");
    }

    private String handOver() {
        return ok(municipality.invite(LEADER, choir, true, "leader"))
                .path("code")
                .asText();
    }

    private static String id(String who) {
        return municipality.id(who);
    }

    private Reply office(String who) {
        return municipality.get(who, path("/office"));
    }

    private String path(String rest) {
        return "/associations/" + choir + rest;
    }

    private String member(String who) {
        return path("/members/" + id(who));
    }

    private String memberRemoved(String who) {
        return member(who) + "/remove";
    }

    private static void assertGone(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(404);
        assertThat(codes(reply)).containsExactly("invitation-gone");
    }
}
