package io.storefleet.simulator.reports;

import io.storefleet.simulator.http.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A report in the making: waiting for 5 seconds, counted for 25 more. */
record ReportJob(String id, ReportAsked asked, Instant created, boolean fails) {

    private static final Duration WAITS = Duration.ofSeconds(5);
    private static final Duration TAKES = Duration.ofSeconds(30);
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    String status(Instant now) {
        if (now.isBefore(created.plus(WAITS))) {
            return "PENDING";
        }
        if (now.isBefore(created.plus(TAKES))) {
            return "PROCESSING";
        }
        return fails ? "FAILED" : "COMPLETE";
    }

    boolean isComplete(Instant now) {
        return status(now).equals("COMPLETE");
    }

    /** The answer to the call that began it. */
    ObjectNode begun() {
        ObjectNode node =
                Json.object().put("id", id).put("name", asked.kind().name()).put("status", "PROCESSING");
        return node.set("request", asked.body());
    }

    ObjectNode shown(Instant now, String base) {
        ObjectNode node = Json.object()
                .put("id", id)
                .put("name", asked.kind().name())
                .put("status", status(now))
                .put("created", LOCAL.format(created.truncatedTo(ChronoUnit.SECONDS)));
        if (isComplete(now)) {
            node.put("completeDate", LOCAL.format(created.plus(TAKES)))
                    .put("downloadUrl", base + "/data/v1/downloads/" + id);
        }
        JsonNode emails = asked.body().path("notificationEmails");
        node.set("notificationEmails", emails.isArray() ? emails : Json.array());
        return node;
    }
}
