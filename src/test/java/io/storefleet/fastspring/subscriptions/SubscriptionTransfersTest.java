package io.storefleet.fastspring.subscriptions;

import static io.storefleet.fastspring.FastSpringFixtures.ADA;
import static io.storefleet.fastspring.FastSpringFixtures.BOB;
import static io.storefleet.fastspring.Outcomes.confirmed;
import static io.storefleet.fastspring.Outcomes.refusal;
import static io.storefleet.fastspring.subscriptions.Given.ONE;
import static io.storefleet.fastspring.subscriptions.Given.THREE;
import static io.storefleet.fastspring.subscriptions.Given.TWO;
import static io.storefleet.fastspring.subscriptions.Given.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.SubscriptionId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubscriptionTransfersTest {

    private static final String RESULT = """
            {"status":"200","siteId":"ABC0DE","sourceAccountId":"acT0aaaaaaaaaaaaaaaaaA","targetAccountId":"-cT1aaaaaaaaaaaaaaaaaA",
             "transferredSubscriptions":["sUb0aaaaaaaaaaaaaaaaaA"],
             "failedSubscriptions":[{"subscriptionId":"-Ub1aaaaaaaaaaaaaaaaaA","errorMessage":"Not there: -Ub1aaaaaaaaaaaaaaaaaA","errorCode":"SUBSCRIPTION_NOT_FOUND"}],
             "remainingSubscriptions":["_Ub2aaaaaaaaaaaaaaaaaA"]}""";

    @Test
    void movesToAnAccountThatIsThere() {
        var given = Given.answer(200, RESULT);

        var result = confirmed(given.subscriptions
                .transfers()
                .transfer(new SubscriptionTransfer(
                        "op@example.org", ADA, new TransferTarget.Existing(BOB), List.of(ONE, TWO))));

        assertThat(given.method() + " " + given.target()).isEqualTo("POST /subscriptions/transfer");
        assertThat(given.sent())
                .isEqualTo(json("{\"initiatedBy\":\"op@example.org\",\"sourceAccountId\":\"acT0aaaaaaaaaaaaaaaaaA\","
                        + "\"targetAccountId\":\"-cT1aaaaaaaaaaaaaaaaaA\","
                        + "\"subscriptions\":[\"sUb0aaaaaaaaaaaaaaaaaA\",\"-Ub1aaaaaaaaaaaaaaaaaA\"]}"));
        assertThat(result.source()).isEqualTo(ADA);
        assertThat(result.target()).isEqualTo(BOB);
        assertThat(result.transferred()).containsExactly(ONE);
        assertThat(result.failed())
                .containsExactly(new TransferResult.Failed(TWO, "SUBSCRIPTION_NOT_FOUND", "Not there: [id]"));
        assertThat(result.remaining()).containsExactly(THREE);
    }

    @Test
    void movesToAnAccountToBeMade() {
        var given = Given.answer(200, RESULT);
        var target = new TransferTarget.New(
                "eve@example.org",
                new TransferTarget.Person("Eve", "Example", null, null, "en"),
                new TransferTarget.Address("1 Street", "Austin", "US-TX", "US", "73301"));

        confirmed(given.subscriptions
                .transfers()
                .transfer(new SubscriptionTransfer("op@example.org", ADA, target, List.of(ONE))));

        assertThat(given.sent().path("targetAccount"))
                .isEqualTo(json(
                        "{\"email\":\"eve@example.org\",\"account\":{\"firstName\":\"Eve\",\"lastName\":\"Example\","
                                + "\"language\":\"en\",\"address\":{\"line1\":\"1 Street\",\"city\":\"Austin\",\"region\":\"US-TX\","
                                + "\"country\":\"US\",\"postalCode\":\"73301\"}}}"));
        assertThat(given.sent().has("targetAccountId")).isFalse();
        assertThat(target.toString() + target.person() + target.address()).doesNotContain("Eve", "eve", "Austin");
    }

    @Test
    void isRejectedWithTheCodeOfANewerService() {
        var given = Given.answer(
                400,
                "{\"status\":\"BAD_REQUEST\",\"message\":\"No\",\"errors\":[{\"errorCode\":\"same.account\",\"message\":\"No\"}]}");

        var outcome = given.subscriptions
                .transfers()
                .transfer(new SubscriptionTransfer(
                        "op@example.org", ADA, new TransferTarget.Existing(BOB), List.of(ONE)));

        assertThat(refusal(outcome).code()).isEqualTo("same.account");
    }

    @Test
    void knowsNothingAfterAnAnswerThatTellsOfNoSubscription() {
        var given = Given.answer(200, "{\"status\":\"200\"}");

        assertThat(given.subscriptions
                        .transfers()
                        .transfer(new SubscriptionTransfer(
                                "op@example.org", ADA, new TransferTarget.Existing(BOB), List.of(ONE))))
                .isInstanceOf(Outcome.Unknown.class);
        assertThat(given.calls()).isEqualTo(1);
    }

    @Test
    void movesOneToTwentyToAnotherAccount() {
        var many = IntStream.range(0, 21)
                .mapToObj(n -> new SubscriptionId("sub" + n))
                .toList();
        var bob = new TransferTarget.Existing(BOB);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SubscriptionTransfer("op@example.org", ADA, bob, many));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SubscriptionTransfer("op@example.org", ADA, bob, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SubscriptionTransfer("op@example.org", BOB, bob, List.of(ONE)));
    }
}
