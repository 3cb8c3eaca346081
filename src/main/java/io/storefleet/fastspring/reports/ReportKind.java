package io.storefleet.fastspring.reports;

import io.storefleet.fastspring.internal.ApiPath;

/** What a report counts. */
public enum ReportKind {
    SUBSCRIPTION("/data/v1/subscription"),
    REVENUE("/data/v1/revenue");

    private final ApiPath path;

    ReportKind(String path) {
        this.path = ApiPath.of(path);
    }

    ApiPath path() {
        return path;
    }
}
