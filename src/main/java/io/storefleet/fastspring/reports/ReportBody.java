package io.storefleet.fastspring.reports;

import io.storefleet.fastspring.internal.Body;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a report's request; the filter is sent even when it is empty, because the service breaks down without. */
final class ReportBody {

    private ReportBody() {}

    static Body page(ReportRequest request, int number) {
        return body(request)
                .number("pageCount", request.pageSize())
                .number("pageNumber", number)
                .flag("async", false);
    }

    static Body job(ReportRequest request, List<String> emails) {
        return body(request)
                .number("pageCount", request.pageSize())
                .number("pageNumber", 1)
                .flag("async", true)
                .texts("notificationEmails", emails);
    }

    private static Body body(ReportRequest request) {
        return new Body()
                .object("filter", filter(request.filter()))
                .texts("reportColumns", request.columns())
                .texts("groupBy", filled(request.groupBy()));
    }

    private static Body filter(ReportFilter filter) {
        return new Body()
                .text("startDate", filter.start())
                .text("endDate", filter.end())
                .text("syncDate", filter.syncedSince())
                .texts("countryISO", filled(filter.countries()))
                .texts("productNames", filled(filter.products().names()))
                .texts("productPaths", filled(filter.products().paths()))
                .texts("segments", filled(filter.segments()));
    }

    private static <T> @Nullable List<T> filled(List<T> values) {
        return values.isEmpty() ? null : values;
    }
}
