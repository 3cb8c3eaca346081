package io.storefleet.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.storefleet.accounts.AccountDetail;
import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.simulator.chaos.ChaosScript;
import io.storefleet.store.ConnectionReport;
import io.storefleet.store.ConnectionReport.Outcome;
import io.storefleet.store.StoreRemoved;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists and details of accounts. */
class LiveAccountsTest {

    private final Bench bench = new Bench();
    private final AccountId first = new AccountId(bench.account(0).id());

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void listsIdsPageByPageWithTheTotal() {
        var page = bench.call(() -> bench.accounts.page(bench.store, 1));
        var last = bench.call(() -> bench.accounts.page(bench.store, 3));
        assertThat(page.items()).hasSize(50).startsWith(first);
        assertThat(page.total()).hasValue(bench.behind.size());
        assertThat(page.nextPage()).hasValue(2);
        assertThat(last.items()).hasSize(bench.behind.size() - 100);
        assertThat(last.nextPage()).isEmpty();
    }

    @Test
    void tellsWhatTheStoreKnowsOfAPerson() {
        var known = bench.account(0);
        var detail = detail();
        assertThat(detail.name()).isEqualTo(known.name());
        assertThat(detail.contact().email()).isEqualTo(known.email());
        assertThat(detail.lookup().global()).isEqualTo(known.global());
        assertThat(detail.residence().country()).isEqualTo(known.market().country());
        assertThat(detail.residence().address()).contains(known.postal().street());
        assertThat(detail.orders()).isEqualTo(known.orderIds().size());
        assertThat(detail.payment().stored()).isEqualTo(known.trade().paymentMethods());
        assertThat(detail.charges()).hasSameSizeAs(known.trade().purchases());
        assertThat(detail.charges().stream().map(charge -> charge.timestamp()))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(detail.masked()).isFalse();
        assertThat(detail.toString())
                .doesNotContain(known.email(), known.person().last());
    }

    @Test
    void hidesEmailPhoneAndAddressFromWhoeverLacksTheRight() {
        var known = bench.behind.accounts().stream()
                .filter(each -> each.person().phone() != null)
                .findFirst()
                .orElseThrow();
        bench.call(() -> bench.accounts.detail(bench.store, new AccountId(known.id())));
        bench.verbs.remove(Verb.ACCOUNT_PERSONAL);
        var seen = bench.call(() -> bench.accounts.detail(bench.store, new AccountId(known.id())));
        assertThat(seen.masked()).isTrue();
        assertThat(seen.name()).isEqualTo(known.name());
        assertThat(seen.contact().email())
                .startsWith(known.email().substring(0, 1) + "•••@")
                .isNotEqualTo(known.email());
        assertThat(seen.contact().phone()).matches("••• \\d\\d");
        assertThat(seen.residence().address()).containsExactly("•••");
        var row = bench.call(() -> bench.accounts.row(bench.store, new AccountId(known.id())));
        assertThat(row.email()).isEqualTo(seen.contact().email());
    }

    /** Redacted as the copy is: without the right only what is known to name nobody is shown. */
    @Test
    void tellsAllThatTheStoreSendsNowByOneCall() {
        detail();
        bench.pass(Duration.ofSeconds(14));
        var sent = bench.call(() -> bench.accounts.sent(bench.store, first));
        assertThat(bench.calls()).hasSize(2);
        assertThat(Duration.between(detail().readAt(), sent.at())).hasSeconds(14);
        var known = bench.account(0);
        assertThat(sent.json()).contains(known.email(), known.person().last(), known.id());
        assertThat(sent.toString()).doesNotContain(known.email());
        bench.verbs.remove(Verb.ACCOUNT_PERSONAL);
        assertThat(bench.call(() -> bench.accounts.sent(bench.store, first)).json())
                .contains(known.id())
                .doesNotContain(known.email(), known.person().last());
        bench.verbs.remove(Verb.ACCOUNT_VIEW);
        var calls = bench.calls().size();
        assertThatExceptionOfType(RightRefusedException.class)
                .isThrownBy(() -> bench.call(() -> bench.accounts.sent(bench.store, first)));
        assertThat(bench.calls()).hasSize(calls);
    }

    @Test
    void keepsAnAccountForAQuarterOfAnHour() {
        detail();
        bench.pass(Duration.ofMinutes(15).minusMillis(1));
        detail();
        assertThat(bench.calls()).hasSize(1);
        bench.pass(Duration.ofMillis(1));
        detail();
        assertThat(bench.calls()).hasSize(2);
    }

    @Test
    void readsAnewWhenAskedTo() {
        var before = detail().readAt();
        bench.pass(Duration.ofSeconds(14));
        var after = bench.call(() -> bench.accounts.refresh(bench.store, first)).readAt();
        assertThat(Duration.between(before, after)).hasSeconds(14);
        assertThat(detail().readAt()).isEqualTo(after);
    }

    @Test
    void keepsNothingForAnotherTenant() {
        detail();
        var other = Actor.person(TenantId.next(), MemberId.next());
        Bench.callAs(other, () -> bench.accounts.detail(bench.store, first));
        assertThat(bench.calls()).hasSize(2);
    }

    @Test
    void showsNothingKeptToWhoeverHasLostTheRight() {
        detail();
        bench.verbs.remove(Verb.ACCOUNT_VIEW);
        assertThatExceptionOfType(RightRefusedException.class).isThrownBy(this::detail);
    }

    @Test
    void forgetsWhatAReplacedCredentialHasRead() {
        detail();
        bench.reconnect();
        detail();
        assertThat(bench.calls()).hasSize(2);
    }

    @Test
    void forgetsARemovedStore() {
        detail();
        bench.cache.forget(new StoreRemoved(TenantId.next(), bench.store));
        assertThat(bench.cache.size()).isEqualTo(1);
        bench.cache.forget(new StoreRemoved(bench.actor().tenant(), bench.store));
        assertThat(bench.cache.size()).isZero();
    }

    @Test
    void keepsNoMoreThanItMay() {
        for (int number = 0; number < 5; number++) {
            var id = new AccountId(bench.account(number).id());
            bench.call(() -> bench.accounts.detail(bench.store, id));
        }
        assertThat(bench.cache.size()).isEqualTo(3);
    }

    @Test
    void knowsNoStoreWithoutAGrant() {
        var other = StoreId.next();
        assertThatExceptionOfType(NothingHereException.class)
                .isThrownBy(() -> bench.call(() -> bench.accounts.page(other, 1)));
        assertThatExceptionOfType(NothingHereException.class)
                .isThrownBy(() -> bench.call(() -> bench.accounts.detail(other, first)));
        assertThat(bench.calls()).isEmpty();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(Outcome.CREDENTIALS_REFUSED, true, script -> script.status(401)),
                fault(Outcome.FEATURE_NOT_ENABLED, false, script -> script.status(403)),
                fault(Outcome.NOT_FOUND_OR_THROTTLED, false, script -> script.status(404)),
                fault(Outcome.THROTTLED, false, script -> script.throttled(Duration.ofSeconds(60))),
                fault(Outcome.SERVICE_FAILED, true, script -> script.status(500)),
                fault(Outcome.UNREADABLE_ANSWER, true, script -> script.html(200)),
                fault(Outcome.UNREADABLE_ANSWER, true, ChaosScript::emptyBody),
                fault(Outcome.CONNECTION_LOST, true, ChaosScript::dropped));
    }

    private static Arguments fault(Outcome outcome, boolean trouble, Consumer<ChaosScript> how) {
        return Arguments.of(outcome, trouble, how);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void tellsWhyTheStoreGaveNoAnswerAndKeepsNothing(Outcome outcome, boolean trouble, Consumer<ChaosScript> how) {
        how.accept(bench.simulator.chaos().on("*"));
        var problem = catchThrowableOfType(FastSpringException.class, this::detail);
        assertThat(ConnectionReport.of(problem).outcome()).isEqualTo(outcome);
        assertThat(bench.troubles).isEqualTo(trouble ? List.of(problem) : List.of());
        assertThat(bench.cache.size()).isZero();
    }

    private AccountDetail detail() {
        return bench.call(() -> bench.accounts.detail(bench.store, first));
    }
}
