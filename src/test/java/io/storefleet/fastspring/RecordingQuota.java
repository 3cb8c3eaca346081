package io.storefleet.fastspring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Grants everything at once and writes down what it hears. */
public final class RecordingQuota implements Quota {

    public final List<QuotaRequest> requests = new ArrayList<>();
    public final List<String> reports = new ArrayList<>();

    @Override
    public Permit acquire(QuotaRequest request) {
        requests.add(request);
        return new Permit() {
            @Override
            public void answered() {
                reports.add("answered");
            }

            @Override
            public void refused(@Nullable Duration retryAfter) {
                reports.add("refused " + retryAfter);
            }
        };
    }
}
