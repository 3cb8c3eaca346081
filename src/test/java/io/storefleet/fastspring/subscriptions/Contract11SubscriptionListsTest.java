package io.storefleet.fastspring.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.ItemResult.Success;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.Scope;
import io.storefleet.fastspring.subscriptions.SubscriptionQuery.Event;
import io.storefleet.fastspring.subscriptions.SubscriptionQuery.Status;
import io.storefleet.simulator.Switch;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.world.Subscription.State;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;

/** Contract §11.1. */
class Contract11SubscriptionListsTest {

    @AutoClose
    private final Aurora aurora = new Aurora();

    private List<Subscription> found(SubscriptionQuery query) {
        return aurora.subscriptions.stream(query)
                .map(result -> ((Success<Subscription>) result).value())
                .toList();
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(names = {"ABSENT", "ZERO"})
    void listsAllIdsHoweverTheLastPageSaysSo(Switch variant) {
        aurora.given.turnOn(variant);

        assertThat(aurora.subscriptions.ids(SubscriptionQuery.all())).containsExactlyElementsOf(aurora.ids());
    }

    @Test
    void listsPagesOfIdsWithoutATotal() {
        var first = aurora.subscriptions.ids(SubscriptionQuery.all(), 1, 3);
        var second = aurora.subscriptions.ids(SubscriptionQuery.all(), 2, 3);

        assertThat(first.items()).isEqualTo(aurora.ids().subList(0, 3));
        assertThat(second.items()).isEqualTo(aurora.ids().subList(3, 6));
        assertThat(first.nextPage()).hasValue(2);
        assertThat(first.total()).isEmpty();
    }

    @Test
    void readsTheObjectsOfAnUnfilteredPageInOneFurtherCall() {
        aurora.given.simulator.forgetCalls();

        var page = aurora.subscriptions.page(SubscriptionQuery.all(), 1, 5);

        assertThat(page.items())
                .extracting(ItemResult::id)
                .isEqualTo(aurora.all().limit(5).map(SimulatedSubscription::id).toList());
        assertThat(page.items()).allMatch(Success.class::isInstance);
        assertThat(aurora.given.simulator.calls()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void listsObjectsByStatus(Status status) {
        aurora.given.simulator.forgetCalls();

        var page = aurora.subscriptions.page(SubscriptionQuery.all().withStatus(status), 1, 1000);

        assertThat(page.items()).isNotEmpty().allMatch(Success.class::isInstance);
        assertThat(aurora.given.simulator.calls()).hasSize(1);
        assertThat(page.items())
                .extracting(result -> ((Success<Subscription>) result)
                        .value()
                        .status()
                        .state()
                        .value())
                .allMatch(state ->
                        state.equalsIgnoreCase(status.name()) || status == Status.ACTIVE && state.equals("trial"));
    }

    @Test
    void listsThoseOfAnAccount() {
        SimulatedSubscription one = aurora.renewing();

        assertThat(found(SubscriptionQuery.all().withAccount(new AccountId(one.account()))))
                .extracting(each -> each.id())
                .contains(Aurora.id(one));
        assertThat(found(SubscriptionQuery.all().withAccount(new AccountId(one.account()))))
                .extracting(each -> each.origin().account())
                .containsOnly(new AccountId(one.account()));
    }

    @Test
    void listsThoseOfProductsInAScope() {
        var product = new ProductPath(aurora.renewing().plan().product().path());

        var live = found(SubscriptionQuery.all().withProducts(List.of(product)).withScope(Scope.LIVE));

        assertThat(live).isNotEmpty();
        assertThat(live).allMatch(each -> product.equals(each.plan().product()));
        assertThat(live).allMatch(each -> Boolean.TRUE.equals(each.status().live()));
    }

    @Test
    void listsThoseToWhichSomethingHappened() {
        LocalDate begin = LocalDate.of(2026, 1, 1);
        LocalDate end = LocalDate.of(2026, 6, 1);
        long expected = aurora.all()
                .map(each -> each.course().term().begin())
                .filter(day -> !day.isBefore(begin) && day.isBefore(end))
                .count();

        var created = found(SubscriptionQuery.all().withEvent(Event.CREATED, begin, end));

        assertThat(created).hasSize((int) expected).isNotEmpty();
    }

    @Test
    void listsIdsOfARangeAlone() {
        var ids = aurora.subscriptions
                .ids(SubscriptionQuery.all().between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 1)))
                .toList();

        assertThat(ids).isNotEmpty().hasSizeLessThan(aurora.ids().size());
    }

    @Test
    void findsNobodyByAReferenceThatNobodyHas() {
        assertThat(found(SubscriptionQuery.all().withCustomReferenceId("nobody")))
                .isEmpty();
    }

    @Test
    void isToldWhatIsWrongWithARange() {
        LocalDate day = LocalDate.of(2026, 6, 1);
        var query = SubscriptionQuery.all().withEvent(Event.CHARGED, day, day);

        assertThatThrownBy(() -> aurora.subscriptions.page(query, 1, 50))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("end"));
    }

    @Test
    void findsSubscriptionsInAllStatesThatCanBeAskedFor() {
        assertThat(aurora.all().map(SimulatedSubscription::state)).contains(State.values());
    }
}
