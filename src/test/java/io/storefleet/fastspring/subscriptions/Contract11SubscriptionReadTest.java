package io.storefleet.fastspring.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.ItemResult.Failure;
import io.storefleet.fastspring.ItemResult.Success;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.simulator.Switch;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.world.Subscription.State;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;

/** Contract §11.2 and §11.6. */
class Contract11SubscriptionReadTest {

    private static final SubscriptionId NOBODY = new SubscriptionId("sUb0nobodyaaaaaaaaaaaA");

    @AutoClose
    private final Aurora aurora = new Aurora();

    private static void assertSame(Subscription read, SimulatedSubscription one) {
        assertThat(read.id()).isEqualTo(Aurora.id(one));
        assertThat(read.status().state())
                .isEqualTo(new SubscriptionState(one.state().name().toLowerCase(Locale.ROOT)));
        assertThat(read.origin().account()).isEqualTo(new AccountId(one.account()));
        assertThat(read.plan().product())
                .isEqualTo(new ProductPath(one.plan().product().path()));
        assertThat(read.plan().quantity()).isEqualTo(one.plan().quantity());
        assertThat(read.plan().adhoc()).isEqualTo(one.managed());
        assertThat(read.prices().currency()).isEqualTo(one.currency());
        assertThat(Objects.requireNonNull(read.prices().price().money()).amount())
                .isEqualByComparingTo(one.plan().price().amount());
        assertThat(read.schedule().begin()).isEqualTo(one.course().term().begin());
        assertThat(read.schedule().next()).isEqualTo(one.course().term().next());
        assertThat(read.schedule().sequence()).isEqualTo(one.course().term().sequence());
        assertThat(read.addons()).hasSize(one.plan().addons().size());
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(names = {"FLAT_ONLY", "ARRAY_ONLY", "NEXT_CHARGE_ISO"})
    void readsOneOfEachStateInEachShape(Switch variant) {
        aurora.given.turnOn(variant);
        for (State state : State.values()) {
            SimulatedSubscription one = aurora.some(state);

            assertSame(aurora.subscriptions.get(Aurora.id(one)), one);
        }
    }

    @Test
    void readsNextChargeDatesAsTextAsItReadsThemAsNumbers() {
        SubscriptionId id = Aurora.id(aurora.renewing());
        var asNumber = aurora.subscriptions.get(id).nextCharge();
        aurora.given.turnOn(Switch.NEXT_CHARGE_ISO);

        assertThat(asNumber.date()).isNotNull();
        assertThat(aurora.subscriptions.get(id).nextCharge()).isEqualTo(asNumber);
    }

    @Test
    void readsEverySubscriptionOfTheStore() {
        var results = aurora.subscriptions.get(aurora.ids());

        var known = aurora.all().toList();
        assertThat(results).hasSameSizeAs(known);
        for (int place = 0; place < known.size(); place++) {
            assertSame(((Success<Subscription>) results.get(place)).value(), known.get(place));
        }
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(names = {"MIXED_400", "MIXED_400_BARE_ARRAY", "LEGACY_500"})
    void keepsTheGoodOnesOfABatch(Switch variant) {
        aurora.given.turnOn(variant);
        var ids = aurora.ids();

        var results = aurora.subscriptions.get(List.of(ids.get(0), NOBODY, ids.get(1)));

        assertThat(results.get(0)).isInstanceOf(Success.class);
        assertThat(results.get(1)).isEqualTo(new Failure<>(NOBODY.value(), "subscription", "Subscription not found"));
        assertThat(results.get(2)).isInstanceOf(Success.class);
    }

    @Test
    void splitsBatchesThatAreTooLarge() {
        aurora.given.simulator.switches().maxBatch(7);

        assertThat(aurora.subscriptions.get(aurora.ids().subList(0, 40))).allMatch(Success.class::isInstance);
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(names = {"FLAT_ONLY", "ARRAY_ONLY", "LEGACY_500"})
    void saysThatOneIsUnknown(Switch variant) {
        aurora.given.turnOn(variant);

        assertThatThrownBy(() -> aurora.subscriptions.get(NOBODY))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("subscription"));
    }

    @Test
    void readsTheSameWithUnknownFieldsAndSwappedTypes() {
        SimulatedSubscription one = aurora.renewing();
        aurora.given.simulator.chaos().on("/subscriptions/*").times(1).unknownFields();

        assertSame(aurora.subscriptions.get(Aurora.id(one)), one);
        var payment = aurora.subscriptions.get(Aurora.id(one)).payment();
        aurora.given.simulator.chaos().on("/subscriptions/*").swappedTypes();

        assertSame(aurora.subscriptions.get(Aurora.id(one)), one);
        assertThat(aurora.subscriptions.get(Aurora.id(one)).payment()).isEqualTo(payment);
    }

    @Test
    void readsEntriesWithTheirOrders() {
        SimulatedSubscription one = aurora.some(
                each -> each.course().term().sequence() > 2 && each.keys().initialOrder() != null);

        var entries = aurora.subscriptions.history().entries(Aurora.id(one));

        var orders = aurora.billing.subscriptions().entries(one);
        assertThat(entries)
                .extracting(entry -> entry.order().id().value())
                .containsExactlyElementsOf(
                        orders.stream().map(order -> order.id()).toList());
        assertThat(entries)
                .allMatch(entry -> entry.id() != null && entry.period().start() != null);
        assertThat(entries)
                .extracting(entry -> entry.order().totals().currency())
                .containsOnly(one.currency());
    }

    @Test
    void findsNoEntriesOfNobody() {
        assertThatThrownBy(() -> aurora.subscriptions.history().entries(NOBODY))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("not-found"));
    }

    @Test
    void listsNothingOfAnotherStore() {
        SubscriptionId foreign = aurora.ids().getFirst();
        String other = aurora.given.simulator.stores().stream()
                .map(store -> store.slug())
                .filter(slug -> !slug.equals("aurora"))
                .findFirst()
                .orElseThrow();

        List<ItemResult<Subscription>> results =
                aurora.given.clientOf(other).subscriptions().get(List.of(foreign));

        assertThat(results.getFirst()).isInstanceOf(Failure.class);
    }
}
