package io.storefleet.fastspring.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.AgainstSimulator;
import io.storefleet.fastspring.DaySpan;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.accounts.AccountQuery.BuyersOf;
import io.storefleet.fastspring.accounts.AccountQuery.Refunded;
import io.storefleet.fastspring.accounts.AccountQuery.Subscribers;
import io.storefleet.fastspring.accounts.AccountQuery.SubscriptionState;
import io.storefleet.simulator.Switch;
import io.storefleet.simulator.world.Purchase;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.simulator.world.Subscription;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Contract §4.1, §4.2 and §4.5, the real client against the simulator. */
class Contract04AccountsTest {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    @AutoClose
    private final AgainstSimulator given = new AgainstSimulator();

    private final Accounts accounts = given.client().accounts();

    @ParameterizedTest
    @EnumSource(names = {"FLAT_ONLY", "ABSENT", "ZERO"})
    void listsEveryAccountOnceWhateverEndsTheList(Switch ending) {
        given.simulator.switches().turnOn(ending);

        assertThat(accounts.ids().map(AccountId::value))
                .containsExactlyElementsOf(given.store().accounts().stream()
                        .map(SimulatedAccount::id)
                        .toList());
    }

    @Test
    void listsNoAccountTwiceWhileOthersAppear() {
        given.simulator.switches().turnOn(Switch.SHIFTING);
        List<String> before =
                given.store().accounts().stream().map(SimulatedAccount::id).toList();

        assertThat(accounts.ids().map(AccountId::value)).doesNotHaveDuplicates().containsAll(before);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void listsWhoFitsAndNobodyElse(AccountQuery query, Predicate<SimulatedAccount> fits) {
        List<String> expected = given.store().accounts().stream()
                .filter(fits)
                .map(SimulatedAccount::id)
                .toList();

        assertThat(accounts.stream(query).map(match -> match.id().value()))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(expected).isNotEmpty();
    }

    static Stream<Arguments> queries() {
        return Stream.of(
                Arguments.of(new Refunded(DaySpan.ALL), refunded(LocalDate.EPOCH)),
                Arguments.of(new Refunded(new DaySpan(APRIL, null)), refunded(APRIL)),
                Arguments.of(
                        new BuyersOf(Set.of(new ProductPath("aurora-lite")), DaySpan.ALL),
                        purchase(each -> each.product().path().equals("aurora-lite"))),
                Arguments.of(
                        new Subscribers(SubscriptionState.ENDED, DaySpan.ALL),
                        subscription(each -> each.state() == Subscription.State.DEACTIVATED)),
                Arguments.of(
                        new Subscribers(SubscriptionState.CANCELED, DaySpan.ALL),
                        subscription(each -> each.state() == Subscription.State.CANCELED)),
                Arguments.of(new Subscribers(SubscriptionState.STARTED, DaySpan.ALL), subscription(_ -> true)),
                Arguments.of(
                        new Subscribers(SubscriptionState.ACTIVE, DaySpan.ALL),
                        subscription(each -> each.state() != Subscription.State.DEACTIVATED)));
    }

    @ParameterizedTest
    @EnumSource(names = {"FLAT_ONLY", "ARRAY", "BOTH"})
    void readsEachAccountToItsValuesInEachShape(Switch shape) {
        given.simulator.switches().turnOn(shape);

        for (SimulatedAccount truth : given.store().accounts().subList(0, 20)) {
            Account account = accounts.get(new AccountId(truth.id()));

            assertThat(account.contact().email()).isEqualTo(truth.email());
            assertThat(account.contact().phone()).isEqualTo(truth.person().phone());
            assertThat(account.address().postalCode()).isEqualTo(truth.postal().postalCode());
            assertThat(account.country()).isEqualTo(truth.market().country());
            assertThat(account.lookup()).isEqualTo(new Account.Lookup(truth.global(), truth.custom()));
            assertThat(account.payment())
                    .isEqualTo(new Account.PaymentMethods(
                            truth.trade().paymentMethods(), truth.trade().usableMethods()));
            assertThat(account.orders()).containsExactlyInAnyOrderElementsOf(truth.orderIds());
            assertThat(account.subscriptions()).containsExactlyInAnyOrderElementsOf(truth.subscriptionIds());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FLAT_ONLY", "ARRAY", "BOTH", "LEGACY_500"})
    void saysThatAnAccountIsUnknown(Switch variant) {
        given.simulator.switches().turnOn(variant);

        assertThatThrownBy(() -> accounts.get(new AccountId("nope")))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("account"));
        assertThat(given.simulator.calls()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"FLAT_ONLY", "LEGACY_500"})
    void findsAnAccountByEachOfItsKeysAndNobodyByAnother(Switch variant) {
        given.simulator.switches().turnOn(variant);
        SimulatedAccount truth = given.store().accounts().stream()
                .filter(each -> each.custom() != null
                        && !each.orderIds().isEmpty()
                        && !each.subscriptionIds().isEmpty())
                .findFirst()
                .orElseThrow();

        for (AccountLookup lookup : List.of(
                new AccountLookup.ByEmail(truth.email()),
                new AccountLookup.ByCustomId(String.valueOf(truth.custom())),
                new AccountLookup.ByGlobalId(truth.global()),
                new AccountLookup.ByOrderId(truth.orderIds().getFirst()),
                new AccountLookup.ByOrderReference(truth.orderReferences().getFirst()),
                new AccountLookup.BySubscriptionId(truth.subscriptionIds().getFirst()))) {
            assertThat(accounts.find(lookup))
                    .extracting(match -> match.id().value())
                    .containsExactly(truth.id());
        }
        assertThat(accounts.find(new AccountLookup.ByEmail("nobody+x@example.org")))
                .isEmpty();
        assertThat(accounts.find(new AccountLookup.ByOrderId("nope"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"FLAT_ONLY", "MIXED_400", "MIXED_400_BARE_ARRAY", "LEGACY_500", "NO_EXPIRES"})
    void makesLinksAndLosesNoneByAFailedOne(Switch variant) {
        given.simulator.switches().turnOn(variant);
        var first = new AccountId(given.store().idAt(0));
        var second = new AccountId(given.store().idAt(1));

        List<ItemResult<AccountLink>> links = accounts.links(List.of(first, new AccountId("nope"), second, first));

        assertThat(links).extracting(ItemResult::id).containsExactly(first.value(), "nope", second.value());
        assertThat(links.get(1)).isEqualTo(new ItemResult.Failure<>("nope", "account", "Not found"));
        AccountLink link = ((ItemResult.Success<AccountLink>) links.getFirst()).value();
        assertThat(Duration.between(AgainstSimulator.NOW, link.expires())).isEqualTo(Duration.ofHours(24));
        assertThat(link.url().reveal())
                .contains("/account/" + given.store().accounts().getFirst().global() + "/");
    }

    private static Predicate<SimulatedAccount> refunded(LocalDate begin) {
        return purchase(each -> each.outcome() == Purchase.Outcome.REFUNDED
                && !LocalDate.ofInstant(each.at(), ZoneOffset.UTC).isBefore(begin));
    }

    private static Predicate<SimulatedAccount> purchase(Predicate<Purchase> wanted) {
        return account -> account.trade().purchases().stream().anyMatch(wanted);
    }

    private static Predicate<SimulatedAccount> subscription(Predicate<Subscription> wanted) {
        return account -> account.trade().subscriptions().stream().anyMatch(wanted);
    }
}
