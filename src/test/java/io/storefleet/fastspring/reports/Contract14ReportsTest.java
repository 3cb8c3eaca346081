package io.storefleet.fastspring.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.AgainstSimulator;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.simulator.Switch;
import io.storefleet.simulator.world.Purchase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Contract §14, reports counted at once. */
class Contract14ReportsTest {

    @AutoClose
    private final AgainstSimulator given = new AgainstSimulator();

    private final Reports reports = given.client().reports();

    @Test
    void tellsTheRevenueOfAMonthChargeByCharge() {
        List<ReportRow> rows = rows(ReportSamples.REVENUE);

        assertThat(rows)
                .extracting(row -> row.text(RevenueColumns.ORDER_ID))
                .containsExactlyInAnyOrderElementsOf(
                        charges().map(Purchase::order).toList());
        ReportRow first = rows.getFirst();
        Purchase same = charges()
                .filter(charge -> charge.order().equals(first.text(RevenueColumns.ORDER_ID)))
                .findFirst()
                .orElseThrow();
        assertThat(first.number(RevenueColumns.TRANSACTION_AMOUNT))
                .isEqualByComparingTo(same.total().amount());
        assertThat(first.text(RevenueColumns.TRANSACTION_CURRENCY))
                .isEqualTo(same.total().currency());
        assertThat(first.day(RevenueColumns.TRANSACTION_DATE))
                .isEqualTo(LocalDate.ofInstant(same.at(), ZoneOffset.UTC));
        assertThat(first.flag(RevenueColumns.RETURN_TRUE_FALSE)).isNotNull();
    }

    @Test
    void sumsByGroup() {
        var byProduct = ReportRequest.of(
                        ReportKind.REVENUE,
                        ReportSamples.MAY,
                        RevenueColumns.PRODUCT_PATH,
                        RevenueColumns.GRAND_TOTAL_IN_USD,
                        RevenueColumns.TRANSACTION_ITEM_COUNT)
                .groupedBy(RevenueColumns.PRODUCT_PATH);

        List<ReportRow> rows = rows(byProduct);

        assertThat(rows)
                .extracting(row -> row.text(RevenueColumns.PRODUCT_PATH))
                .doesNotHaveDuplicates();
        assertThat(sum(rows, RevenueColumns.TRANSACTION_ITEM_COUNT))
                .isEqualByComparingTo(BigDecimal.valueOf(charges().count()));
        assertThat(sum(rows, RevenueColumns.GRAND_TOTAL_IN_USD))
                .isEqualByComparingTo(charges()
                        .map(charge -> charge.total().in("USD").amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    void countsSubscriptionsOnly() {
        var request = ReportRequest.of(
                ReportKind.SUBSCRIPTION,
                ReportSamples.MAY,
                SubscriptionColumns.SUBSCRIPTION_ID,
                SubscriptionColumns.PURCHASE_TYPE,
                SubscriptionColumns.MRR,
                SubscriptionColumns.ARR);

        List<ReportRow> rows = rows(request);

        assertThat(rows).hasSize((int)
                charges().filter(charge -> charge.keys().subscription() != null).count());
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(row.text(SubscriptionColumns.PURCHASE_TYPE)).isIn("first", "recurring"));
        assertThat(sum(rows, SubscriptionColumns.ARR))
                .isEqualByComparingTo(sum(rows, SubscriptionColumns.MRR).multiply(BigDecimal.valueOf(12)));
        assertThat(sum(rows, SubscriptionColumns.MRR)).isPositive();
    }

    @Test
    void takesEveryFilter() {
        ReportRow sample = rows(ReportSamples.REVENUE).getFirst();
        String country = Objects.requireNonNull(sample.text(RevenueColumns.COUNTRY_ISO));
        ProductPath product = new ProductPath(Objects.requireNonNull(sample.text(RevenueColumns.PRODUCT_PATH)));

        assertThat(rows(filtered(ReportSamples.MAY.in(country))))
                .isNotEmpty()
                .allMatch(row -> country.equals(row.text(RevenueColumns.COUNTRY_ISO)));
        assertThat(rows(filtered(ReportSamples.MAY.of(product))))
                .isNotEmpty()
                .allMatch(row -> product.value().equals(row.text(RevenueColumns.PRODUCT_PATH)));
        assertThat(rows(filtered(ReportSamples.MAY.named("Aurora Lite"))))
                .allMatch(row -> "aurora-lite".equals(row.text(RevenueColumns.PRODUCT_PATH)));
        assertThat(rows(filtered(ReportSamples.MAY.segmented("business")))).isEmpty();
        assertThat(rows(filtered(ReportFilter.syncedSince(LocalDate.parse("2026-05-01")))))
                .hasSize((int) charges().count());
    }

    @Test
    void turnsPagesUntilOneIsNotFull() {
        List<ReportRow> whole = rows(ReportSamples.REVENUE);
        given.simulator.forgetCalls();

        List<ReportRow> paged =
                reports.rows(ReportSamples.REVENUE.inPagesOf(10)).toList();

        assertThat(paged).isEqualTo(whole);
        assertThat(given.simulator.calls()).hasSize(whole.size() / 10 + 1);
    }

    @Test
    void readsNoPageThatNobodyWants() {
        assertThat(reports.rows(ReportSamples.REVENUE.inPagesOf(2)).limit(3)).hasSize(3);

        assertThat(given.simulator.calls()).hasSize(2);
    }

    @Test
    void refusesColumnsInBothSpellings() {
        var unknown = ReportRequest.of(ReportKind.REVENUE, ReportSamples.MAY, new ReportColumn("colour"));
        var sum = ReportRequest.of(ReportKind.REVENUE, ReportSamples.MAY, RevenueColumns.INCOME)
                .groupedBy(RevenueColumns.INCOME);

        assertThatThrownBy(() -> reports.page(unknown, 1)).isInstanceOfSatisfying(RequestRefused.class, refused -> {
            assertThat(refused.code()).isEqualTo("invalid.column");
            assertThat(refused.status()).isEqualTo(400);
        });
        given.simulator.switches().turnOn(Switch.ERRO_CODE);
        assertThatThrownBy(() -> reports.page(sum, 1)).isInstanceOfSatisfying(RequestRefused.class, refused -> {
            assertThat(refused.code()).isEqualTo("invalid.column");
            assertThat(refused.text()).isEqualTo("Invalid column for grouping");
        });
    }

    @Test
    void breaksDownWithoutAFilterAndRefusesWrongPages() throws Exception {
        String without = "{\"reportColumns\":[\"mrr\"]}";
        String wrong = "{\"filter\":{},\"reportColumns\":[\"mrr\"],\"pageCount\":1001}";

        assertThat(given.raw("POST", "/data/v1/subscription", without).statusCode())
                .isEqualTo(500);
        assertThat(given.raw("POST", "/data/v1/subscription", wrong).body())
                .contains("\"errorCode\":\"invalid\"")
                .contains("\"field\":\"pageCount\"");
        assertThatThrownBy(() -> ReportSamples.REVENUE.inPagesOf(1_001)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsEveryColumnOfTheContract() {
        assertThat(rows(everything(ReportKind.SUBSCRIPTION, SubscriptionColumns.class)))
                .isNotEmpty();
        assertThat(rows(everything(ReportKind.REVENUE, RevenueColumns.class))).isNotEmpty();
    }

    private static ReportRequest everything(ReportKind kind, Class<?> columns) {
        ReportColumn[] all = Stream.of(columns.getDeclaredFields())
                .map(field -> {
                    try {
                        return (ReportColumn) field.get(null);
                    } catch (IllegalAccessException hidden) {
                        throw new AssertionError(hidden);
                    }
                })
                .toArray(ReportColumn[]::new);
        return ReportRequest.of(kind, ReportSamples.MAY, all);
    }

    private static ReportRequest filtered(ReportFilter filter) {
        return new ReportRequest(ReportKind.REVENUE, filter, ReportSamples.REVENUE.columns(), List.of(), 1_000);
    }

    private List<ReportRow> rows(ReportRequest request) {
        return ((Report.Rows) reports.page(request, 1)).rows();
    }

    private Stream<Purchase> charges() {
        return given.store().accounts().stream()
                .flatMap(account -> account.trade().purchases().stream())
                .filter(charge -> charge.outcome().charged())
                .filter(charge -> LocalDate.ofInstant(charge.at(), ZoneOffset.UTC)
                        .toString()
                        .startsWith("2026-05"));
    }

    private static BigDecimal sum(List<ReportRow> rows, ReportColumn column) {
        return rows.stream()
                .map(row -> Objects.requireNonNull(row.number(column)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
