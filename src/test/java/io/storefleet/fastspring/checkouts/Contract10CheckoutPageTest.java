package io.storefleet.fastspring.checkouts;

import static io.storefleet.fastspring.Outcomes.confirmed;
import static io.storefleet.fastspring.Outcomes.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.AgainstSimulator;
import io.storefleet.fastspring.ProductPath;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Contract §10.2, the buyer's side. */
class Contract10CheckoutPageTest {

    private static final CheckoutDraft DRAFT = CheckoutDraft.test(new CheckoutItem(new ProductPath("aurora-lite"), 2));

    @AutoClose
    private final AgainstSimulator given = new AgainstSimulator();

    private final Checkouts checkouts = given.client().checkouts(new CheckoutPath("aurora", "main"));

    @Test
    void isPaidAtItsPageOnceAndOverThen() throws Exception {
        CheckoutSession session = confirmed(checkouts.create(DRAFT));
        assertThat(visit("GET", session).body()).contains("Aurora Lite").contains("Buy now");

        visit("POST", session);
        visit("POST", session);

        CheckoutSession paid = checkouts.get(session.id());
        assertThat(paid.course().status()).isEqualTo(CheckoutStatus.COMPLETED);
        assertThat(paid.course().readiness()).isEqualTo(CheckoutReadiness.CONCLUDED);
        assertThat(given.happened()).containsOnlyOnce("order.completed");
        assertThat(refusal(checkouts.add(session.id(), new CheckoutItem(new ProductPath("aurora-sound-pack"), 1)))
                        .code())
                .isEqualTo("invalid.status");
    }

    @Test
    void expiresAfterADay() throws Exception {
        CheckoutSession session = confirmed(checkouts.create(DRAFT));

        given.simulator.time().advance(Duration.ofDays(1));

        assertThat(checkouts.get(session.id()).course().status()).isEqualTo(CheckoutStatus.EXPIRED);
        assertThat(visit("POST", session).statusCode()).isEqualTo(410);
        // A sale would have made an account for this buyer.
        assertThat(given.happened()).doesNotContain("account.created");
    }

    private HttpResponse<String> visit(String method, CheckoutSession session) throws Exception {
        return given.visit(method, Objects.requireNonNull(session.page()).reveal());
    }
}
