package io.storefleet.fastspring.subscriptions;

import static io.storefleet.fastspring.Outcomes.confirmed;
import static io.storefleet.fastspring.Outcomes.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.InvoiceId;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.subscriptions.SubscriptionUpdate.Timing;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.world.Subscription.State;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Contract §11.8 (history, estimate) and §11.9 (proforma invoices). */
class Contract11SubscriptionPreviewsTest {

    private static final SubscriptionId NOBODY = new SubscriptionId("sUb0nobodyaaaaaaaaaaaA");

    @AutoClose
    private final Aurora aurora = new Aurora();

    private final SimulatedSubscription one = aurora.renewing();
    private final SubscriptionId id = Aurora.id(one);
    private final SubscriptionPreviews previews = aurora.subscriptions.previews();
    private final PlanChange more = PlanChange.none().withQuantity(one.plan().quantity() + 2);

    @Test
    void estimatesWithoutChangingAnything() {
        Estimate estimate = previews.estimateProrated(id, more);

        assertThat(estimate.subscription()).isEqualTo(id);
        assertThat(estimate.currency()).isEqualTo(one.currency());
        assertThat(estimate.timing().remainingPeriods()).isNull();
        assertThat(estimate.timing().nextChargeDate())
                .isEqualTo(one.course().term().next());
        EstimatedPlan current = Objects.requireNonNull(estimate.current());
        EstimatedPlan proposed = Objects.requireNonNull(estimate.proposed());
        assertThat(current.base().quantity()).isEqualTo(one.plan().quantity());
        assertThat(proposed.base().quantity()).isEqualTo(one.plan().quantity() + 2);
        assertThat(amount(proposed.totals().total()))
                .isGreaterThan(amount(current.totals().total()));
        assertThat(Objects.requireNonNull(estimate.amountDue()).total()).isNotNull();
        assertThat(aurora.given.simulator.chargesMade()).isZero();
        assertThat(aurora.subscriptions.get(id).plan().quantity())
                .isEqualTo(one.plan().quantity());
    }

    private static BigDecimal amount(@Nullable Money money) {
        return Objects.requireNonNull(money).amount();
    }

    @Test
    void saysWhyItCannotEstimate() {
        assertThatThrownBy(() -> previews.estimate(NOBODY, more))
                .isInstanceOfSatisfying(RequestRefused.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("subscription");
                    assertThat(refusal.status()).isEqualTo(404);
                });
    }

    @Test
    void makesAProformaInvoiceAndReadsItAgain() {
        var product = new ProductPath(one.plan().product().path());

        Proforma made = confirmed(previews.createProforma(new ProformaRequest(id, product, 3, true, "de", null)));
        InvoiceId invoice = Objects.requireNonNull(made.invoice().id());
        Proforma read = previews.proforma(invoice, "fr");

        assertThat(made.header().language()).isEqualTo("de");
        assertThat(made.header().expires()).isAfter(made.header().created());
        assertThat(made.contact().email())
                .isEqualTo(aurora.given
                        .state()
                        .accounts()
                        .read(one.account())
                        .orElseThrow()
                        .email());
        assertThat(read.header().language()).isEqualTo("fr");
        assertThat(read.items()).isEqualTo(made.items());
        assertThat(previews.proforma(id).header().currency()).isEqualTo(one.currency());
    }

    @Test
    void isRefusedAProformaInvoiceInTrial() {
        SimulatedSubscription trial = aurora.some(State.TRIAL);
        var product = new ProductPath(trial.plan().product().path());

        var refusal =
                refusal(previews.createProforma(new ProformaRequest(Aurora.id(trial), product, 1, false, null, null)));

        assertThat(refusal.code()).isEqualTo("subscriptions.proforma.invoice");
        assertThat(refusal.trace().status()).isEqualTo(405);
        assertThatThrownBy(() -> previews.proforma(NOBODY))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("subscriptions.proforma.invoice"));
    }

    @Test
    void tellsWhatWasChanged() {
        var update = SubscriptionUpdate.of(id).withPlan(more);
        confirmed(aurora.subscriptions.update(update));
        confirmed(aurora.subscriptions.update(
                update.withPlan(PlanChange.none().withQuantity(one.plan().quantity() + 4))
                        .withTiming(new Timing.Prorated())));

        var oldest = history(SubscriptionHistory.Sorting.OLDEST_FIRST).changes();
        var newest = history(SubscriptionHistory.Sorting.NEWEST_FIRST).changes();

        assertThat(newest).isEqualTo(oldest.reversed());
        assertThat(oldest).extracting(ChangeHistory.Change::subscription).containsOnly(id);
        assertThat(oldest.getLast().from()).isEqualTo(String.valueOf(one.plan().quantity() + 2));
        assertThat(oldest.getLast().to()).isEqualTo(String.valueOf(one.plan().quantity() + 4));
        assertThat(oldest.getLast().prorated()).isTrue();
        assertThat(oldest.getLast().order().reference()).isNotNull();
        assertThat(aurora.subscriptions
                        .history()
                        .changes(id, SubscriptionHistory.Part.ADD_ONS, SubscriptionHistory.Sorting.NEWEST_FIRST)
                        .changes())
                .isEqualTo(List.of());
    }

    private ChangeHistory history(SubscriptionHistory.Sorting order) {
        return aurora.subscriptions.history().changes(id, SubscriptionHistory.Part.BASE_PLAN, order);
    }

    @Test
    void tellsNothingOfNobody() {
        assertThatThrownBy(() -> aurora.subscriptions
                        .history()
                        .changes(NOBODY, SubscriptionHistory.Part.BASE_PLAN, SubscriptionHistory.Sorting.OLDEST_FIRST))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("subscription"));
    }
}
