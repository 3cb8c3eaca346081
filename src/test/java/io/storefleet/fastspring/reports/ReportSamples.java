package io.storefleet.fastspring.reports;

import java.time.LocalDate;

/** Requests for tests. */
final class ReportSamples {

    static final ReportFilter MAY = ReportFilter.between(LocalDate.parse("2026-05-01"), LocalDate.parse("2026-05-31"));
    static final ReportFilter YEARS =
            ReportFilter.between(LocalDate.parse("2022-01-01"), LocalDate.parse("2026-05-31"));
    static final ReportRequest REVENUE = ReportRequest.of(
            ReportKind.REVENUE,
            MAY,
            RevenueColumns.ORDER_ID,
            RevenueColumns.TRANSACTION_DATE,
            RevenueColumns.TRANSACTION_AMOUNT,
            RevenueColumns.TRANSACTION_CURRENCY,
            RevenueColumns.COUNTRY_ISO,
            RevenueColumns.PRODUCT_PATH,
            RevenueColumns.RETURN_TRUE_FALSE,
            RevenueColumns.COUPON);

    private ReportSamples() {}
}
