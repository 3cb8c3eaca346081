package io.storefleet.lists.internal;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.lists.ListRequest;
import io.storefleet.lists.ListTotal;
import io.storefleet.lists.ListTotals;
import io.storefleet.lists.ListedRows;
import io.storefleet.lists.Lists;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Each condition that FastSpring's own lists know, and ours beside them: what it finds and what not. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
class ListFiltersTest {

    private final Lists lists;
    private final TestAgency agency;
    private final ListedRows rows;
    private final StoreId aurora;
    private final StoreId fernlab;

    ListFiltersTest(ApplicationContext context, Lists lists, TestDatabase database) {
        this.lists = lists;
        this.agency = TestAgency.in(context);
        this.rows = new ListedRows(database, agency.owner().tenant());
        this.aurora = rows.store("Aurora Shop");
        this.fernlab = rows.store("Fernlab");
    }

    private String found(String kind, String text) {
        var request = ListRequest.of(lists.kind(kind), text);
        return String.join(
                " ",
                call(agency.owner(), () -> lists.page(request, null, 50)).stream()
                        .map(row -> row.id().id())
                        .sorted()
                        .toList());
    }

    @BeforeEach
    void orders() {
        rows.order(aurora, "plain", Instant.parse("2026-06-10T23:59:59Z"));
        rows.order(aurora, "rebill", Instant.parse("2026-06-11T00:00:00Z"));
        rows.change("order", "rebill", "rebill = true, products = '{aurora-pro,aurora-team}', coupons = '{SUMMER}'");
        rows.order(fernlab, "given", Instant.parse("2026-06-12T10:00:00Z"));
        rows.change(
                "order",
                "given",
                "returns = 1, returned = 5, products = '{fern-one}', country = 'DE', currency = 'EUR'");
        rows.order(fernlab, "failed", Instant.parse("2026-06-13T10:00:00Z"));
        rows.change("order", "failed", "completed = false, reason = 'DECLINED', total = 99.5, payment_type = 'paypal'");
        rows.order(fernlab, "canceled", null);
        rows.change("order", "canceled", "completed = false, reason = 'FORCE', live = false");
        rows.order(fernlab, "pending", null);
        rows.change("order", "pending", "completed = false, card_ending = '1111', subscriptions = '{suX}'");
    }

    @Test
    void ordersAreFoundByWhatFastSpringAsksBy() {
        assertThat(found("orders", "changed:2026-06-11..2026-06-12")).isEqualTo("given rebill");
        assertThat(found("orders", "changed:<2026-06-11")).isEqualTo("plain");
        assertThat(found("orders", "changed:>2026-06-11 changed:<2026-06-13")).isEqualTo("given");
        assertThat(found("orders", "product:aurora-team")).isEqualTo("rebill");
        assertThat(found("orders", "product:aurora-team,fern-one")).isEqualTo("given rebill");
        assertThat(found("orders", "rebill:yes")).isEqualTo("rebill");
        assertThat(found("orders", "rebill:no store:aurora")).isEqualTo("plain");
        assertThat(found("orders", "returns:yes")).isEqualTo("given");
        assertThat(found("orders", "returns:no store:fernlab")).isEqualTo("canceled failed pending");
        assertThat(found("orders", "scope:test")).isEqualTo("canceled");
        assertThat(found("orders", "scope:live store:fernlab")).isEqualTo("failed given pending");
        assertThat(found("orders", "scope:all store:fernlab")).isEqualTo("canceled failed given pending");
        assertThat(found("orders", "status:completed")).isEqualTo("given plain rebill");
        assertThat(found("orders", "status:cancelled")).isEqualTo("canceled");
        assertThat(found("orders", "status:failed,open")).isEqualTo("failed pending");
        assertThat(found("orders", "status:failed status:open")).isEqualTo("failed pending");
    }

    @Test
    void ordersAreFoundByWhatTheCopyKnowsBeside() {
        assertThat(found("orders", "total:>10")).isEqualTo("failed");
        assertThat(found("orders", "total:10EUR")).isEqualTo("given");
        assertThat(found("orders", "currency:eur")).isEqualTo("given");
        assertThat(found("orders", "coupon:SUMMER")).isEqualTo("rebill");
        assertThat(found("orders", "coupon:summer")).isEqualTo("rebill");
        assertThat(found("orders", "country:de")).isEqualTo("given");
        assertThat(found("orders", "payment:PayPal")).isEqualTo("failed");
        assertThat(found("orders", "card:1111")).isEqualTo("pending");
        assertThat(found("orders", "subscription:suX")).isEqualTo("pending");
        assertThat(found("orders", "account:acc-plain")).isEqualTo("plain");
        rows.change("order", "plain", "reference = 'REF-PLAIN'");
        assertThat(found("orders", "ref:ref-plain")).isEqualTo("plain");
        assertThat(found("orders", "email:PLAIN@")).isEqualTo("plain");
        assertThat(found("orders", "fern-one")).isEqualTo("given");
        rows.change("order", "given", "raw = '{\"tags\": {\"crm\": \"417\"}}'");
        assertThat(found("orders", "tagged:crm=417")).isEqualTo("given");
        assertThat(found("orders", "tagged:crm")).isEqualTo("given");
        assertThat(found("orders", "tagged:crm=418")).isEmpty();
        assertThat(found("orders", "-tagged:crm store:fernlab")).isEqualTo("canceled failed pending");
        assertThat(found("orders", "-status:completed -scope:test")).isEqualTo("failed pending");
        assertThat(found("orders", "-store:fernlab")).isEqualTo("plain rebill");
        assertThat(found("orders", "-country:de store:fernlab")).isEqualTo("canceled failed pending");
    }

    @Test
    void storesAreNamedByTheirNamesOrPartsOfThemAndByTags() {
        var second = rows.store("Aurora Shop 2");
        rows.order(second, "second", null);
        assertThat(found("orders", "store:\"Aurora Shop\"")).isEqualTo("plain rebill");
        assertThat(found("orders", "store:aurora")).isEqualTo("plain rebill second");
        assertThat(found("orders", "store:\"aurora shop 2\" store:fern -status:completed"))
                .isEqualTo("canceled failed pending");
        rows.mirror().write("update tenant.store set tags = '{annual}' where id = ?", second.value());
        assertThat(found("orders", "tag:Annual")).isEqualTo("second");
        assertThat(found("orders", "-tag:annual store:aurora")).isEqualTo("plain rebill");
    }

    @Test
    void nothingTypedBecomesSql() {
        for (var text : List.of("product:');drop", "\"' or true --\"", "account::v0", "ref:{value}", "id:%")) {
            assertThat(found("orders", text)).as(text).doesNotContain("canceled");
        }
    }

    @Test
    void totalsKeepCurrenciesAndLiveFromTestApart() {
        var totals = call(agency.owner(), () -> lists.totals("orders", ""));
        assertThat(told(totals)).containsExactlyInAnyOrder("USD true 4 129.5", "EUR true 1 10", "USD false 1 10");
        assertThat(totals.rows()).isEqualTo(6);
        assertThat(told(call(agency.owner(), () -> lists.totals("orders", "status:completed currency:usd"))))
                .containsExactly("USD true 2 20");
    }

    private static List<String> told(ListTotals totals) {
        return totals.totals().stream().map(ListFiltersTest::told).toList();
    }

    private static String told(ListTotal total) {
        var sum = total.sum() == null ? BigDecimal.ZERO : total.sum();
        return total.currency() + " " + total.live() + " " + total.rows() + " "
                + sum.stripTrailingZeros().toPlainString();
    }

    @Test
    void subscriptionsAreFoundByWhatFastSpringAsksBy() {
        rows.subscription(aurora, "active", LocalDate.of(2026, 12, 1));
        rows.change(
                "subscription",
                "active",
                "begin_on = '2025-01-15', auto_renew = true, managed = false, per_period = 120, next_total = 130, next_currency = 'USD'");
        rows.subscription(aurora, "overdue", LocalDate.of(2026, 11, 1));
        rows.change(
                "subscription",
                "overdue",
                "state = 'overdue', decline_reason = 'EXPIRED_CARD', product = 'aurora-team'");
        rows.subscription(fernlab, "ended", null);
        rows.change(
                "subscription",
                "ended",
                "state = 'deactivated', canceled_on = '2026-03-01', deactivated_on = '2026-04-01', end_on = '2026-04-01', live = false, managed = true, currency = 'EUR'");
        rows.subscription(fernlab, "trial", null);
        rows.change("subscription", "trial", """
                state = 'trial', raw = '{"instructions": [{"type": "trial", "periodStartDate": 1780272000000,
                    "periodEndDate": 1781481600000}, {"type": "regular", "periodStartDate": 1, "periodEndDate": null}]}'""");
        rows.change("order", "rebill", "account_id = 'acc-active', subscriptions = '{active}'");

        rows.change("subscription", "trial", "coupons = '{spring,loyal}'");
        rows.change("subscription", "ended", "coupons = '{summer}'");

        assertThat(found("subscriptions", "coupon:spring")).isEqualTo("trial");
        assertThat(found("subscriptions", "coupon:loyal,summer")).isEqualTo("ended trial");
        assertThat(found("subscriptions", "-coupon:spring")).isEqualTo("active ended overdue");
        assertThat(found("subscriptions", "status:active,trial")).isEqualTo("active trial");
        assertThat(found("subscriptions", "status:overdue")).isEqualTo("overdue");
        assertThat(found("subscriptions", "account:acc-ended")).isEqualTo("ended");
        assertThat(found("subscriptions", "product:aurora-team")).isEqualTo("overdue");
        assertThat(found("subscriptions", "scope:test")).isEqualTo("ended");
        assertThat(found("subscriptions", "created:2025-01")).isEqualTo("active");
        assertThat(found("subscriptions", "canceled:2026-03")).isEqualTo("ended");
        assertThat(found("subscriptions", "deactivated:2026-03-31..2026-04-01")).isEqualTo("ended");
        assertThat(found("subscriptions", "charged:2026-06-11")).isEqualTo("active");
        assertThat(found("subscriptions", "charged:>2026-06-11")).isEmpty();
        assertThat(found("subscriptions", "trialstarted:2026-06-01")).isEqualTo("trial");
        assertThat(found("subscriptions", "trialended:2026-06-15")).isEqualTo("trial");
        assertThat(found("subscriptions", "trialended:2026-06-01")).isEmpty();
        assertThat(found("subscriptions", "next:<2026-12-01")).isEqualTo("overdue");
        assertThat(found("subscriptions", "next:>=2026-12-01")).isEqualTo("active");
        assertThat(found("subscriptions", "managed:yes")).isEqualTo("ended");
        assertThat(found("subscriptions", "renew:yes")).isEqualTo("active");
        assertThat(found("subscriptions", "renew:no -managed:yes")).isEqualTo("overdue trial");
        assertThat(found("subscriptions", "price:>100USD")).isEqualTo("active");
        assertThat(found("subscriptions", "charge:>=130")).isEqualTo("active");
        assertThat(found("subscriptions", "currency:EUR")).isEqualTo("ended");
        assertThat(found("subscriptions", "decline:expired_card")).isEqualTo("overdue");
        assertThat(found("subscriptions", "ends:2026")).isEqualTo("ended");
        rows.change("subscription", "ended", "raw = '{\"customReferenceId\": \"C-1\"}'");
        assertThat(found("subscriptions", "custom:C-1")).isEqualTo("ended");
    }
}
