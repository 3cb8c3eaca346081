package io.storefleet.fastspring.reports;

import io.storefleet.fastspring.ProductPath;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report counts (contract 14); an empty list or a null day sets no condition.
 *
 * @param syncedSince counted by the service on this day or later, for incremental loads
 * @param countries ISO 3166-1 alpha-2
 */
public record ReportFilter(
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable LocalDate syncedSince,
        List<String> countries,
        Products products,
        List<String> segments) {

    /** Everything there is, which always takes a job. */
    public static final ReportFilter ALL =
            new ReportFilter(null, null, null, List.of(), new Products(List.of(), List.of()), List.of());

    public ReportFilter {
        countries = List.copyOf(countries);
        segments = List.copyOf(segments);
        if (start != null && end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("A report's last day is not before its first");
        }
    }

    /** Products by name or by path. */
    public record Products(List<String> names, List<ProductPath> paths) {

        public Products {
            names = List.copyOf(names);
            paths = List.copyOf(paths);
        }
    }

    /** From the first to the last day, both included. */
    public static ReportFilter between(LocalDate first, LocalDate last) {
        return new ReportFilter(first, last, null, List.of(), ALL.products(), List.of());
    }

    public static ReportFilter syncedSince(LocalDate day) {
        return new ReportFilter(null, null, day, List.of(), ALL.products(), List.of());
    }

    public ReportFilter in(String... iso) {
        return new ReportFilter(start, end, syncedSince, List.of(iso), products, segments);
    }

    public ReportFilter of(ProductPath... paths) {
        return new ReportFilter(
                start, end, syncedSince, countries, new Products(products.names(), List.of(paths)), segments);
    }

    public ReportFilter named(String... names) {
        return new ReportFilter(
                start, end, syncedSince, countries, new Products(List.of(names), products.paths()), segments);
    }

    public ReportFilter segmented(String... names) {
        return new ReportFilter(start, end, syncedSince, countries, products, List.of(names));
    }
}
